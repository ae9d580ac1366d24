package io.shabih.index;

import io.shabih.hash.Hash64;
import io.shabih.hash.TextKey;

/**
 * What a key of the index stands for. Keys of all kinds share one table and have 32 bits: of 60 million keys a
 * look-up meets a wrong one in 70 cases, and whatever is found is looked at more closely.
 */
enum KeyKind {
    /** The article's id. */
    ID(1),
    /** The normalised text. */
    TEXT(2),
    /** The body alone. */
    BODY(3),
    BAND(4),
    /** A sampled shingle. */
    SAMPLE(5),
    /** Two words of the headline. */
    HEADLINE(6),
    /** The id of the article whose copy it is. */
    COPY_OF(7),
    /** The id of an article that it is linked with and came before it. */
    LINK(8),
    /** A cluster's id. */
    STORY(9),
    /** The id of an article of a cluster. */
    MEMBER(10),
    /** Two words of headline and lead. */
    LEAD(11);

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final long salt;

    KeyKind(int number) {
        this.salt = number * STEP;
    }

    int key(long hash) {
        return (int) (Hash64.mix(hash + salt) >>> Integer.SIZE);
    }

    int key(TextKey text) {
        return key(text.low());
    }

    int[] keys(long[] hashes, int count) {
        int[] keys = new int[count];
        for (int i = 0; i < count; i++) {
            keys[i] = key(hashes[i]);
        }
        return keys;
    }

    /** The key of an id. */
    int key(String id) {
        char[] chars = id.toCharArray();
        return key(Hash64.word(chars, 0, chars.length, 0));
    }
}
