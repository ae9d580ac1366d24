/**
 * What do these bytes hold? Articles come as JSON, in tables, feeds, archives of the web and of files; told by content, never by
 * name.
 *
 * <p>The bytes of one input flow in, without their compression. {@link io.shabih.formats.Content} says what they are: what can be read
 * where it is (JSON Lines, and as their names say plain text and web pages), records of another format, or an archive of inputs.
 * Records come out as JSON Lines, one after the other however many there are, with all their fields, so that
 * everything after this room reads one format alone. Damage ends an input after its whole records; it comes out as a
 * {@link io.shabih.formats.DamagedInput}, whose message is for people.
 */
@NullMarked
package io.shabih.formats;

import org.jspecify.annotations.NullMarked;
