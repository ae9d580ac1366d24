/** Runs the benchmarks of all rooms and prints what they measured. */
@NullMarked
package io.shabih.bench;

import org.jspecify.annotations.NullMarked;
