package io.shabih.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sentences and headlines of the articles that were read last, one sentence of each. */
final class Donors {
    private static final int KEPT = 512;
    private static final int FEWEST = 24;
    private static final int FEWEST_WORDS = 6;

    private final List<Draft> kept = new ArrayList<>();
    private int next;

    /** Remembers one sentence of the article, and its headline. */
    void remember(Draft draft, SplittableRandom random) {
        List<String> sentences = Sentences.of(draft.body()).stream()
                .filter(sentence -> Words.count(sentence) >= FEWEST_WORDS).toList();
        if (sentences.isEmpty() || draft.title().isBlank()) {
            return;
        }
        Draft donor = new Draft(draft.title(), sentences.get(random.nextInt(sentences.size())));
        if (kept.size() < KEPT) {
            kept.add(donor);
        } else {
            kept.set(next, donor);
            next = (next + 1) % KEPT;
        }
    }

    /** Whether enough was remembered for texts that are nobody's. */
    boolean areEnough() {
        return kept.size() >= FEWEST;
    }

    /** Sentences of other articles, each of another one where possible, with so many words or a few more. */
    List<String> sentences(int words, SplittableRandom random) {
        List<String> sentences = new ArrayList<>();
        int at = random.nextInt(kept.size());
        for (int count = 0; count < words; at = (at + 1 + random.nextInt(3)) % kept.size()) {
            sentences.add(kept.get(at).body());
            count += Words.count(kept.get(at).body());
        }
        return sentences;
    }

    /** A headline of another article. */
    String headline(SplittableRandom random) {
        return kept.get(random.nextInt(kept.size())).title();
    }
}
