package io.shabih.explain;

import io.shabih.Article;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an article changed of another one's text, short enough to be read in a list.
 *
 * <pre>{@code
 * Changes changes = Changes.between(first, later, normalizer::normalize);
 * changes.headline();   // [CHANGED 5/7]
 * changes.words();      // added 12, dropped 3, changed 5, respelt 1
 * }</pre>
 *
 * <p>A run of words is shown up to {@value #MOST_WORDS} words, of a body's runs {@value #MOST_RUNS}: those that change
 * a number before the others. What is equal, and what is only spelt otherwise, is not listed.
 *
 * @param headline runs of words that differ, in the headline's order; {@code a} is the other article's side
 * @param body the same of the body
 * @param omitted runs of the body that are not listed
 * @param words how many words differ, in headline and body together
 */
public record Changes(List<Segment> headline, List<Segment> body, int omitted, Words words) {
    private static final int MOST_WORDS = 12;
    private static final int MOST_RUNS = 8;

    public Changes {
        headline = List.copyOf(headline);
        body = List.copyOf(body);
    }

    /**
     * Counts of words.
     *
     * @param added words in place of none
     * @param dropped words without others in their place
     * @param changed words in place of as many others
     * @param respelt words that are equal once they are normalised
     */
    public record Words(int added, int dropped, int changed, int respelt) {
        private static final Words NONE = new Words(0, 0, 0, 0);

        private static Words of(List<Segment> segments) {
            return segments.stream().map(Words::of).reduce(NONE, Words::plus);
        }

        private static Words of(Segment segment) {
            int first = count(segment.a());
            int later = count(segment.b());
            int both = Math.min(first, later);
            return switch (segment.kind()) {
                case EQUAL -> NONE;
                case SPELLING -> new Words(0, 0, 0, later);
                default -> new Words(later - both, first - both, both, 0);
            };
        }

        private Words plus(Words other) {
            return new Words(added + other.added, dropped + other.dropped, changed + other.changed,
                    respelt + other.respelt);
        }
    }

    /** From the one to the other. Cost: that of {@link Alignment}. */
    public static Changes between(Article first, Article later, UnaryOperator<String> normalise) {
        List<Segment> headline = Alignment.of(first.title(), later.title(), normalise);
        List<Segment> body = Alignment.of(first.body(), later.body(), normalise);
        List<Segment> runs = runs(body);
        List<Segment> listed = mostTelling(runs);
        return new Changes(runs(headline), listed, runs.size() - listed.size(),
                Words.of(headline).plus(Words.of(body)));
    }

    /** Whether headline and body are the same words. */
    public boolean isEmpty() {
        return headline.isEmpty() && body.isEmpty();
    }

    private static List<Segment> runs(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.kind() != Segment.Kind.EQUAL
                        && segment.kind() != Segment.Kind.SPELLING)
                .map(segment -> new Segment(segment.kind(), shortened(segment.a()), shortened(segment.b())))
                .toList();
    }

    private static List<Segment> mostTelling(List<Segment> runs) {
        record LinkedText(int place, Segment run) {}

        List<LinkedText> placed = new ArrayList<>();
        runs.forEach(run -> placed.add(new LinkedText(placed.size(), run)));
        return placed.stream()
                .sorted(Comparator.comparing((LinkedText one) -> !one.run().changesNumber())
                        .thenComparingInt(LinkedText::place))
                .limit(MOST_RUNS)
                .sorted(Comparator.comparingInt(LinkedText::place))
                .map(LinkedText::run)
                .toList();
    }

    private static String shortened(String words) {
        List<String> all = split(words);
        return all.size() <= MOST_WORDS
                ? String.join(" ", all)
                : String.join(" ", all.subList(0, MOST_WORDS)) + " …";
    }

    private static int count(String words) {
        return split(words).size();
    }

    private static List<String> split(String words) {
        String stripped = words.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }
}
