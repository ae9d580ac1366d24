package io.shabih.sketch;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Run in a machine of its own: says which kernel was chosen, and what it made. */
final class WithoutVectors {
    private WithoutVectors() {}

    public static void main(String[] arguments) {
        System.out.println(OnePassKernel.fastest().getClass().getSimpleName() + " " + sketched());
    }

    static int sketched() {
        long[] sketch = new long[128];
        MinHashScheme.onePass(128, 1).hasher().sketch(new SplittableRandom(2).longs(50).toArray(), 50,
                sketch);
        return Arrays.hashCode(sketch);
    }
}
