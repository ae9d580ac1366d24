package io.shabih.http;

import io.shabih.Article;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordParser;
import io.shabih.read.UnreadableRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads articles that were sent, under the field names of the files. For one thread. */
final class PostedArticle {
    private static final int ID_BYTES = 10;

    private final RecordParser parser = new RecordParser(ReadSettings.defaults());

    /**
     * The article of one JSON object; without an id it gets one made of its bytes, so that sending it again changes
     * nothing.
     *
     * @param field where it stands in the request, empty for the whole
     */
    Article read(byte[] bytes, int from, int to, String field) {
        try {
            return parser.article(bytes, from, to, () -> id(bytes, from, to));
        } catch (UnreadableRecord e) {
            String inside = e.field().isEmpty() ? field : field.isEmpty() ? e.field() : field + "." + e.field();
            throw inside.isEmpty() ? Problem.of(400, e.reason()) : Problem.field(inside, e.reason());
        }
    }

    private static String id(byte[] bytes, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, to - from);
            return "posted-" + HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
