package io.shabih.http;

import io.shabih.Article;
import io.shabih.encoding.DecodedText;
import io.shabih.page.AggregatorPage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a file that was sent as it is: what is no text, or in an encoding that is not known, is refused with what to
 * do, so that nothing garbled is taken for a report that nobody has.
 */
final class SentFile {
    /** As many first bytes as tell what a file is. */
    private static final int HEAD_BYTES = 4096;

    private static final int WIDEST_MARK = 4;

    /** How a file begins that is none of text, in hexadecimal, and what it is. */
    private record Kind(String beginning, String name) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("25504446", "a PDF"),
            new Kind("d0cf11e0a1b11ae1", "an old Word or other Office document"),
            new Kind("7b5c727466", "a rich text document (RTF)"),
            new Kind("89504e47", "an image"),
            new Kind("ffd8ff", "an image"),
            new Kind("47494638", "an image"),
            new Kind("52494646", "an image or a recording"),
            new Kind("1f8b", "a compressed file"),
            new Kind("425a68", "a compressed file"),
            new Kind("fd377a585a00", "a compressed file"),
            new Kind("28b52ffd", "a compressed file"),
            new Kind("377abcaf271c", "a compressed file"),
            new Kind("526172211a07", "a compressed file"));

    private SentFile() {}

    /**
     * The text.
     *
     * @throws Problem 415 if it is no text
     */
    static String text(byte[] bytes) {
        kind(bytes).ifPresent(kind -> {
            throw Problem.of(415, "the file is " + kind
                    + ", not text; copy its text and paste that, or save it as plain text (.txt)");
        });
        return DecodedText.of(bytes).text();
    }

    /**
     * Refuses what was garbled before it came here; whatever else the page holds besides article and list may be.
     *
     * @throws Problem 422 if article or list hold what stands for letters that were lost
     */
    static void requireWhole(String field, AggregatorPage page) {
        Article article = page.article();
        boolean garbled = Stream
                .concat(Stream.of(article.title(), article.body(), article.source()), page.entries().stream())
                .anyMatch(text -> text.indexOf('\uFFFD') >= 0);
        if (garbled) {
            throw Problem.unprocessable(field, field
                    + " holds replacement characters (U+FFFD): letters were lost where it was decoded; get it anew, or convert it"
                    + " (iconv -f WINDOWS-1256 -t UTF-8, if it is an old Arabic text)");
        }
    }

    private static Optional<String> kind(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES));
        String hex = HexFormat.of().formatHex(head);
        if (hex.startsWith("504b0304")) {
            String names = new String(head, StandardCharsets.ISO_8859_1);
            boolean office = names.contains("[Content_Types].xml") || names.contains("mimetypeapplication/");
            return Optional.of(office ? "a Word or other Office document" : "a zip archive");
        }
        Optional<String> known = KINDS.stream().filter(kind -> hex.startsWith(kind.beginning()))
                .map(Kind::name)
                .findFirst();
        boolean wide = isWide(bytes);
        return known.or(() -> wide || indexOfNul(head) < 0 ? Optional.empty() : Optional.of("binary"));
    }

    private static int indexOfNul(byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Binaries have NUL bytes, and so have texts in UTF-16 and UTF-32, which a mark tells. */
    private static boolean isWide(byte[] bytes) {
        String charset = DecodedText.of(Arrays.copyOf(bytes, Math.min(bytes.length, WIDEST_MARK))).charset()
                .name();
        return charset.startsWith("UTF-16") || charset.startsWith("UTF-32");
    }
}
