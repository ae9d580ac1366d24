package io.shabih.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Puts a list together entry by entry: next comes what is relevant and unlike all that was taken before (maximal marginal
 * relevance).
 *
 * <pre>{@code
 * new MarginalRelevance<Hit>(0.3, Hit::score, Hit::likeness).choose(hits, 10, hit -> true);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as its functions. Cost: a likeness for every two of which one was taken.
 *
 * @param diversity 0: by relevance alone; 1: by novelty alone
 * @param relevance from 0 to 1
 * @param likeness of two, from 0 to 1
 * @see <a href="https://doi.org/10.1145/290941.291025">J. Carbonell, J. Goldstein, The use of MMR, 1998</a>
 */
public record MarginalRelevance<T>(
        double diversity, ToDoubleFunction<T> relevance, ToDoubleBiFunction<T, T> likeness) {

    private static final class Left<T> {
        final T entry;
        final double relevance;
        double likeness;

        Left(T entry, double relevance) {
            this.entry = entry;
            this.relevance = relevance;
        }
    }

    /**
     * So many at most, the best first; among equals the one that was given first.
     *
     * @param taken asked of each in its turn whether it is taken
     */
    public List<T> choose(List<T> entries, int most, Predicate<T> taken) {
        List<Left<T>> left = new ArrayList<>();
        entries.forEach(entry -> left.add(new Left<>(entry, relevance.applyAsDouble(entry))));
        List<T> chosen = new ArrayList<>();
        while (!left.isEmpty() && chosen.size() < most) {
            Left<T> next = left.stream().min(Comparator.comparingDouble(one -> -value(one))).orElseThrow();
            left.remove(next);
            if (taken.test(next.entry)) {
                chosen.add(next.entry);
                left.forEach(one -> one.likeness = Math.max(one.likeness,
                        likeness.applyAsDouble(one.entry, next.entry)));
            }
        }
        return chosen;
    }

    private double value(Left<T> one) {
        return (1 - diversity) * one.relevance - diversity * one.likeness;
    }
}
