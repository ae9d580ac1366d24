package io.shabih;

/** The check of a value that is a share of a whole. */
final class Shares {
    private Shares() {}

    static void require(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed: 0 to 1");
        }
    }
}
