package io.shabih.read;

import io.shabih.Article;
import io.shabih.encoding.DecodedText;
import java.util.Optional;

/** Reads an article from a plain text: the first line is the headline if it is short and text follows. */
final class TextRecord {
    private static final int LONGEST_TITLE = 200;

    private TextRecord() {}

    static Article read(String text, InputFile input) throws UnreadableRecord {
        String plain = text.replace("\uFEFF", "").replace("\r\n", "\n").strip();
        if (!DecodedText.hasLetter(plain)) {
            throw new UnreadableRecord("no letter in the text");
        }
        int lineEnd = plain.indexOf('\n') < 0 ? plain.length() : plain.indexOf('\n');
        boolean titled = lineEnd <= LONGEST_TITLE;
        String title = titled ? plain.substring(0, lineEnd).strip() : "";
        String body = titled ? plain.substring(lineEnd).strip() : plain;
        return new Article(input.name(), title, body, Optional.empty(), "", "");
    }
}
