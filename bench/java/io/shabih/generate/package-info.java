/** Corpora of any size for benchmarks, generated over authored Arabic, with known answers. */
@NullMarked
package io.shabih.generate;

import org.jspecify.annotations.NullMarked;
