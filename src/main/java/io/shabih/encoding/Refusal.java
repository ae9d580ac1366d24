package io.shabih.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Why bytes are refused that are no text, or no lines of UTF-8, and what to do; in the same words everywhere. */
public final class Refusal {
    /** As many first bytes as are looked at. */
    public static final int HEAD_BYTES = 64;

    private static final String CONVERT = "convert it (iconv -f WINDOWS-1256 -t UTF-8";

    private Refusal() {}

    /** Of bytes that are invalid somewhere. */
    public static String ofInvalidUtf8(String where, byte[] bytes, int from, int to) {
        return Windows1256.isArabic(bytes, from, to)
                ? where + ", it is Windows-1256; " + CONVERT + ")"
                : where + "; " + CONVERT + ", if it is an old Arabic text)";
    }

    /** Of a text that was spoilt before it came here. */
    public static String ofReplaced(String what) {
        return what
                + " holds replacement characters (U+FFFD): a program that converted it did not know its encoding;"
                + " get it anew";
    }

    /** Length of UTF-8's byte order mark that the input begins with. */
    public static int bomLength(byte[] head) {
        return ByteOrderMark.of(head, head.length).filter(mark -> mark == ByteOrderMark.UTF_8)
                .map(ByteOrderMark::length).orElse(0);
    }

    /** Why these bytes cannot be read as text of any encoding. */
    public static Optional<String> ofText(byte[] head) {
        if (startsWith(head, ascii("PK\u0003\u0004"))) {
            return Optional.of("a zip archive; unpack it first");
        }
        if (startsWith(head, ascii("PAR1"))) {
            return Optional.of("a Parquet file; write it as one JSON object a line first");
        }
        return Optional.empty();
    }

    /** Why these bytes cannot be read as one JSON object a line. */
    public static Optional<String> ofLines(byte[] head) {
        int i = bomLength(head);
        while (i < head.length && (head[i] == ' ' || head[i] == '\t' || head[i] == '\r' || head[i] == '\n')) {
            i++;
        }
        if (i < head.length && head[i] == '[') {
            return Optional.of("a JSON array; write one object a line (jq -c '.[]')");
        }
        if (i + 1 < head.length && head[i] == '{' && (head[i + 1] == '\n' || head[i + 1] == '\r')) {
            return Optional.of("JSON spread over lines; write one object a line (jq -c .)");
        }
        return ofWideCharacters(head).or(() -> ofText(head));
    }

    private static Optional<String> ofWideCharacters(byte[] head) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(head, head.length)
                .filter(found -> found != ByteOrderMark.UTF_8);
        boolean unmarked = head.length >= 2
                && (head[0] == '{' && head[1] == 0 || head[0] == 0 && head[1] == '{');
        String name = mark.map(found -> found.length() == 4 ? "UTF-32" : "UTF-16")
                .orElse(unmarked ? "UTF-16" : "");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(name + ", not UTF-8; convert it (iconv -f " + name + " -t UTF-8)");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] head, byte[] prefix) {
        if (head.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (head[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
