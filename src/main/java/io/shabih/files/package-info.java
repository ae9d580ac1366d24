/**
 * Is it whole on disk, or not there at all? How results get their names only when they are complete, and where a run keeps what
 * is too much for the memory.
 *
 * <pre>
 *   OutputFolder, OutputFile   results: written under hidden names, named when all are complete
 *   SpillFile, TemporaryFile   what a run remembers outside the heap: written once, then read anywhere
 *   WorkFolder                 a folder for such files, gone when it is closed
 * </pre>
 *
 * <p>Bytes flow in, files come out; a full disk or a folder that cannot be written becomes an error of one line that says what to do.
 * The room knows nothing of articles.
 */
@NullMarked
package io.shabih.files;

import org.jspecify.annotations.NullMarked;
