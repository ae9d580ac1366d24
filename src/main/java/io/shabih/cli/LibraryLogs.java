package io.shabih.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries' hints for developers (vector instructions found, features of a server) out of what users read. */
final class LibraryLogs {
    /** Held, for a logger that nobody holds forgets its level. */
    private static final List<Logger> LIBRARIES = List.of(
            Logger.getLogger("org.apache.lucene"), Logger.getLogger("io.helidon"));

    private LibraryLogs() {}

    static void quiet() {
        LIBRARIES.forEach(library -> library.setLevel(Level.SEVERE));
    }
}
