/**
 * The front door and the batch pipeline: wires the rooms, holds the settings, writes the manifest.
 *
 * <p>{@link io.shabih.engine.Dedupe} walks as the data does: read and sketch every article &rarr; collapse
 * equal texts &rarr; find candidates &rarr; verify them exactly &rarr; cluster &rarr; write.
 */
@NullMarked
package io.shabih.engine;

import org.jspecify.annotations.NullMarked;
