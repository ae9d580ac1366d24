package io.shabih.sketch;

/** Names an algorithm and its version in whatever is stored; a change of one bit is a new constant. */
public enum SchemeId {
    /** {@link ClassicMinHash}, first version. */
    CLASSIC_1("classic-1"),
    /** {@link OnePassMinHash}, fourth version. */
    ONE_PASS_4("one-pass-4");

    private final String text;

    SchemeId(String text) {
        this.text = text;
    }

    /** The id of that name; the inverse of {@link #toString()}. */
    public static SchemeId of(String text) {
        for (SchemeId id : values()) {
            if (id.text.equals(text)) {
                return id;
            }
        }
        throw new IllegalArgumentException("scheme is " + text + "; allowed: classic-1, one-pass-4");
    }

    @Override
    public String toString() {
        return text;
    }
}
