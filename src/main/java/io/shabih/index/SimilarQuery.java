package io.shabih.index;

import java.time.Instant;
import java.util.Optional;

/**
 * What a list of similar articles is to hold.
 *
 * @param most entries, 1 to 100; default 10
 * @param since only articles published then or later
 */
public record SimilarQuery(int most, Optional<Instant> since) {
    public SimilarQuery {
        if (most < 1 || most > 100) {
            throw new IllegalArgumentException("most is " + most + "; allowed: 1 to 100");
        }
    }

    /** Ten entries of any time. */
    public static SimilarQuery standard() {
        return new SimilarQuery(10, Optional.empty());
    }
}
