package io.shabih.explain;

import io.shabih.Article;
import io.shabih.normalize.StepTrace;
import io.shabih.verify.Verification;
import java.util.List;

/**
 * Why two articles match or do not.
 *
 * @param a the first article
 * @param b the second one
 * @param verification the numbers, the relation and the rule that decided
 * @param finding how the pair could have been found among all others
 * @param headline both headlines aligned
 * @param body both bodies aligned
 * @param stepsA what normalising did to the first article's headline and body
 * @param stepsB the same of the second
 * @param shingles which shingles both have, and which only one
 */
public record Explanation(
        Article a,
        Article b,
        Verification verification,
        Finding finding,
        List<Segment> headline,
        List<Segment> body,
        List<StepTrace> stepsA,
        List<StepTrace> stepsB,
        Shingles shingles) {

    public Explanation {
        headline = List.copyOf(headline);
        body = List.copyOf(body);
        stepsA = List.copyOf(stepsA);
        stepsB = List.copyOf(stepsB);
    }

    /**
     * The paths on which the pair is a candidate.
     *
     * @param estimatedResemblance from the signatures
     * @param sharedBands bands whose keys are equal
     * @param bands all bands
     * @param sharedSamples sampled shingles that both have
     * @param headlineResemblance of the headlines' words, each weighed by its rarity, 0 to 1
     */
    public record Finding(
            double estimatedResemblance, int sharedBands, int bands, int sharedSamples,
            double headlineResemblance) {}

    /** Shingles as words, in the order of the texts. */
    public record Shingles(List<String> shared, List<String> onlyA, List<String> onlyB) {
        public Shingles {
            shared = List.copyOf(shared);
            onlyA = List.copyOf(onlyA);
            onlyB = List.copyOf(onlyB);
        }
    }
}
