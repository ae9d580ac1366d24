package io.shabih.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene's hints for developers (which vector instructions it found) out of what users read. */
final class LuceneLog {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private LuceneLog() {}

    static void quiet() {
        LUCENE.setLevel(Level.SEVERE);
    }
}
