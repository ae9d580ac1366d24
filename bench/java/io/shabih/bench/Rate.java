package io.shabih.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a benchmark gets through, shown a second beside its operations. */
public final class Rate {
    private Rate() {}

    /** Articles and the megabytes of UTF-8 of what is read of them. */
    @State(Scope.Thread)
    @AuxCounters
    public static class OfText {
        public long articles;
        public double megabytes;

        public void add(long moreArticles, double moreMegabytes) {
            articles += moreArticles;
            megabytes += moreMegabytes;
        }
    }

    /** Shingles sketched. */
    @State(Scope.Thread)
    @AuxCounters
    public static class OfShingles {
        public long shingles;
    }

    /** Keys joined or made. */
    @State(Scope.Thread)
    @AuxCounters
    public static class OfKeys {
        public long keys;
    }

    /** Pairs compared or linked. */
    @State(Scope.Thread)
    @AuxCounters
    public static class OfPairs {
        public long pairs;
    }

    /** Questions answered. */
    @State(Scope.Thread)
    @AuxCounters
    public static class OfQueries {
        public long queries;
    }
}
