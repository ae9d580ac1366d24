package io.shabih.batch;

import io.shabih.Article;
import io.shabih.DatePrecision;
import io.shabih.facts.Terms;
import io.shabih.files.SpillFile;
import io.shabih.hash.TextKey;
import io.shabih.lsh.Banding;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PrepareSettings;
import io.shabih.read.RecordSpan;
import io.shabih.sketch.SignaturePacking;
import io.shabih.sketch.SketchStamp;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * A row an article in a file of the work folder, nothing of it in the heap: some three kilobytes with a text of its own, a
 * hundred bytes without. This is also what a killed run goes on from.
 *
 * <p>A row, little-endian, at a multiple of 16 bytes:
 *
 * <pre>
 *  0 int  bytes of the row      4 int  number of the source    8 long date, milliseconds since 1970
 * 16 long offset of the record 24 long its line               32 int  its input   36 int its length
 * 40 short fields that it has  42 short precision of its date 44 int  characters of the body
 * 48 int  characters of the id 52 int  the row that has the text, its own or an earlier one
 * 56 id
 * </pre>
 *
 * <p>A text, behind the id at a multiple of 8 bytes:
 *
 * <pre>
 *  0 long body key, two        16 long headline key, two
 * 32 int  bytes of the headline's terms   36 int samples   40 int bytes of the record   44 int characters of the title
 * 48 signature, then a key of 32 bits a band, samples, terms, title, record
 * </pre>
 *
 * <p>Rows are named by their {@link RowOffset}.
 */
final class ArticleRows implements AutoCloseable {
    /** Bits of a component that are kept: enough to estimate a resemblance before it is verified exactly. */
    static final int BITS_PER_COMPONENT = 8;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfChar CHAR = ValueLayout.JAVA_CHAR.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int ID = 56;
    private static final int SIGNATURE = 48;

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

    /** What a row says of an article, apart from its text. */
    record Head(Article article, int source, RecordSpan span) {}

    /** Adds an article with its text; the row's place. */
    int add(Head head, ArticleSketch sketch) {
        int place = RowOffset.of(file.size());
        ByteBuffer terms = ByteBuffer.wrap(sketch.headlineTerms().toBytes());
        String title = head.article().title();
        putHead(head, place, samples + sketch.sampleCount() * Long.BYTES + terms.remaining()
                + title.length() * Character.BYTES + sketch.record().remaining());
        row.putLong(sketch.body().high()).putLong(sketch.body().low());
        row.putLong(sketch.headline().high()).putLong(sketch.headline().low());
        row.putInt(terms.remaining()).putInt(sketch.sampleCount()).putInt(sketch.record().remaining());
        row.putInt(title.length());
        putSketch(sketch);
        row.put(terms);
        row.asCharBuffer().put(title);
        row.position(row.position() + title.length() * Character.BYTES).put(sketch.record().duplicate());
        append();
        return place;
    }

    /** Adds an article whose text another row has. */
    void addCopy(Head head, int rowOfText) {
        RowOffset.of(file.size()); // of a copy, too: in the end every row is named
        putHead(head, rowOfText, 0);
        append();
    }

    /** Begins a row with room for so many bytes of a text. */
    private void putHead(Head head, int rowOfText, int textBytes) {
        Article article = head.article();
        RecordSpan span = head.span();
        int text = textAt(article.id().length());
        int bytes = roundUp(text + textBytes, RowOffset.UNIT);
        if (bytes > row.capacity()) {
            row = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
        row.clear().limit(bytes);
        row.putInt(bytes).putInt(head.source());
        row.putLong(article.date().isPresent() ? article.date().get().toEpochMilli() : ArticleTable.NO_DATE);
        row.putLong(span.offset()).putLong(span.line()).putInt(span.input()).putInt(span.length());
        row.putShort((short) fieldCount(article)).putShort(article.precision().code());
        row.putInt(article.body().length()).putInt(article.id().length());
        row.putInt(rowOfText);
        row.asCharBuffer().put(article.id());
        row.position(text);
    }

    /** Where the text is in a row whose id is so long. */
    private static int textAt(int idLength) {
        return roundUp(ID + idLength * Character.BYTES, Long.BYTES);
    }

    private void append() {
        file.append(row.position(0));
        count++;
    }

    private void putSketch(ArticleSketch sketch) {
        int text = row.position() - SIGNATURE;
        packing.pack(sketch.components(), signature);
        row.asLongBuffer().put(signature);
        row.position(text + bandKeys);
        for (int band = 0; band < bands; band++) {
            long key = sketch.bandKeys()[band];
            row.putInt(key == Banding.ABSENT ? 0 : Math.max(1, (int) (key >>> 33)));
        }
        row.position(text + samples).asLongBuffer().put(sketch.samples(), 0, sketch.sampleCount());
        row.position(text + samples + sketch.sampleCount() * Long.BYTES);
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
            places[i] = RowOffset.of(at);
            at += rows.get(INT, at);
        }
        return places;
    }

    int source(int place) {
        return rows.get(INT, RowOffset.offset(place) + 4);
    }

    long dateMillis(int place) {
        return rows.get(LONG, RowOffset.offset(place) + 8);
    }

    RecordSpan span(int place) {
        long at = RowOffset.offset(place);
        return new RecordSpan(rows.get(INT, at + 32), rows.get(LONG, at + 16), rows.get(INT, at + 36),
                rows.get(LONG, at + 24));
    }

    int input(int place) {
        return rows.get(INT, RowOffset.offset(place) + 32);
    }

    int fieldCount(int place) {
        return rows.get(SHORT, RowOffset.offset(place) + 40);
    }

    DatePrecision precision(int place) {
        return DatePrecision.ofCode(rows.get(SHORT, RowOffset.offset(place) + 42));
    }

    int bodyLength(int place) {
        return rows.get(INT, RowOffset.offset(place) + 44);
    }

    String id(int place) {
        return string(RowOffset.offset(place) + ID, rows.get(INT, RowOffset.offset(place) + 48));
    }

    /** Where the article's text is. */
    private long text(int place) {
        long at = RowOffset.offset(rows.get(INT, RowOffset.offset(place) + 52));
        return at + textAt(rows.get(INT, at + 48));
    }

    TextKey body(int place) {
        long text = text(place);
        return new TextKey(rows.get(LONG, text), rows.get(LONG, text + 8));
    }

    /** Whether the text has no band keys: it says too little to be compared. */
    boolean saysTooLittle(int place) {
        return rows.get(INT, text(place) + bandKeys) == 0;
    }

    TextKey headline(int place) {
        long text = text(place);
        return new TextKey(rows.get(LONG, text + 16), rows.get(LONG, text + 24));
    }

    Terms headlineTerms(int place) {
        long text = text(place);
        byte[] terms = new byte[rows.get(INT, text + 32)];
        MemorySegment.copy(rows, ValueLayout.JAVA_BYTE, terms(text), terms, 0, terms.length);
        return Terms.ofBytes(terms, 0, terms.length);
    }

    long[] samples(int place) {
        long text = text(place);
        long[] copy = new long[rows.get(INT, text + 36)];
        MemorySegment.copy(rows, LONG, text + samples, copy, 0, copy.length);
        return copy;
    }

    String title(int place) {
        long text = text(place);
        return string(title(text), rows.get(INT, text + 44));
    }

    /** The text's record; its date and source are those of the row that has the text. */
    ByteBuffer record(int place) {
        long text = text(place);
        return rows
                .asSlice(title(text) + (long) rows.get(INT, text + 44) * Character.BYTES,
                        rows.get(INT, text + 40))
                .asByteBuffer();
    }

    private String string(long at, int length) {
        char[] characters = new char[length];
        MemorySegment.copy(rows, CHAR, at, characters, 0, length);
        return new String(characters);
    }

    private long terms(long text) {
        return text + samples + (long) rows.get(INT, text + 36) * Long.BYTES;
    }

    private long title(long text) {
        return terms(text) + rows.get(INT, text + 32);
    }

    /** Copies the keys of all bands, 31 bits of each: enough, for a candidate by chance is estimated away. */
    void copyBandKeys(int place, int[] keys) {
        MemorySegment.copy(rows, INT, text(place) + bandKeys, keys, 0, bands);
    }

    double estimateResemblance(int placeA, int placeB) {
        return packing.estimateResemblance(signature(placeA), signature(placeB));
    }

    private long[] signature(int place) {
        long[] words = new long[signature.length];
        MemorySegment.copy(rows, LONG, text(place) + SIGNATURE, words, 0, words.length);
        return words;
    }

    @Override
    public void close() {
        file.close();
    }
}
