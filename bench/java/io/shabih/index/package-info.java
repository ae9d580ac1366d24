/** Measures the live index and holds it to what it promises. */
@NullMarked
package io.shabih.index;

import org.jspecify.annotations.NullMarked;
