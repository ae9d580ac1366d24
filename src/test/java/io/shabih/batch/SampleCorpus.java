package io.shabih.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Articles made from authored phrases by a seed: originals, and copies with planted edits. For tests of the
 * pipeline, where it matters how things are put together rather than how they read.
 */
final class SampleCorpus {
    private static final String[] SUBJECTS = {
        "وزارة الصحة", "هيئة الأرصاد", "مجلس الوزراء", "شركة الكهرباء", "اتحاد الكرة", "البنك المركزي",
        "نقابة الأطباء",
        "إدارة المرور", "جامعة العاصمة", "لجنة الانتخابات", "غرفة التجارة", "مؤسسة الموانئ"
    };
    private static final String[] VERBS = {
        "أعلنت خطة جديدة", "نفت الأنباء المتداولة", "أكدت استمرار العمل", "دعت إلى اجتماع عاجل",
        "كشفت تفاصيل الاتفاق",
        "مددت المهلة المحددة", "أوقفت العمل مؤقتا", "استأنفت الخدمات تدريجيا", "حذرت من عواقب التأخير"
    };
    private static final String[] PLACES = {
        "في العاصمة", "في المحافظات الشمالية", "على الساحل الغربي", "في الأحياء القديمة",
        "قرب الحدود الشرقية",
        "في الميناء الرئيسي", "داخل المدينة الصناعية", "في القرى الجبلية"
    };
    private static final String[] TAILS = {
        "بعد أيام من المشاورات", "وسط ترقب واسع", "بحضور ممثلين عن الأهالي", "وفق بيان رسمي",
        "رغم اعتراض بعض الأعضاء",
        "تمهيدا للمرحلة المقبلة", "بدعم من منظمات دولية", "على أن تنشر النتائج لاحقا", "دون تحديد موعد نهائي"
    };

    private SampleCorpus() {}

    /** JSONL records, about a third of them copies of some kind; the same seed gives the same records. */
    static List<String> records(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String[]> originals = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] article = originals.isEmpty() || random.nextInt(3) > 0
                    ? original(random)
                    : copy(random, originals.get(random.nextInt(originals.size())));
            originals.add(article);
            records.add(record(i, article, random));
        }
        return records;
    }

    private static String[] original(SplittableRandom random) {
        StringBuilder body = new StringBuilder();
        int sentences = random.nextInt(3, 12);
        for (int i = 0; i < sentences; i++) {
            body.append(sentence(random)).append(" رقم ").append(random.nextInt(10_000)).append(". ");
        }
        return new String[] {sentence(random), body.toString()};
    }

    private static String sentence(SplittableRandom random) {
        return pick(random, SUBJECTS) + " " + pick(random, VERBS) + " " + pick(random, PLACES) + " "
                + pick(random, TAILS);
    }

    private static String[] copy(SplittableRandom random, String[] article) {
        String title = article[0];
        String body = article[1];
        return switch (random.nextInt(6)) {
            case 0 -> new String[] {title, body};
            case 1 -> new String[] {"عاجل | " + title, body};
            case 2 -> new String[] {title, body.replace("ة", "ه").replace("أ", "ا")};
            case 3 -> new String[] {title, body + sentence(random)};
            case 4 -> new String[] {sentence(random), body.substring(0, body.length() * 3 / 4)};
            default -> new String[] {title, sentence(random) + ". " + body + sentence(random)};
        };
    }

    private static String record(int number, String[] article, SplittableRandom random) {
        String date = random.nextInt(10) == 0
                ? ""
                : "2026-03-" + String.format(java.util.Locale.ROOT, "%02d", random.nextInt(1, 29));
        return "{\"id\":\"a" + number + "\",\"title\":\"" + article[0] + "\",\"body\":\"" + article[1]
                + "\",\"date\":\"" + date + "\",\"source\":\"s" + random.nextInt(5) + "\",\"extra\":{\"n\":"
                + number + "}}";
    }

    private static String pick(SplittableRandom random, String[] values) {
        return values[random.nextInt(values.length)];
    }
}
