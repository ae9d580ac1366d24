package io.shabih.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Collects an edit script's steps as runs of kept and of changed words, and makes segments of them. */
final class Runs {

    /**
     * Words that belong together.
     *
     * @param kept whether {@code a} and {@code b} are the same words, one to one
     */
    private record Run(boolean kept, List<Word> a, List<Word> b) {
        int size() {
            return Math.max(a.size(), b.size());
        }

        void append(Run other) {
            a.addAll(other.a);
            b.addAll(other.b);
        }
    }

    private static final int MAX_WORDS_OF_SPELLING = 6;

    private final UnaryOperator<String> normalise;
    private final List<Run> runs = new ArrayList<>();

    Runs(UnaryOperator<String> normalise) {
        this.normalise = normalise;
    }

    void keep(Word a, Word b) {
        Run run = last(true);
        run.a.add(a);
        run.b.add(b);
    }

    void drop(Word word) {
        last(false).a.add(word);
    }

    void add(Word word) {
        last(false).b.add(word);
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (Run run : withoutCoincidences()) {
            if (run.kept) {
                addKept(run, segments);
            } else {
                segments.add(changed(run));
            }
        }
        return List.copyOf(segments);
    }

    private Run last(boolean kept) {
        if (runs.isEmpty() || runs.getLast().kept != kept) {
            runs.add(new Run(kept, new ArrayList<>(), new ArrayList<>()));
        }
        return runs.getLast();
    }

    /**
     * Two texts that share nothing still share words like في and من. A kept run between two changes that
     * are both more than twice as long says nothing, and becomes part of one change.
     */
    private List<Run> withoutCoincidences() {
        List<Run> tidy = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean between = run.kept && !tidy.isEmpty() && i + 1 < runs.size();
            if (between && Math.min(tidy.getLast().size(), runs.get(i + 1).size()) > 2 * run.size()) {
                tidy.getLast().append(run);
                tidy.getLast().append(runs.get(++i));
            } else {
                tidy.add(run);
            }
        }
        return tidy;
    }

    /** Equal words stay one segment; a word whose spelling differs is a segment of its own. */
    private static void addKept(Run run, List<Segment> segments) {
        int start = 0;
        for (int i = 0; i < run.size(); i++) {
            if (!run.a.get(i).text().equals(run.b.get(i).text())) {
                addEqual(run, start, i, segments);
                segments.add(
                        segment(Segment.Kind.SPELLING, run.a.subList(i, i + 1), run.b.subList(i, i + 1)));
                start = i + 1;
            }
        }
        addEqual(run, start, run.size(), segments);
    }

    private static void addEqual(Run run, int from, int to, List<Segment> segments) {
        if (from < to) {
            segments.add(segment(Segment.Kind.EQUAL, run.a.subList(from, to), run.b.subList(from, to)));
        }
    }

    private Segment changed(Run run) {
        if (run.b.isEmpty()) {
            return segment(Segment.Kind.DROPPED, run.a, run.b);
        }
        if (run.a.isEmpty()) {
            return segment(Segment.Kind.ADDED, run.a, run.b);
        }
        return segment(speltOtherwise(run) ? Segment.Kind.SPELLING : Segment.Kind.CHANGED, run.a, run.b);
    }

    /** Some spellings differ in their number of words: كانون الثاني/يناير, يناير. */
    private boolean speltOtherwise(Run run) {
        return run.size() <= MAX_WORDS_OF_SPELLING && form(run.a).equals(form(run.b));
    }

    private String form(List<Word> words) {
        return normalise.apply(Word.join(words)).strip().replaceAll("\\s+", " ");
    }

    private static Segment segment(Segment.Kind kind, List<Word> a, List<Word> b) {
        return new Segment(kind, Word.join(a), Word.join(b));
    }
}
