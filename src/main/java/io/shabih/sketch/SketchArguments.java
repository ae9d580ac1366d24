package io.shabih.sketch;

/** The checks that all schemes share. */
final class SketchArguments {
    private SketchArguments() {}

    static void requireComponents(int components) {
        if (components < 1 || components > MinHashScheme.MAX_COMPONENTS) {
            throw new IllegalArgumentException("components is " + components + "; allowed: 1 to "
                    + MinHashScheme.MAX_COMPONENTS);
        }
    }

    static void requireCount(int count, long[] hashes) {
        if (count < 1 || count > hashes.length) {
            throw new IllegalArgumentException("count is " + count + "; allowed: 1 to " + hashes.length);
        }
    }
}
