package io.shabih.encoding;

/** Why bytes are refused that are no text, and what to do; in the same words everywhere. */
public final class Refusal {
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
}
