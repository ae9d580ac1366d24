package io.shabih.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Undoes what a program did that took Arabic UTF-8 for an encoding of one byte a character: {@code Ø§Ù„} for {@code ال}.
 *
 * <p>Every Arabic letter has two bytes in UTF-8, and the first of them is mostly D8 or D9: a spoilt text is one of pairs, one of two
 * characters and another one each. It is mended as a whole or not at all: every character must have a byte, and the
 * bytes must be UTF-8. Windows-1252 and ISO 8859-1 are undone alike, as they differ in control characters alone.
 */
final class Mojibake {
    /** All that are known; of one text no two are true. */
    static final List<Mojibake> ALL = List.of(
            new Mojibake("Windows-1252", "ØÙ", "«Ø§Ù„»"), new Mojibake("Windows-1256", "طظ", "«ط§ظ„»"));

    /** Fewer pairs may be anything. */
    private static final int FEWEST_PAIRS = 4;

    /** So many of the characters that are not ASCII begin a pair; it would be a half if there were nothing but letters. */
    private static final double LEAD_SHARE = 0.3;

    private static final int FIRST_CONTINUATION = 0x80;
    private static final int LAST_CONTINUATION = 0xBF;

    private final String harm;
    /** What the bytes D8 and D9 became. */
    private final String leads;
    private final Map<Character, Byte> bytes = new HashMap<>();

    private Mojibake(String charset, String leads, String example) {
        this.harm = "UTF-8 read as " + charset + " (" + example + ")";
        this.leads = leads;
        for (int value = 0; value < 256; value++) {
            bytes.put((char) value, (byte) value); // ISO 8859-1, of which what follows takes what is different
        }
        Charset decoder = Charset.forName(charset);
        for (int value = 0; value < 256; value++) {
            bytes.put(new String(new byte[] {(byte) value}, decoder).charAt(0), (byte) value);
        }
    }

    /** What was done, for people. */
    String harm() {
        return harm;
    }

    /** Whether many of the characters are such pairs. */
    boolean isIn(String text) {
        if (text.indexOf(leads.charAt(0)) < 0 || text.indexOf(leads.charAt(1)) < 0) {
            return false; // the fast way out of nearly every text
        }
        char one = leads.charAt(0);
        char other = leads.charAt(1);
        int pairs = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            others += c >= FIRST_CONTINUATION ? 1 : 0;
            pairs += (c == one || c == other) && isContinuation(text, i + 1) ? 1 : 0;
        }
        return pairs >= FEWEST_PAIRS && pairs >= LEAD_SHARE * others;
    }

    private boolean isContinuation(String text, int at) {
        int value = at < text.length() ? bytes.getOrDefault(text.charAt(at), (byte) 0) & 0xFF : 0;
        return value >= FIRST_CONTINUATION && value <= LAST_CONTINUATION;
    }

    /** The text as it was before, empty where that is not sure. */
    Optional<String> undone(String text) {
        return decoded(text).filter(clean -> !isIn(clean) && isArabic(clean));
    }

    private Optional<String> decoded(String text) {
        ByteBuffer buffer = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            Byte value = bytes.get(text.charAt(i));
            if (value == null) {
                return Optional.empty();
            }
            buffer.put(value);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether most letters are Arabic and nothing is a control character that no text has. */
    private static boolean isArabic(String text) {
        long arabic = text.codePoints().filter(Mojibake::isArabicLetter).count();
        long letters = text.codePoints().filter(Character::isLetter).count();
        boolean controls = text.chars().anyMatch(c -> c >= 0x7F && c < 0xA0);
        return 2 * arabic > letters && !controls && DecodedText.isWhole(text);
    }

    private static boolean isArabicLetter(int character) {
        return Character.isLetter(character)
                && Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }
}
