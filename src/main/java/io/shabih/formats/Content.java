package io.shabih.formats;

import io.shabih.encoding.DecodedText;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * What an input holds, told by how its bytes begin.
 *
 * <pre>{@code
 * switch (Content.of(bytes, origin, settings)) {
 *     case Content.AsNamed as -> readInPlace(as.bytes());
 *     case Content.Lines lines -> readLines(lines.json());
 * }
 * }</pre>
 *
 * <p>Cost: a look at the first 64 KiB. Thread-safe; the streams are not.
 */
public sealed interface Content {

    /**
     * One JSON object a line, or a text or a page as the name says.
     *
     * @param bytes all of them
     * @param told whether they begin as a JSON object does, or a text or a page was named
     */
    record AsNamed(InputStream bytes, boolean told) implements Content {}

    /**
     * Records of a format that is read as JSON Lines.
     *
     * @param json a record a line; damage ends it after a whole line with a {@link DamagedInput}
     * @param charset in which the text was written
     */
    record Lines(InputStream json, Charset charset) implements Content {}

    /**
     * Files, each of which may hold anything.
     *
     * @param archive that they are in
     */
    record Files(Archive archive) implements Content {}

    /** A whole page or text as a record. */
    static Content.Lines page(InputStream bytes, Format format, String name, ContentSettings settings) {
        Headed headed = new Headed(bytes);
        return new Lines(new LinesStream("page", new PageLines(headed, format, name, settings)),
                DecodedText.charsetOf(headed.head()));
    }

    /** What these bytes hold, which are without compression. */
    static Content of(InputStream bytes, Origin origin, ContentSettings settings) {
        return new Recognition(new Headed(bytes), origin, settings).content();
    }
}
