package io.shabih.facts;

import io.shabih.normalize.Normalizer;

/**
 * The words that reading knows something of, as one normaliser spells them.
 *
 * @param facts state a small fact
 * @param content tells the words that say what a headline is about
 * @param deeds say what is done, and which words are kin
 */
public record Vocabulary(FactWords facts, ContentWords content, DeedWords deeds) {
    public static Vocabulary of(Normalizer normalizer) {
        FactWords facts = FactWords.of(normalizer);
        return new Vocabulary(facts, ContentWords.of(normalizer, facts), DeedWords.of(normalizer, facts));
    }

    /** The same, but no headline has too few content words: a page's list names articles by their headlines, however short. */
    public Vocabulary ofNames() {
        return new Vocabulary(facts, ContentWords.notCounted(), deeds);
    }

    /** A reader of headlines for one thread. */
    public HeadlineReader headlines() {
        return new HeadlineReader(deeds);
    }

    /** A reader for one thread. */
    public WordReader reader() {
        return new WordReader(NewsWords.standard(), facts);
    }
}
