package io.shabih;

/**
 * What one article is to another. {@link #EXACT}, {@link #NEAR}, {@link #CONTAINS} and {@link
 * #CONTAINED} carry the same report; {@link #UPDATE} and {@link #RELATED} do not and are never
 * dropped.
 */
public enum Relation {
    /** The same normalised headline and body. */
    EXACT,
    /** The same report re-edited, re-headlined or shortened; the facts agree. */
    NEAR,
    /** The first article holds the second one inside a longer text. */
    CONTAINS,
    /** The first article stands inside the longer second one. */
    CONTAINED,
    /** The same template or running cluster with other facts: number, date, place, person, negation. */
    UPDATE,
    /** The same event or topic in its own text. */
    RELATED;

    /** Whether both articles carry the same report. */
    public boolean sameReport() {
        return this != UPDATE && this != RELATED;
    }

    /** The relation read from the other article's side. */
    public Relation reversed() {
        return switch (this) {
            case CONTAINS -> CONTAINED;
            case CONTAINED -> CONTAINS;
            default -> this;
        };
    }
}
