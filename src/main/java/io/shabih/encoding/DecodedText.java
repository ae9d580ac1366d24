package io.shabih.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The characters of a text or a web page, and the encoding that its bytes were found to be in.
 *
 * <pre>{@code
 * DecodedText decoded = DecodedText.of(Files.readAllBytes(file));
 * decoded.damage().ifPresent(reason -> refuse(reason));
 * }</pre>
 *
 * <p>The bytes decide. In this order: a byte order mark of UTF-8, UTF-16 or UTF-32; UTF-16 or UTF-32 where the
 * zeroes say so; UTF-8 where nearly all is valid; what
 * a page says of itself, if the bytes are valid in it and it is no encoding that tools write without having looked (UTF-8,
 * Western ones); Windows-1256 where that gives Arabic; a Western encoding that a page says. Otherwise they are taken for
 * UTF-8. What is invalid becomes U+FFFD.
 *
 * <p>A text that holds U+FFFD must not become an article. A page whose article holds none may: others of its parts are
 * damaged then, for example a description that a program cut amid a character.
 *
 * <p>Cost: one pass over UTF-8, four over others. Immutable and thread-safe.
 *
 * @param text without a byte order mark
 * @param charset the encoding
 * @param damage why the text holds U+FFFD and what to do, one line for people; empty where it holds none
 */
public record DecodedText(String text, Charset charset, Optional<String> damage) {
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Set<Charset> WESTERN = Set.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1,
            Charset.forName("ISO-8859-15"), WINDOWS_1252);

    /** Of the characters that are not ASCII in a UTF-8 text with a flaw, so few are invalid. */
    private static final int FLAWS_ONE_IN = 10;

    /** The text of these bytes, all of them. */
    public static DecodedText of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    public static DecodedText of(byte[] bytes, int length) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes, length);
        int from = mark.map(ByteOrderMark::length).orElse(0);
        Charset charset = mark.map(ByteOrderMark::charset).orElseGet(() -> charset(bytes, length));
        String text = new String(bytes, from, length - from, charset);
        Optional<String> damage = isWhole(text)
                ? Optional.empty()
                : Optional.of(damage(bytes, from, length, charset));
        return new DecodedText(text, charset, damage);
    }

    /** Whether the text holds no U+FFFD. */
    public static boolean isWhole(String text) {
        return text.indexOf(REPLACEMENT) < 0;
    }

    /** Whether the text holds a letter of any script; what holds none tells nothing. */
    public static boolean hasLetter(String text) {
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            if (Character.isLetter(character)) {
                return true;
            }
            i += Character.charCount(character);
        }
        return false;
    }

    /** So many bytes are the byte order mark of a text that begins so. */
    public static int markLength(byte[] beginning) {
        return ByteOrderMark.of(beginning, beginning.length).map(ByteOrderMark::length).orElse(0);
    }

    /** The encoding of a text that begins so, as far as its beginning tells; it may be cut within a character. */
    public static Charset charsetOf(byte[] beginning) {
        return ByteOrderMark.of(beginning, beginning.length).map(ByteOrderMark::charset)
                .orElseGet(() -> charset(beginning, beginning.length));
    }

    private static Charset charset(byte[] bytes, int length) {
        Optional<Charset> wide = WideCharacters.of(bytes, length);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (Bytes.invalidUtf8In(bytes, 0, length) == length || isFlawedUtf8(bytes, length)) {
            return StandardCharsets.UTF_8;
        }
        Optional<Charset> declared = DeclaredCharset.in(bytes, length)
                .filter(charset -> !charset.name().startsWith("UTF") && isValid(bytes, length, charset));
        boolean arabic = Windows1256.isArabic(bytes, 0, length);
        if (declared.filter(Windows1256.CHARSET::equals).isPresent() && !arabic
                && Windows1256.isAmongLatin(bytes, 0, length)) {
            return WINDOWS_1252; // every byte is valid in 1256, and a page may say it of French
        }
        if (declared.isPresent() && !WESTERN.contains(declared.get())) {
            return declared.get();
        }
        return arabic ? Windows1256.CHARSET : declared.orElse(StandardCharsets.UTF_8);
    }

    /** No text of another encoding has many letters that are valid here. */
    private static boolean isFlawedUtf8(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        long flaws = 0;
        long others = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            flaws += character == REPLACEMENT ? 1 : 0;
            others += character >= 0x80 && character != REPLACEMENT ? 1 : 0;
        }
        return FLAWS_ONE_IN * flaws <= others;
    }

    private static boolean isValid(byte[] bytes, int length, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String damage(byte[] bytes, int from, int length, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return "broken " + charset.name() + "; get it anew, or convert it to UTF-8";
        }
        int invalid = Bytes.invalidUtf8In(bytes, from, length);
        return invalid == length
                ? Refusal.ofReplaced("the text")
                : Refusal.ofInvalidUtf8("invalid UTF-8 at byte " + (invalid + 1), bytes, from, length);
    }
}
