package io.shabih.edits;

/**
 * How much of an article is edited: one place, or a share of the places where the edit can be made.
 *
 * @param share of the places, above 0 and at most 1; 0 for one place
 */
record Strength(double share) {
    /** For edits that are made or not, such as a tag before the text. */
    static final Strength WHOLE = new Strength(1);

    Strength {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("strength is " + share + "; allowed: 1, or 1% to 100%");
        }
    }

    /** {@code 1} is one place, {@code 10%} is a tenth of them. */
    static Strength of(String name) {
        return switch (name) {
            case "1" -> new Strength(0);
            case String percent when percent.matches("[1-9][0-9]?%|100%") -> new Strength(
                    Integer.parseInt(percent.substring(0, percent.length() - 1)) / 100.0);
            default -> throw new IllegalArgumentException(
                    "strength is " + name + "; allowed: 1, or 1% to 100%");
        };
    }

    /** One or more of the places, where there are any. */
    int of(int places) {
        return Math.min(places, Math.max(1, (int) Math.round(share * places)));
    }

    @Override
    public String toString() {
        return share == 0 ? "1" : Math.round(100 * share) + "%";
    }
}
