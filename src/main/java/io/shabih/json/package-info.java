/**
 * How is it written? The JSON of files, terminal and server, by one writer, so that equal results are equal bytes everywhere.
 *
 * <p>{@link io.shabih.json.Json} writes values; the {@code …Writer} classes decide the names, their order and the number formats of
 * what a run leaves: matches, clusters, dropped and rejected articles, the manifest. The JSON of what a later room answers stands
 * beside that room's records.
 */
@NullMarked
package io.shabih.json;

import org.jspecify.annotations.NullMarked;
