package io.shabih.batch;

import io.shabih.Article;
import io.shabih.lsh.Banding;
import io.shabih.lsh.PlanReport;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import java.util.Optional;

/**
 * What a run will find and take.
 *
 * @param components components of a sketch
 * @param report bands, S-curve and memory
 * @param articlesPerSecond articles of {@value #SAMPLE_WORDS} words that one thread sketches, measured when the
 *     plan was made
 */
public record RunPlan(int components, PlanReport report, double articlesPerSecond) {
    /** Words of the articles that the speed is measured on. */
    public static final int SAMPLE_WORDS = 250;

    /** Heap that a run takes an article: its place, its text and its cluster; most of the rest is on disk. */
    public static final int HEAP_BYTES = 70;

    /** Ids, dates, spans, keys and samples of an article of that length. */
    private static final int FIELD_BYTES = 500;

    private static final long MOST_ARTICLES = 1_000_000_000_000L;

    private static final long MEASURED_NANOS = 500_000_000;

    public static RunPlan of(double resemblance, double recall, long articles) {
        if (!(resemblance >= DedupeSettings.LEAST_RESEMBLANCE && resemblance <= 1)) {
            throw new IllegalArgumentException("resemblance is " + resemblance + "; allowed: "
                    + DedupeSettings.LEAST_RESEMBLANCE + " to 1");
        }
        if (articles > MOST_ARTICLES) {
            throw new IllegalArgumentException(
                    "articles is " + articles + "; allowed: 0 to " + MOST_ARTICLES);
        }
        PrepareSettings standard = PrepareSettings.forResemblance(resemblance);
        int components = standard.scheme().components();
        Banding banding = banding(resemblance, recall, components);
        int signatureBytes = components * ArticleRows.BITS_PER_COMPONENT / Byte.SIZE + FIELD_BYTES;
        return new RunPlan(components, new PlanReport(banding, signatureBytes, articles), speed(standard));
    }

    private static Banding banding(double resemblance, double recall, int components) {
        try {
            return Banding.plan(resemblance, recall, components);
        } catch (IllegalArgumentException e) {
            boolean outOfRange = !(recall > 0 && recall < 1);
            throw outOfRange
                    ? e
                    : new IllegalArgumentException("recall is " + recall + "; the " + components
                            + " components of resemblance " + resemblance + " reach less, ask for less", e);
        }
    }

    private static double speed(PrepareSettings settings) {
        PreparerWorker worker = new Preparer(settings).worker();
        Article sample = sample();
        long begin = System.nanoTime();
        int count = 0;
        long elapsed = 0;
        while (elapsed < MEASURED_NANOS) {
            worker.sketch(sample);
            count++;
            elapsed = System.nanoTime() - begin;
        }
        return count * 1e9 / elapsed;
    }

    private static Article sample() {
        StringBuilder body = new StringBuilder();
        for (int word = 0; word < SAMPLE_WORDS; word++) {
            body.append("قال").append((char) ('ا' + word % 26)).append((char) ('ا' + word / 26)).append(' ');
        }
        return new Article("sample", "", body.toString(), Optional.empty(), "", "");
    }
}
