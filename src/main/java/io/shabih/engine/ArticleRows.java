package io.shabih.engine;

import io.shabih.Article;
import io.shabih.lsh.BucketJoin;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Terms;
import io.shabih.prepare.TextKey;
import io.shabih.read.RecordSpan;
import io.shabih.sketch.SignaturePacking;
import io.shabih.sketch.SketchStamp;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * A row an article in a file of the work folder, about 600 bytes each; nothing of it is in the heap. This is also
 * what a killed run goes on from.
 *
 * <p>A row, little-endian, at a multiple of 16 bytes:
 *
 * <pre>
 *  0 int  bytes of the row      4 int  number of the source    8 long date, milliseconds since 1970
 * 16 long offset of the record 24 long its line               32 int  its input   36 int its length
 * 40 long body key, two        56 long headline key, two      72 int  characters of the body
 * 76 int  fields that it has   80 int  characters of the id   84 int  bytes of the headline's terms
 * 88 int  samples              92 int  pieces
 * 96 int  characters of the title, four bytes of nothing
 * 104 signature, then a key of 32 bits a band, samples, terms, pieces, id, title
 * </pre>
 *
 * <p>Rows are named by their place, the offset in units of 16 bytes as an unsigned int.
 */
final class ArticleRows implements AutoCloseable {
    /** Bits of a component that are kept: enough to estimate a resemblance before it is verified exactly. */
    static final int BITS_PER_COMPONENT = 8;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfChar CHAR = ValueLayout.JAVA_CHAR.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int PLACE_BITS = 4;
    private static final int SIGNATURE = 104;

    private final SpillFile file;
    private final SignaturePacking packing;
    private final int bands;
    private final int bandKeys;
    private final int samples;
    private final long[] signature;
    private ByteBuffer row = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
    private MemorySegment rows = MemorySegment.NULL;
    private int count;

    private ArticleRows(SpillFile file, PrepareSettings settings) {
        this.file = file;
        this.packing = new SignaturePacking(new SketchStamp(
                settings.scheme(), BITS_PER_COMPONENT, settings.shingler().version(),
                settings.normalizer().version()));
        this.signature = new long[packing.words()];
        this.bands = settings.banding().bands();
        this.bandKeys = SIGNATURE + packing.words() * Long.BYTES;
        this.samples = roundUp(bandKeys + bands * Integer.BYTES, Long.BYTES);
    }

    static ArticleRows create(Path path, PrepareSettings settings) {
        return new ArticleRows(SpillFile.create(path), settings);
    }

    /** Rows that an earlier run completed. */
    static ArticleRows reopen(Path path, PrepareSettings settings) {
        ArticleRows reopened = new ArticleRows(SpillFile.reopen(path), settings);
        reopened.complete();
        for (long at = 0; at < reopened.rows.byteSize(); at += reopened.rows.get(INT, at)) {
            reopened.count++;
        }
        return reopened;
    }

    private static int roundUp(int bytes, int unit) {
        return (bytes + unit - 1) & -unit;
    }

    void add(Article article, int source, RecordSpan span, ArticleSketch sketch) {
        ByteBuffer terms = ByteBuffer.wrap(sketch.headlineTerms().toBytes());
        int size = samples + sketch.sampleCount() * Long.BYTES + terms.remaining()
                + sketch.pieces().length * Integer.BYTES
                + (article.id().length() + article.title().length()) * Character.BYTES;
        int rounded = roundUp(size, 1 << PLACE_BITS);
        if (rounded > row.capacity()) {
            row = ByteBuffer.allocate(rounded).order(ByteOrder.LITTLE_ENDIAN);
        }
        row.clear().putInt(rounded).putInt(source);
        row.putLong(article.date().isPresent() ? article.date().get().toEpochMilli() : ArticleTable.NO_DATE);
        row.putLong(span.offset()).putLong(span.line()).putInt(span.input()).putInt(span.length());
        row.putLong(sketch.body().high()).putLong(sketch.body().low());
        row.putLong(sketch.headline().high()).putLong(sketch.headline().low());
        row.putInt(article.body().length()).putInt(fieldCount(article)).putInt(article.id().length());
        row.putInt(terms.remaining()).putInt(sketch.sampleCount()).putInt(sketch.pieces().length);
        row.putInt(article.title().length()).putInt(0);
        putSketch(sketch);
        row.put(terms);
        row.asIntBuffer().put(sketch.pieces());
        row.position(row.position() + sketch.pieces().length * Integer.BYTES);
        row.asCharBuffer().put(article.id()).put(article.title());
        row.position(0).limit(rounded);
        file.append(row);
        count++;
    }

    private void putSketch(ArticleSketch sketch) {
        packing.pack(sketch.components(), signature);
        row.asLongBuffer().put(signature);
        row.position(bandKeys);
        for (int band = 0; band < bands; band++) {
            long key = sketch.bandKeys()[band];
            row.putInt(key == BucketJoin.ABSENT ? 0 : Math.max(1, (int) (key >>> 33)));
        }
        row.position(samples).asLongBuffer().put(sketch.samples(), 0, sketch.sampleCount());
        row.position(samples + sketch.sampleCount() * Long.BYTES);
    }

    private static int fieldCount(Article article) {
        int count = article.date().isPresent() ? 1 : 0;
        for (String field : new String[] {article.title(), article.body(), article.source(), article.url()}) {
            count += field.isEmpty() ? 0 : 1;
        }
        return count;
    }

    /** From now on rows are read, not added; does nothing the second time. */
    void complete() {
        if (rows.equals(MemorySegment.NULL)) {
            rows = file.map();
        }
    }

    /** The places of all rows in the order in which they were added; completes them. */
    int[] places() {
        complete();
        int[] places = new int[count];
        long at = 0;
        for (int i = 0; i < count; i++) {
            places[i] = (int) (at >>> PLACE_BITS);
            at += rows.get(INT, at);
        }
        return places;
    }

    private static long at(int place) {
        return Integer.toUnsignedLong(place) << PLACE_BITS;
    }

    int source(int place) {
        return rows.get(INT, at(place) + 4);
    }

    long dateMillis(int place) {
        return rows.get(LONG, at(place) + 8);
    }

    RecordSpan span(int place) {
        long at = at(place);
        return new RecordSpan(rows.get(INT, at + 32), rows.get(LONG, at + 16), rows.get(INT, at + 36),
                rows.get(LONG, at + 24));
    }

    int input(int place) {
        return rows.get(INT, at(place) + 32);
    }

    TextKey body(int place) {
        return new TextKey(rows.get(LONG, at(place) + 40), rows.get(LONG, at(place) + 48));
    }

    TextKey headline(int place) {
        return new TextKey(rows.get(LONG, at(place) + 56), rows.get(LONG, at(place) + 64));
    }

    int bodyLength(int place) {
        return rows.get(INT, at(place) + 72);
    }

    int fieldCount(int place) {
        return rows.get(INT, at(place) + 76);
    }

    String id(int place) {
        long at = at(place);
        return text(id(at), rows.get(INT, at + 80));
    }

    String title(int place) {
        long at = at(place);
        return text(id(at) + (long) rows.get(INT, at + 80) * Character.BYTES, rows.get(INT, at + 96));
    }

    private String text(long at, int length) {
        char[] text = new char[length];
        MemorySegment.copy(rows, CHAR, at, text, 0, length);
        return new String(text);
    }

    Terms headlineTerms(int place) {
        long at = at(place);
        byte[] terms = new byte[rows.get(INT, at + 84)];
        MemorySegment.copy(rows, ValueLayout.JAVA_BYTE, terms(at), terms, 0, terms.length);
        return Terms.ofBytes(terms, 0, terms.length);
    }

    long[] samples(int place) {
        long at = at(place);
        long[] copy = new long[rows.get(INT, at + 88)];
        MemorySegment.copy(rows, LONG, at + samples, copy, 0, copy.length);
        return copy;
    }

    int[] pieces(int place) {
        long at = at(place);
        int[] copy = new int[rows.get(INT, at + 92)];
        MemorySegment.copy(rows, INT, pieces(at), copy, 0, copy.length);
        return copy;
    }

    private long terms(long at) {
        return at + samples + (long) rows.get(INT, at + 88) * Long.BYTES;
    }

    private long pieces(long at) {
        return terms(at) + rows.get(INT, at + 84);
    }

    private long id(long at) {
        return pieces(at) + (long) rows.get(INT, at + 92) * Integer.BYTES;
    }

    /** Copies the keys of all bands, 31 bits of each: enough, for a candidate by chance is estimated away. */
    void copyBandKeys(int place, int[] keys) {
        MemorySegment.copy(rows, INT, at(place) + bandKeys, keys, 0, bands);
    }

    double estimateResemblance(int placeA, int placeB) {
        return packing.estimateResemblance(signature(placeA), signature(placeB));
    }

    private long[] signature(int place) {
        long[] words = new long[signature.length];
        MemorySegment.copy(rows, LONG, at(place) + SIGNATURE, words, 0, words.length);
        return words;
    }

    @Override
    public void close() {
        file.close();
    }
}
