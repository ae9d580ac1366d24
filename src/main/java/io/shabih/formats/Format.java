package io.shabih.formats;

import java.util.List;
import java.util.Locale;

/** What an input holds: many articles, one a line, or a single one. */
public enum Format {
    /** One JSON object a line. */
    JSONL,
    /** One article in plain text, its headline on the first line. */
    TEXT,
    /** One article as a web page. */
    HTML;

    /** How names of files end that are taken from a folder. */
    public static final List<String> TAKEN = List.of("jsonl", "ndjson", "json", "txt", "html", "htm", "csv",
            "tsv", "xml",
            "rss", "atom", "sgm", "sgml", "parquet", "warc", "wet", "tar", "tgz", "zip");

    /** The format a file's name tells, {@link #JSONL} where it tells none. */
    public static Format ofName(String name) {
        String plain = withoutCompression(name.toLowerCase(Locale.ROOT));
        if (plain.endsWith(".txt")) {
            return TEXT;
        }
        return plain.endsWith(".html") || plain.endsWith(".htm") ? HTML : JSONL;
    }

    /** Whether a file of this name is taken from a folder without having been named itself; a compressed one needs no such ending. */
    public static boolean takenFromFolder(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = withoutCompression(lower);
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? !plain.equals(lower) : TAKEN.contains(last.substring(dot + 1));
    }

    private static String withoutCompression(String name) {
        for (Compression compression : Compression.values()) {
            String suffix = compression.suffix();
            if (!suffix.isEmpty() && name.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }
}
