package io.shabih.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Inputs that their first bytes tell to be something else than lines of UTF-8. */
final class Refusal {
    /** As many first bytes as are looked at. */
    static final int HEAD_BYTES = 64;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Refusal() {}

    /** Length of the byte order mark that the input begins with. */
    static int bomLength(byte[] head) {
        return startsWith(head, BOM) ? BOM.length : 0;
    }

    /** Why these bytes cannot be read as text. */
    static Optional<String> ofText(byte[] head) {
        if (head.length >= 2 && isUtf16(head[0] & 0xFF, head[1] & 0xFF)) {
            return Optional.of("UTF-16, not UTF-8; convert it (iconv -f UTF-16 -t UTF-8)");
        }
        if (startsWith(head, ascii("PK\u0003\u0004"))) {
            return Optional.of("a zip archive; unpack it first");
        }
        if (startsWith(head, ascii("PAR1"))) {
            return Optional.of("a Parquet file; write it as one JSON object a line first");
        }
        return Optional.empty();
    }

    /** Why these bytes cannot be read as one JSON object a line. */
    static Optional<String> ofLines(byte[] head) {
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
        return ofText(head);
    }

    private static boolean isUtf16(int first, int second) {
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        return marked || (first == '{' && second == 0) || (first == 0 && second == '{');
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
