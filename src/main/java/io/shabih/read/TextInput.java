package io.shabih.read;

import java.util.Optional;
import io.shabih.encoding.DecodedText;
import io.shabih.Article;
import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.formats.Compression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A single text, read as it is or as one article. */
public final class TextInput {
    private static final int LONGEST_TITLE = 200;

    private TextInput() {}

    /** The article that a plain text is: its first line is the headline if it is short and text follows. */
    static Article article(String text, InputFile input) throws UnreadableRecord {
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

    /**
     * The bytes of a file, or of standard input where the name is {@code -}, without their compression.
     *
     * @throws ShabihException if the name is a folder's
     */
    public static InputStream open(String name) throws IOException {
        if (name.equals(Inputs.STANDARD_INPUT)) {
            byte[] head = new byte[Compression.MAGIC_BYTES];
            int length = Math.max(0, System.in.read(head)); // no more than there is: someone may be typing
            return plain(Arrays.copyOf(head, length), System.in);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new ShabihException(Kind.INPUT, name + " is a folder; name a single text file");
        }
        InputStream stored = Files.newInputStream(path);
        return plain(stored.readNBytes(Compression.MAGIC_BYTES), stored);
    }

    private static InputStream plain(byte[] head, InputStream stored) throws IOException {
        return Compression.of(head).open(new SequenceInputStream(new ByteArrayInputStream(head), stored));
    }
}
