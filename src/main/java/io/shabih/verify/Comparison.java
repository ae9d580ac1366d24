package io.shabih.verify;

import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.ShingleSets;
import java.util.Optional;

/** Two articles and what they share, each thing computed once and only where it is asked for. Not thread-safe: one a pair. */
final class Comparison {
    private final PreparedArticle a;
    private final PreparedArticle b;
    private final ShingleSets.Shared shingles;
    private Optional<Contradictions> contradictions = Optional.empty();

    Comparison(PreparedArticle a, PreparedArticle b) {
        this.a = a;
        this.b = b;
        this.shingles = a.shingles().sharedWith(b.shingles());
    }

    PreparedArticle a() {
        return a;
    }

    PreparedArticle b() {
        return b;
    }

    ShingleSets.Shared shingles() {
        return shingles;
    }

    Contradictions contradictions() {
        if (contradictions.isEmpty()) {
            contradictions = Optional.of(new Contradictions(a, b));
        }
        return contradictions.orElseThrow();
    }

    /** Of the whole bodies. */
    Measures whole() {
        return Measures.of(a, b, shingles);
    }

    /** Of the bodies without their furniture. */
    Measures reports() {
        return Measures.ofReports(a, b, shingles);
    }

    /** Whether neither has a text that reports anything. */
    boolean areHeadlinesAlone() {
        return !a.hasReport() && !b.hasReport();
    }

    boolean haveFurniture() {
        return a.hasFurniture() || b.hasFurniture();
    }
}
