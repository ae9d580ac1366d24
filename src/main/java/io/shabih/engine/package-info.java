/**
 * The front door: {@link io.shabih.engine.Shabih} does everything, one method each, and wires the rooms above.
 *
 * <p>What belongs to no room alone is beside it: putting whole inputs into an index, and naming articles that have no id. Start with the
 * defaults.
 */
@NullMarked
package io.shabih.engine;

import org.jspecify.annotations.NullMarked;
