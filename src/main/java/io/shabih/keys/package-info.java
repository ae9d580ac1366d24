/**
 * How are random 32-bit keys found fast in a Lucene index? A postings format that keeps them as a table instead of a dictionary of terms.
 *
 * <p>{@link io.shabih.keys.KeyFormat} specifies the layout, and says why it is not Lucene's own. Keys of documents flow in as a token
 * stream, documents of keys come out. The room depends on Lucene alone.
 */
@NullMarked
package io.shabih.keys;

import org.jspecify.annotations.NullMarked;
