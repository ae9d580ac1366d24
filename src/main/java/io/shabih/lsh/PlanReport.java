package io.shabih.lsh;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a banding will find and take, told before anything is run.
 *
 * <pre>{@code
 * PlanReport report = new PlanReport(Banding.plan(0.8, 0.99, 128), 256, 10_000_000);
 * long bytes = report.totalBytes();
 * }</pre>
 *
 * <p>Thread-safe: immutable.
 *
 * @param banding the plan
 * @param signatureBytes of one article, 0 or more
 * @param articles how many, 0 or more
 */
public record PlanReport(Banding banding, int signatureBytes, long articles) {

    private static final int CURVE_STEPS = 20;

    public PlanReport {
        if (signatureBytes < 0) {
            throw new IllegalArgumentException(
                    "signatureBytes is " + signatureBytes + "; allowed: 0 or more");
        }
        if (articles < 0) {
            throw new IllegalArgumentException("articles is " + articles + "; allowed: 0 or more");
        }
    }

    /** A point of the S-curve. */
    public record Point(double resemblance, double candidateProbability) {}

    /** The S-curve from 0 to 1 in steps of 0.05. */
    public List<Point> curve() {
        return IntStream.rangeClosed(0, CURVE_STEPS)
                .mapToDouble(step -> step / (double) CURVE_STEPS)
                .mapToObj(resemblance -> new Point(resemblance, banding.candidateProbability(resemblance)))
                .toList();
    }

    /** Bytes, mostly on disk, that an article takes while candidates are found: signature, band keys, a place to sort them. */
    public int bytesPerArticle() {
        return signatureBytes + (banding.bands() + 1) * Long.BYTES;
    }

    /** The same for all articles. */
    public long totalBytes() {
        return Math.multiplyExact(articles, (long) bytesPerArticle());
    }

    /**
     * How many candidates to expect of pairs whose resemblances are known.
     *
     * @param pairsByResemblance pairs by resemblance from 0 to 1 in ranges of equal width, one or more
     */
    public double expectedCandidates(long[] pairsByResemblance) {
        double expected = 0;
        for (int i = 0; i < pairsByResemblance.length; i++) {
            double middle = (i + 0.5) / pairsByResemblance.length;
            expected += pairsByResemblance[i] * banding.candidateProbability(middle);
        }
        return expected;
    }
}
