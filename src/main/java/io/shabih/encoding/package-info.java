/**
 * Which characters do these bytes spell? Arabic pages and texts come in UTF-8, in UTF-16 and, from older sites, in Windows-1256,
 * and what they say of themselves is often wrong.
 *
 * <p>Bytes flow in. A {@link io.shabih.encoding.DecodedText} comes out, with the encoding that it was found in and, where it is damaged,
 * what to do about that. The fast passes over raw bytes that reading needs are here, too.
 */
@NullMarked
package io.shabih.encoding;

import org.jspecify.annotations.NullMarked;
