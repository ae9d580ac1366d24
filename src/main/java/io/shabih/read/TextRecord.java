package io.shabih.read;

import io.shabih.Article;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads an article from a plain text: the first line is the headline if it is short and text follows. */
final class TextRecord {
    private static final int LONGEST_TITLE = 200;

    private TextRecord() {}

    static Article read(byte[] bytes, int length, InputFile input) throws UnreadableRecord {
        int invalid = Bytes.invalidUtf8In(bytes, 0, length);
        if (invalid < length) {
            throw new UnreadableRecord("invalid UTF-8 at byte " + (invalid + 1)
                    + "; convert it (iconv -f WINDOWS-1256 -t UTF-8, if it is an old Arabic text)");
        }
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        String plain = text.replace("\uFEFF", "").replace("\r\n", "\n").strip();
        if (!JsonRecord.hasLetter(plain)) {
            throw new UnreadableRecord("no letter in the text");
        }
        int lineEnd = plain.indexOf('\n') < 0 ? plain.length() : plain.indexOf('\n');
        boolean titled = lineEnd <= LONGEST_TITLE;
        String title = titled ? plain.substring(0, lineEnd).strip() : "";
        String body = titled ? plain.substring(lineEnd).strip() : plain;
        return new Article(input.name(), title, body, Optional.empty(), "", "");
    }
}
