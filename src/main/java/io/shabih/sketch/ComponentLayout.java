package io.shabih.sketch;

/**
 * How components are packed: the lowest bits of each, side by side in 64-bit words, the first component
 * in the lowest bits; what is left of the last word is zero.
 *
 * @param components 1 to 16384
 * @param bitsPerComponent 1, 2, 4, 8, 16, 32 or 64, so that none is split between words
 */
record ComponentLayout(int components, int bitsPerComponent) {

    ComponentLayout {
        MinHashScheme.requireComponents(components);
        if (bitsPerComponent < 1 || bitsPerComponent > Long.SIZE || Integer.bitCount(bitsPerComponent) != 1) {
            throw new IllegalArgumentException(
                    "bitsPerComponent is " + bitsPerComponent + "; allowed: 1, 2, 4, 8, 16, 32, 64");
        }
    }

    int words() {
        return (components * bitsPerComponent + Long.SIZE - 1) / Long.SIZE;
    }

    /** Packs into {@code words[from..from + words())}, which holds zeros. */
    void pack(long[] values, long[] words, int from) {
        long low = -1L >>> (Long.SIZE - bitsPerComponent);
        for (int i = 0; i < components; i++) {
            int bit = i * bitsPerComponent;
            words[from + bit / Long.SIZE] |= (values[i] & low) << bit; // shifts count modulo 64
        }
    }

    /** In how many components two packed rows differ. */
    int differing(long[] a, int fromA, long[] b, int fromB) {
        long top = topBits();
        long rest = ~top;
        int differing = 0;
        for (int i = 0; i < words(); i++) {
            long x = a[fromA + i] ^ b[fromB + i];
            // Adding all ones below carries into a component's top bit if any bit below it is set.
            differing += Long.bitCount(((x & rest) + rest | x) & top);
        }
        return differing;
    }

    /** The top bit of every component in a word. */
    private long topBits() {
        long lowBits = Long.divideUnsigned(-1L, -1L >>> (Long.SIZE - bitsPerComponent));
        return lowBits << (bitsPerComponent - 1);
    }

    /**
     * Resemblance of two sets that differ in so many components. Components of b bits agree by chance in
     * 2<sup>-b</sup> of the cases where whole ones do not: (f - 2<sup>-b</sup>) / (1 - 2<sup>-b</sup>)
     * takes that out. Below 0 where fewer agree than chance has it.
     */
    double resemblance(int differing) {
        double byChance = Math.scalb(1.0, -bitsPerComponent);
        double agreeing = (components - differing) / (double) components;
        return (agreeing - byChance) / (1 - byChance);
    }
}
