package io.shabih.formats;

import io.shabih.encoding.DecodedText;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of an input whatever its encoding, which its beginning tells. Without a byte order mark. Not thread-safe. */
final class TextStream {
    private final Headed bytes;
    private final Charset charset;
    private final byte[] head;

    TextStream(Headed bytes) {
        this.bytes = bytes;
        byte[] raw = bytes.head();
        this.charset = charset(raw);
        int mark = DecodedText.markLength(raw);
        this.head = new String(raw, mark, raw.length - mark, charset).getBytes(StandardCharsets.UTF_8);
    }

    /** Pages and feeds may be in any encoding, as they say; of the others, what the bytes tell. */
    private static Charset charset(byte[] head) {
        Charset found = DecodedText.charsetOf(head);
        boolean markup = JsonScan.startsWith(head, JsonScan.afterBlanks(head, 0), "<");
        boolean told = found.name().startsWith("UTF") || found.name().equals("windows-1256");
        return markup || told ? found : StandardCharsets.UTF_8;
    }

    Charset charset() {
        return charset;
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** The beginning, in UTF-8. */
    byte[] head() {
        return head;
    }

    boolean isShort() {
        return bytes.isShort();
    }

    /** All of it in UTF-8; of UTF-8 the bytes as they are, broken ones too. */
    InputStream utf8() {
        bytes.skip(DecodedText.markLength(bytes.head()));
        return isUtf8() ? bytes : new Utf8Stream(bytes, charset);
    }

    /** All of it; what is broken is U+FFFD. */
    Reader reader() {
        bytes.skip(DecodedText.markLength(bytes.head()));
        return new InputStreamReader(bytes, charset);
    }
}
