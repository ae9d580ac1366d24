package io.shabih.report;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.Evidence;
import io.shabih.Relation;
import io.shabih.json.Manifest;
import io.shabih.json.SampleMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A run that never was, over articles that were written for it: what the page is looked at with. */
final class SampleReport {

    private static final Instant MORNING = Instant.parse("2025-03-02T06:10:00Z");
    private static final List<String> SOURCES = List.of("وكالة الضاد", "صحيفة المرفأ", "موقع نبض",
            "قناة المدى", "جريدة السهل", "منصة خبر", "شبكة الواحة");

    private static final String FINANCE = """
            قرر البنك المركزي في اجتماعه الدوري اليوم الأحد تثبيت سعر الفائدة الأساسي عند 4.5 بالمئة \
            للمرة الثالثة على التوالي، في خطوة جاءت متوافقة مع توقعات المحللين.
            وقال محافظ البنك في مؤتمر صحفي إن التضخم تراجع إلى 3.2 بالمئة خلال فبراير، لكنه لا يزال أعلى \
            من المستهدف، مضيفا أن المسؤولين الأمريكيين أبلغوا نظراءهم بأن الأسواق العالمية مقبلة على \
            فترة من التقلب.
            وأوضح أن اللجنة ستراجع موقفها في اجتماعها المقبل في الرابع عشر من أبريل، وأنها مستعدة \
            لاستخدام كل الأدوات المتاحة لحماية الاستقرار النقدي.""";

    private static final String WEATHER = """
            تتوقع هيئة الأرصاد الجوية أن يسود يوم الاثنين طقس معتدل نهارا مائل للبرودة ليلا على أغلب \
            المناطق، مع فرص لسقوط أمطار خفيفة على السواحل الشمالية.
            وتسجل درجة الحرارة العظمى في العاصمة 24 درجة مئوية والصغرى 13 درجة، فيما تنشط الرياح أحيانا \
            على المناطق المكشوفة بسرعة تصل إلى 35 كيلومترا في الساعة.
            ودعت الهيئة الصيادين إلى متابعة النشرات قبل الإبحار.""";

    private static final String ACCIDENT = """
            لقي 5 أشخاص مصرعهم وأصيب 12 آخرون بجروح متفاوتة في حادث تصادم بين حافلة ركاب وشاحنة على \
            الطريق الصحراوي صباح اليوم، بحسب ما أفادت مديرية الدفاع المدني.
            ونقل المصابون إلى المستشفى العام، حيث وصفت حالة ثلاثة منهم بالحرجة. وفتحت النيابة العامة \
            تحقيقا في أسباب الحادث.""";

    private SampleReport() {}

    private static Article article(String id, String title, String body, Duration later) {
        int source = Integer.parseInt(id.replaceAll("\\D", "")) % SOURCES.size();
        return new Article(
                id,
                title,
                body,
                Optional.of(MORNING.plus(later)),
                SOURCES.get(source),
                "https://news.example/" + id);
    }

    static ReportData data() {
        ReportTally tally = new ReportTally();
        List<ReportData.TopCluster> clusters = clusters(tally);
        List<ReportData.ExamplePair> pairs = pairs();
        pairs.forEach(pair -> tally.match(pair.match()));
        noise(tally);
        tally.rejected("no title and no body");
        for (int i = 0; i < 41; i++) {
            tally.rejected(i % 3 == 0 ? "not JSON: unexpected end of input" : "no title and no body");
        }
        return new ReportData(
                manifest(),
                "shabih dedupe news-2025-03.jsonl.zst archive/ --out out --keep earliest",
                clusters,
                pairs,
                tally.plots(),
                tally.rejectsByReason());
    }

    private static Manifest manifest() {
        return new Manifest(
                "0.1.0",
                "25.0.3+9",
                new TreeMap<>(Map.of("minResemblance", "0.5", "keep", "earliest", "drop", "exact,near")),
                new Manifest.Algorithms("arabic-1", "words-3", "shabih64-1", "one-permutation-128-1"),
                new Manifest.Counts(
                        12_522,
                        8_568,
                        3_912,
                        0,
                        42,
                        1,
                        5_207,
                        1_431,
                        Map.of(
                                Relation.EXACT, 1_502L, Relation.NEAR, 2_410L, Relation.CONTAINS, 211L,
                                Relation.CONTAINED, 97L, Relation.UPDATE, 836L, Relation.RELATED, 1_204L)),
                Optional.of(new Manifest.LargestCluster("c-n100", 24, "البنك المركزي يثبت الفائدة")),
                List.of(
                        new Manifest.Input("news-2025-03.jsonl.zst", 18_400_120, "9f2c51b07a3d44e1", 11_903,
                                30),
                        new Manifest.Input("archive/أخبار-قديمة.jsonl", 901_442, "03bd7714c9aa10f2", 577,
                                12)),
                List.of("the id news-4471 was used twice; both articles were kept apart"),
                new Manifest.Times(MORNING, 1.9, new TreeMap<>(Map.of("threads", "2")), List.of()));
    }

    private static List<ReportData.TopCluster> clusters(ReportTally tally) {
        List<Article> heads = List.of(
                article("n100", "البنك المركزي يثبت سعر الفائدة عند 4.5% للمرة الثالثة على التوالي", FINANCE,
                        Duration.ZERO),
                article("n203", "مصرع 5 أشخاص في حادث تصادم على الطريق الصحراوي", ACCIDENT,
                        Duration.ofHours(2)),
                article("n305", "وزير التربية: امتحانات الثانوية العامة في موعدها ولا تغيير في المناهج", "",
                        Duration.ofHours(4)));
        List<String> retold = List.of(
                "تثبيت أسعار الفائدة للمرة الثالثة", "المركزي يُبقي الفائدة دون تغيير",
                "عاجل | المركزي يثبت الفائدة عند 4.5 بالمئة");
        int[] sizes = {24, 9, 6};
        List<ReportData.TopCluster> clusters = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Article head = heads.get(i);
            List<Cluster.Member> members = new ArrayList<>();
            members.add(member(head, head.title(), Relation.EXACT, 1));
            for (int m = 1; m < sizes[i]; m++) {
                Duration lag = Duration.ofHours(2L * i).plusMinutes(7L * m * m * m);
                Article copy = article("n" + (100 * i + 500 + m), head.title(), "", lag);
                Relation relation = m % 5 == 0
                        ? Relation.CONTAINED
                        : m % 2 == 0 ? Relation.EXACT : Relation.NEAR;
                String title = relation == Relation.EXACT || i > 0
                        ? head.title()
                        : retold.get(m % retold.size());
                members.add(member(copy, title, relation, relation == Relation.EXACT ? 1 : 0.97 - 0.02 * m));
            }
            Cluster cluster = new Cluster("c-" + head.id(), head.id(), 0.91 - 0.07 * i, members);
            tally.cluster(cluster);
            String alarm = i == 2
                    ? "24 sources carry it, yet no two bodies agree: look whether this is a template"
                    : "";
            clusters.add(new ReportData.TopCluster(ClusterExcerpt.of(cluster), head, alarm));
        }
        return clusters;
    }

    private static Cluster.Member member(Article article, String title, Relation relation,
            double resemblance) {
        return new Cluster.Member(
                article.id(), relation, resemblance, resemblance, article.date(), article.source(), title);
    }

    private static List<ReportData.ExamplePair> pairs() {
        Article finance = article("n100", "البنك المركزي يثبت سعر الفائدة عند 4.5% للمرة الثالثة", FINANCE,
                Duration.ZERO);
        Article edited = article(
                "n511",
                "عاجل | تثبيت سعر الفائدة عند 4.5% للمرة الثالثة",
                FINANCE.replace("الأمريكيين", "الأميركيين")
                        .replace("اليوم الأحد ", "")
                        .replace("فبراير", "شباط")
                        .replace("في خطوة جاءت متوافقة مع توقعات المحللين", "وفق بيان صدر عنه")
                        .replace("أبريل", "نيسان"),
                Duration.ofMinutes(38));
        Article same = article("n512", "البنك المركزي يثبت سعر الفائدة عند 4.5% للمرة الثالثه", FINANCE,
                Duration.ofMinutes(51));
        Article longer = article(
                "n513",
                "الأسواق بعد قرار المركزي: هدوء حذر وترقب",
                "أغلقت بورصة العاصمة تعاملاتها على ارتفاع طفيف بدعم من أسهم المصارف، وسط تداولات متوسطة.\n"
                        + FINANCE
                        + "\nوفي سوق الصرف استقرت العملة المحلية أمام الدولار، وتراجع الذهب نصف نقطة مئوية.",
                Duration.ofHours(5));
        Article monday = article("n620", "حالة الطقس المتوقعة يوم الاثنين", WEATHER, Duration.ofHours(9));
        Article tuesday = article(
                "n641",
                "حالة الطقس المتوقعة يوم الثلاثاء",
                WEATHER.replace("الاثنين", "الثلاثاء").replace("24", "27").replace("13", "15").replace("35",
                        "٤٥"),
                Duration.ofHours(33));
        Article five = article("n203", "مصرع 5 أشخاص في حادث تصادم على الطريق الصحراوي", ACCIDENT,
                Duration.ofHours(2));
        Article seven = article(
                "n230",
                "ارتفاع حصيلة ضحايا حادث الطريق الصحراوي إلى 7 قتلى",
                ACCIDENT.replace("لقي 5 أشخاص", "لقي 7 أشخاص").replace("12 آخرون", "10 آخرون")
                        .replace("ثلاثة منهم", "واحد منهم"),
                Duration.ofHours(7));
        Article background = article(
                "n244",
                "لماذا تتكرر حوادث الطريق الصحراوي؟",
                "يقول مختصون في السلامة المرورية إن غياب الإنارة وتهالك طبقة الأسفلت من أبرز أسباب"
                        + " الحوادث هذا العام، وكان آخرها حادث تصادم بين حافلة ركاب وشاحنة صباح الأحد.",
                Duration.ofHours(11));
        return List.of(
                pair(finance, same, Relation.EXACT, 1,
                        List.of(new Evidence("normalised-text", "equal", "equal"))),
                pair(finance, edited, Relation.NEAR, 0.78, List.of(
                        new Evidence("body-resemblance", "0.78", "0.78"),
                        new Evidence("headline-numbers", "4.5", "4.5"))),
                pair(finance, longer, Relation.CONTAINED, 0.71,
                        List.of(new Evidence("containment", "1.00", "0.71"))),
                pair(monday, tuesday, Relation.UPDATE, 0.69, List.of(
                        new Evidence("weekday", "الاثنين", "الثلاثاء"),
                        new Evidence("body-numbers", "24 13 35", "27 15 45"))),
                pair(five, seven, Relation.UPDATE, 0.74, List.of(
                        new Evidence("headline-numbers", "5", "7"),
                        new Evidence("body-numbers", "5 12", "7 10"))),
                pair(five, background, Relation.RELATED, 0.08,
                        List.of(new Evidence("shared-names", "الطريق الصحراوي", "الطريق الصحراوي"))));
    }

    private static ReportData.ExamplePair pair(
            Article a, Article b, Relation relation, double resemblance, List<Evidence> evidence) {
        return new ReportData.ExamplePair(a, b,
                SampleMatch.of(a.id(), b.id(), relation, resemblance, evidence));
    }

    /** Many small clusters and matches, for plots with a shape. */
    private static void noise(ReportTally tally) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1_428; i++) {
            int size = 2 + (int) Math.min(40, -3 * Math.log(1 - random.nextDouble()));
            List<Cluster.Member> members = new ArrayList<>();
            for (int m = 0; m < size; m++) {
                Duration lag = Duration
                        .ofMinutes(m == 0 ? 0 : (long) (5 * Math.exp(7.5 * random.nextDouble())));
                int source = (int) (SOURCES.size() * Math.pow(random.nextDouble(), m == 0 ? 3 : 1));
                members.add(new Cluster.Member(
                        i + "-" + m, Relation.NEAR, 0.9, 0.9, Optional.of(MORNING.plus(lag)),
                        SOURCES.get(source), "خبر"));
            }
            tally.cluster(new Cluster("c" + i, i + "-0", 0.9, members));
        }
        Relation[] relations = {
            Relation.EXACT, Relation.NEAR, Relation.NEAR, Relation.NEAR, Relation.UPDATE, Relation.CONTAINED,
            Relation.RELATED
        };
        for (int i = 0; i < 5_200; i++) {
            Relation relation = relations[random.nextInt(relations.length)];
            double middle = switch (relation) {
                case EXACT -> 2;
                case NEAR -> 0.82;
                case UPDATE -> 0.6;
                case CONTAINED, CONTAINS -> 0.55;
                case RELATED -> 0.15;
            };
            double resemblance = Math.clamp(random.nextGaussian(middle, 0.12), 0, 1);
            tally.match(SampleMatch.of("a" + i, "b" + i, relation, resemblance, List.of()));
        }
    }
}
