package io.shabih.store;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene advises whoever opens an index to add the JVM's incubating module for vectors. An index of ours has none, so a program that
 * embeds it is not told so, unless it has set that logger's level itself.
 */
public final class VectorHint {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger
            .getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private VectorHint() {}

    public static void suppress() {
        if (LUCENE.getLevel() == null) {
            LUCENE.setLevel(Level.SEVERE);
        }
    }
}
