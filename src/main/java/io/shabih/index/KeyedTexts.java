package io.shabih.index;

import io.shabih.facts.Terms;
import io.shabih.hash.TextKey;
import io.shabih.lsh.WordPath;
import io.shabih.sketch.Signature;
import it.unimi.dsi.fastutil.ints.IntList;

/**
 * Texts that can be found by their keys: those in the index, or those about to be written to it. What is known of
 * them is read fastest in the order of their numbers.
 */
interface KeyedTexts {
    /** Adds the numbers of the texts that have the key, the last added first; stops beyond so many. */
    void find(int key, int most, IntList found);

    /** The name of a text. */
    TextKey textKey(int text);

    Signature signature(int text);

    /** How many sampled shingles a text has. */
    int sampleCount(int text);

    /** The words of a text that a path goes by. */
    Terms words(int text, WordPath path);

    /** The weight of the terms that those words have too; may be cheaper than reading them. */
    double sharedWeight(int text, WordPath path, Terms terms);

    /** When a text was published first, {@link ArticleFields#NO_DATE} where that is not known. */
    long millis(int text);
}
