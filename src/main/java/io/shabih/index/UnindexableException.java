package io.shabih.index;

import io.shabih.ShabihException;
import java.util.List;

/**
 * Some articles are not in an index because it cannot hold them; all others that came with them are. The message names
 * the first one and what is wrong with it.
 */
public final class UnindexableException extends ShabihException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_ID = 60;

    private final transient List<Unindexable> refused;
    private final transient List<Added> added;

    UnindexableException(List<Unindexable> refused, List<Added> added) {
        super(Kind.UNINDEXABLE, message(refused));
        this.refused = List.copyOf(refused);
        this.added = List.copyOf(added);
    }

    private static String message(List<Unindexable> refused) {
        Unindexable first = refused.getFirst();
        String id = first.article().id();
        String shown = id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID) + "…";
        String others = refused.size() == 1 ? "" : " (and " + (refused.size() - 1) + " more articles)";
        return "article \"" + shown + "\" cannot be in an index: " + first.reason() + others;
    }

    /** The articles that are not in the index, in their order, and why; one or more. */
    public List<Unindexable> refused() {
        return refused;
    }

    /** What the index says of the others, in their order. */
    public List<Added> added() {
        return added;
    }
}
