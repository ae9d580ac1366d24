/**
 * Is it safe on disk? Lucene's files below the live index: written once and synced side by side, checked byte by byte, and, where
 * something is wrong with them, one line that says what and what to do.
 */
@NullMarked
package io.shabih.store;

import org.jspecify.annotations.NullMarked;
