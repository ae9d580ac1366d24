package io.shabih.edits;

import io.shabih.Article;
import io.shabih.edits.PlantedCorpus.Origin;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Makes a corpus like those of aggregators out of one that has few copies: every second article gets one to three
 * {@linkplain ReEdits re-edited copies}, by other outlets, up to 36 hours later and up to {@value #LONGEST_LAG}
 * articles later in the file. So as many copies are added as there were articles, and per article of before there are
 * five thirds of a pair. A corpus may be told several times, each time {@linkplain Rewording in other words}, a year
 * later, and under ids that end in {@code +1}, {@code +2}; ids of copies end in {@code ~1} to {@code ~3}.
 *
 * <p>Writes {@code articles.jsonl} and {@code answers.tsv} (each copy with its original), one article after another: as
 * large a corpus as one likes. Equal arguments write equal bytes.
 */
final class ReEditCorpus implements RecordSink {
    private static final int MOST_COPIES = 3;
    private static final int LONGEST_LAG = 5_000;
    private static final int MOST_SECONDS_LATER = 36 * 3600;
    private static final Duration YEAR = Duration.ofDays(52 * 7L); // weekdays stay what they are

    private static final List<String> OUTLETS = List.of("أخبار الضفاف", "نيوز الواحة", "شبكة السنديان",
            "بوابة المرجان", "صحيفة الرابية", "مدار الساحل", "وكالة القوافل", "منصة البيدر", "جريدة الموج",
            "صدى الهضاب", "مرصد الميناء", "أوراق المدينة");

    private final ReEditOptions options;
    private final PlantedCorpus out;
    private final Donors donors = new Donors();
    private final ReEdits edits = new ReEdits(donors);
    private final PriorityQueue<Late> late = new PriorityQueue<>();
    private Rewording rewording = Rewording.none();
    private int repetition;
    private long read;
    private long written;

    private ReEditCorpus(ReEditOptions options, PlantedCorpus out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        ReEditOptions options = ReEditOptions.of(List.of(arguments));
        Files.createDirectories(options.folder());
        try (PlantedCorpus out = new PlantedCorpus(options.folder())) {
            new ReEditCorpus(options, out).write();
        }
    }

    private void write() {
        WordCounts counts = new WordCounts();
        if (options.times() > 1) {
            CorpusFile.read(options.corpus(), counts);
        }
        for (repetition = 0; repetition < options.times(); repetition++) {
            if (repetition > 0) {
                rewording = Rewording.of(counts, new SplittableRandom(options.seed() + repetition));
            }
            read = 0;
            CorpusFile.read(options.corpus(), this);
        }
        while (!late.isEmpty()) {
            late.remove().writeTo(out);
        }
    }

    @Override
    public void rejected(Rejected rejected) {
        // no article, nothing to edit
    }

    @Override
    public void article(Article article, RecordSpan span) {
        if (read++ % options.every() != 0) {
            return;
        }
        SplittableRandom random = new SplittableRandom(
                new SplittableRandom(options.seed() + written).nextLong());
        Draft draft = rewording.reword(new Draft(article.title(), article.body()));
        Article told = repetition == 0 ? article : again(article, draft);
        donors.remember(draft, random);
        out.add(told);
        written++;
        if (options.copies() && random.nextBoolean()) {
            int copies = 1 + random.nextInt(MOST_COPIES);
            for (int copy = 1; copy <= copies; copy++) {
                late.add(copy(told, copy, random));
            }
        }
        while (!late.isEmpty() && late.element().due() <= written) {
            late.remove().writeTo(out);
        }
    }

    private Article again(Article article, Draft draft) {
        Optional<Instant> date = article.date().map(day -> day.plus(YEAR.multipliedBy(repetition)));
        return new Article(article.id() + "+" + repetition, draft.title(), draft.body(), date,
                article.precision(),
                article.source(), article.url());
    }

    private Late copy(Article article, int number, SplittableRandom random) {
        ReEdits.Copy copy = edits.copy(new Draft(article.title(), article.body()), random);
        List<String> others = OUTLETS.stream().filter(outlet -> !outlet.equals(article.source())).toList();
        Origin origin = new Origin(others.get(random.nextInt(others.size())),
                1 + random.nextInt(MOST_SECONDS_LATER));
        String id = article.id() + "~" + number;
        return new Late(written + random.nextInt(LONGEST_LAG), article.id(),
                PlantedCorpus.planted(article, id, copy.draft(), origin), copy.kind());
    }

    /**
     * A copy that is still to come.
     *
     * @param due how many articles come before it that are no copies
     */
    private record Late(long due, String original, Article copy, EditKind kind) implements Comparable<Late> {
        void writeTo(PlantedCorpus out) {
            out.add(copy);
            out.pair(original, copy.id(), kind.label(), kind.kebabName());
        }

        @Override
        public int compareTo(Late other) {
            int byDue = Long.compare(due, other.due);
            return byDue != 0 ? byDue : copy.id().compareTo(other.copy.id());
        }
    }
}
