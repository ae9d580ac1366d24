package io.shabih.formats;

import java.io.Closeable;
import java.io.IOException;

/** The records of one input as lines of JSON, each with its line end. Not thread-safe. */
interface JsonLines extends Closeable {

    /**
     * Adds some more to the lines, a whole record or a part of one.
     *
     * @return whether there may be more
     * @throws DamagedInput if the input cannot be read on; what was added before stays
     */
    boolean addTo(LineBuffer lines) throws IOException;
}
