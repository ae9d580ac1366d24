package io.shabih.formats;

/**
 * Ends what unpacks to far more than articles do: a decompression bomb. Texts unpack to 3 to 20 times their size, however often
 * articles come again to less than 100 times. Not thread-safe.
 */
public final class Expansion {
    private static final long HARMLESS_BYTES = 1L << 28;
    private static final int MOST_TIMES = 500;

    private long plainBytes;

    /**
     * Counts bytes that were unpacked.
     *
     * @param storedBytes of how many stored ones so far
     * @throws DamagedInput if it cannot be meant
     */
    public void unpacked(long bytes, long storedBytes) throws DamagedInput {
        plainBytes += bytes;
        if (plainBytes > HARMLESS_BYTES && plainBytes / MOST_TIMES > storedBytes) {
            throw new DamagedInput("unpacks to more than " + MOST_TIMES
                    + " times its size, as no articles do (a decompression bomb?); what follows is not read");
        }
    }
}
