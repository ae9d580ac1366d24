/**
 * Two prepared articles &rarr; exact resemblance, both containments, evidence, and the relation that the
 * rules decide. Nothing here is estimated.
 */
@NullMarked
package io.shabih.verify;

import org.jspecify.annotations.NullMarked;
