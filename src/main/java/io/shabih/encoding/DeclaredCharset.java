package io.shabih.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a web page says of its own encoding, in a {@code <meta>} or an XML declaration. */
final class DeclaredCharset {
    private static final int HEAD_BYTES = 8 << 10;
    private static final Pattern DECLARATION = Pattern.compile(
            "<meta\\s[^>]*charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    private DeclaredCharset() {}

    /** Empty where nothing is said, or an encoding that Java does not know. */
    static Optional<Charset> in(byte[] bytes, int length) {
        String head = new String(bytes, 0, Math.min(length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        if (!declaration.find()) {
            return Optional.empty();
        }
        String name = declaration.group(declaration.group(1) == null ? 2 : 1);
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
