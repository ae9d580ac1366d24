package io.shabih.index;

import io.shabih.Article;
import io.shabih.hash.TextKey;
import io.shabih.keys.KeyFormat;
import io.shabih.keys.KeyStream;
import io.shabih.ranking.SegmentColumns;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * An article's document.
 *
 * <pre>
 *   id, source, date                     by which articles are deleted, filtered and ordered
 *   placed                               all of an article but its text, read without unpacking: see {@link LinkedText}
 *   body                                 the rest of it
 *   text-key                             its normalised text, hashed
 *   names                                keys of its id and those of the articles that it is a copy of or linked with
 *   keys                                 by which it is found, see {@link KeyKind}; only the first article of a text
 *                                        has them and what follows
 *   sample-count                         keys of sampled shingles
 *   headline-terms                       the headline's words
 *   signature                            8 bits a component, to estimate before comparing exactly
 *   record                               all that comparing needs, see {@link io.shabih.prepare.PreparedArticle}
 * </pre>
 */
final class ArticleFields {
    static final String ID = "id";
    static final String BODY = "body";
    static final String SOURCE = "source";
    static final String DATE = SegmentColumns.DATE;
    static final String TEXT_KEY = "text-key";
    static final String NAMES = "names";
    static final String KEYS = "keys";
    static final String SAMPLE_COUNT = "sample-count";
    static final String HEADLINE_TERMS = "headline-terms";
    static final String SIGNATURE = "signature";
    static final String PLACED = "placed";
    static final String RECORD = "record";

    static final long NO_DATE = SegmentColumns.NO_DATE;
    static final Set<String> REST = Set.of(BODY);

    private static final FieldType KEY_TYPE = keys();

    private ArticleFields() {}

    /** Whether a field is kept by {@link KeyFormat}. */
    static boolean areKeys(String field) {
        return field.equals(KEYS) || field.equals(NAMES);
    }

    private static FieldType keys() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    /** What every article has. */
    static Document of(SketchedArticle sketched, LinkedText placed) {
        Article article = sketched.article();
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Store.NO));
        document.add(new StringField(SOURCE, article.source(), Store.NO));
        document.add(new LongField(DATE, millis(article.date()), Store.NO));
        document.add(new BinaryDocValuesField(PLACED, placed.toBytes()));
        document.add(new StoredField(BODY, article.body()));
        document.add(new BinaryDocValuesField(TEXT_KEY, bytes(sketched.keys().text())));
        document.add(names(placed.names()));
        return document;
    }

    /** The field by whose keys a document is found by names. */
    static Field names(int... keys) {
        return new Field(NAMES, new KeyStream(keys), KEY_TYPE);
    }

    /** What the first article of a text has besides. */
    static void addKeys(Document document, SketchedArticle sketched) {
        document.add(new Field(KEYS, new KeyStream(sketched.textKeys()), KEY_TYPE));
        document.add(new NumericDocValuesField(SAMPLE_COUNT, sketched.samples().length));
        document.add(new BinaryDocValuesField(HEADLINE_TERMS, new BytesRef(sketched.headline().toBytes())));
        document.add(new BinaryDocValuesField(SIGNATURE, signature(sketched.signature())));
        document.add(new BinaryDocValuesField(RECORD, new BytesRef(sketched.record())));
    }

    /** The whole article of one without a text, from a document that was loaded with the fields {@link #REST}. */
    static Article article(Article without, Document rest) {
        return without.withBody(Objects.requireNonNullElse(rest.get(BODY), ""));
    }

    static TextKey textKey(BytesRef key) {
        ByteBuffer bytes = ByteBuffer.wrap(key.bytes, key.offset, key.length);
        return new TextKey(bytes.getLong(), bytes.getLong());
    }

    static long millis(Optional<Instant> date) {
        return date.map(Instant::toEpochMilli).orElse(NO_DATE);
    }

    static Optional<Instant> date(long millis) {
        return millis == NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    static BytesRef bytes(TextKey key) {
        return new BytesRef(
                ByteBuffer.allocate(2 * Long.BYTES).putLong(key.high()).putLong(key.low()).array());
    }

    private static BytesRef signature(Signature signature) {
        long[] packed = signature.packed();
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
