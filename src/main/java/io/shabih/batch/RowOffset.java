package io.shabih.batch;

import io.shabih.ShabihException.Kind;
import io.shabih.ShabihException;

/**
 * How a row of {@link ArticleRows} is named in four bytes: its offset in units of {@value #UNIT} bytes, as an unsigned
 * int. That reaches 64 GiB of rows, some 120 million articles with texts of their own.
 */
final class RowOffset {
    /** Every row begins at a multiple of it. */
    static final int UNIT = 16;

    private static final long MOST = (1L << Integer.SIZE) - 1;

    private RowOffset() {}

    /**
     * The place of the row that begins at an offset.
     *
     * @throws ShabihException if it is beyond the last one that has a name
     */
    static int of(long offset) {
        long place = offset / UNIT;
        if (place > MOST) {
            throw new ShabihException(Kind.INPUT,
                    "the articles are more than one run can hold (64 GiB of sketches, some 120"
                            + " million articles); run over parts of them, then over the parts' kept.jsonl together");
        }
        return (int) place;
    }

    /** Where the row of a place begins. */
    static long offset(int place) {
        return Integer.toUnsignedLong(place) * UNIT;
    }
}
