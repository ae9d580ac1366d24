package io.shabih.index;

import io.shabih.Article;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.HeadlinePath;
import io.shabih.prepare.TextKey;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * An article's document.
 *
 * <pre>
 *   id, title, body, source, url, date   the article as it was read
 *   text-key                             its normalised text, hashed
 *   first-text-key, body-key,            only of the first article of a text: what makes it a candidate
 *   band, sample, headline-key
 *   headline-terms                       the headline's words by rarity
 *   signature                            8 bits a component, to estimate before comparing exactly
 *   copy-of                              the first article of the same text, where this is not it
 *   link, links                          the texts that carry the same report, with figures
 * </pre>
 *
 * <p>Keys are cut to 5 bytes: two of ten million texts share one by chance once in 100,000 look-ups, and an
 * exact comparison follows.
 */
final class ArticleFields {
    static final String ID = "id";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String SOURCE = "source";
    static final String URL = "url";
    static final String DATE = "date";
    static final String TEXT_KEY = "text-key";
    static final String FIRST_TEXT_KEY = "first-text-key";
    static final String BODY_KEY = "body-key";
    static final String BAND = "band";
    static final String SAMPLE = "sample";
    static final String SAMPLE_COUNT = "sample-count";
    static final String HEADLINE_KEY = "headline-key";
    static final String HEADLINE_TERMS = "headline-terms";
    static final String SIGNATURE = "signature";
    static final String COPY_OF = "copy-of";
    static final String LINK = "link";
    static final String LINKS = "links";

    static final int KEY_BYTES = 5;
    static final long NO_DATE = Long.MIN_VALUE;
    static final Set<String> ARTICLE = Set.of(ID, TITLE, BODY, SOURCE, URL, DATE);

    private ArticleFields() {}

    /** What every article has. */
    static Document of(Article article, TextKeys keys) {
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Store.YES));
        document.add(new StoredField(TITLE, article.title()));
        document.add(new StoredField(BODY, article.body()));
        document.add(new StringField(SOURCE, article.source(), Store.YES));
        document.add(new StoredField(URL, article.url()));
        document.add(new LongField(DATE, millis(article.date()), Store.YES));
        document.add(new StringField(TEXT_KEY, bytes(keys.text()), Store.YES));
        return document;
    }

    /** What the first article of a text has besides. */
    static void addKeys(Document document, ArticleSketch sketch, TextKeys keys, SketchStamp stamp) {
        document.add(new StringField(FIRST_TEXT_KEY, bytes(keys.text()), Store.NO));
        document.add(new StringField(BODY_KEY, bytes(keys.body()), Store.NO));
        for (long key : sketch.bandKeys()) {
            document.add(new StringField(BAND, bytes(key), Store.NO));
        }
        for (int i = 0; i < sketch.sampleCount(); i++) {
            document.add(new StringField(SAMPLE, bytes(sketch.samples()[i]), Store.NO));
        }
        document.add(new NumericDocValuesField(SAMPLE_COUNT, sketch.sampleCount()));
        for (long key : HeadlinePath.keys(sketch.headlineTerms())) {
            document.add(new StringField(HEADLINE_KEY, bytes(key), Store.NO));
        }
        document.add(new BinaryDocValuesField(
                HEADLINE_TERMS, new BytesRef(sketch.headlineTerms().toBytes())));
        document.add(new BinaryDocValuesField(SIGNATURE, signature(stamp, sketch.components())));
    }

    static void addLinks(Document document, List<Link> links) {
        for (Link link : links) {
            document.add(new StringField(LINK, link.partner(), Store.NO));
        }
        document.add(new StoredField(LINKS, Link.encode(links)));
    }

    /** The article of a document that was loaded with the fields {@link #ARTICLE}. */
    static Article article(Document document) {
        return new Article(
                text(document, ID),
                text(document, TITLE),
                text(document, BODY),
                date(millis(document)),
                text(document, SOURCE),
                text(document, URL));
    }

    static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    static TextKey textKey(Document document) {
        BytesRef key = document.getBinaryValue(TEXT_KEY);
        ByteBuffer bytes = ByteBuffer.wrap(key.bytes, key.offset, key.length);
        return new TextKey(bytes.getLong(), bytes.getLong());
    }

    static long millis(Document document) {
        IndexableField field = document.getField(DATE);
        return field == null ? NO_DATE : field.numericValue().longValue();
    }

    static long millis(Optional<Instant> date) {
        return date.map(Instant::toEpochMilli).orElse(NO_DATE);
    }

    static Optional<Instant> date(long millis) {
        return millis == NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static List<Link> links(Document document) {
        BytesRef links = document.getBinaryValue(LINKS);
        return links == null ? List.of() : Link.decode(links.bytes, links.offset, links.length);
    }

    static BytesRef bytes(long key) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(key).array();
        return new BytesRef(bytes, 0, KEY_BYTES);
    }

    static BytesRef bytes(TextKey key) {
        return new BytesRef(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(key.high()).putLong(key.low()).array());
    }

    private static BytesRef signature(SketchStamp stamp, long[] components) {
        long[] packed = Signature.of(stamp, components).packed();
        ByteBuffer bytes = ByteBuffer.allocate(packed.length * Long.BYTES);
        bytes.asLongBuffer().put(packed);
        return new BytesRef(bytes.array());
    }

    static Signature signature(SketchStamp stamp, BytesRef bytes) {
        long[] packed = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asLongBuffer().get(packed);
        return Signature.ofPacked(stamp, packed);
    }
}
