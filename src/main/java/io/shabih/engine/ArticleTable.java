package io.shabih.engine;

import io.shabih.Article;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Terms;
import io.shabih.prepare.TextKey;
import io.shabih.read.RecordSpan;
import io.shabih.sketch.SignatureTable;
import io.shabih.sketch.SketchStamp;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import it.unimi.dsi.fastutil.objects.ObjectOpenHashSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is kept of every article while a run lasts, a column a field: about 0.9 KB an article. Texts are
 * not kept; they are read back from their records.
 *
 * <p>Rows are added by many threads in any order. {@link #sort} then puts them in the one order that all
 * later stages and outputs use: by date (articles without one last), then id, then content. So the same
 * articles give the same numbers whatever the threads or the order of inputs.
 */
final class ArticleTable {
    /** Stands for a missing date; sorts last. */
    static final long NO_DATE = Long.MAX_VALUE;

    /** Bits of a component that are kept: enough to estimate a resemblance before it is verified exactly. */
    static final int BITS_PER_COMPONENT = 8;

    private final int bands;
    private final ObjectArrayList<String> ids = new ObjectArrayList<>();
    private final ObjectArrayList<String> sources = new ObjectArrayList<>();
    private final ObjectArrayList<RecordSpan> spans = new ObjectArrayList<>();
    private final LongArrayList dates = new LongArrayList();
    private final ObjectArrayList<TextKey> bodies = new ObjectArrayList<>();
    private final ObjectArrayList<TextKey> headlines = new ObjectArrayList<>();
    private final ObjectArrayList<Terms> headlineTerms = new ObjectArrayList<>();
    private final IntArrayList bodyLengths = new IntArrayList();
    private final IntArrayList fieldCounts = new IntArrayList();
    private final ObjectArrayList<long[]> bandKeys = new ObjectArrayList<>();
    private final SignatureTable signatures;
    private final ObjectArrayList<long[]> samples = new ObjectArrayList<>();
    private final ObjectArrayList<int[]> pieces = new ObjectArrayList<>();
    private int[] rowOf = new int[0];
    private List<String> repeatedIds = List.of();

    ArticleTable(PrepareSettings settings) {
        this.bands = settings.banding().bands();
        this.signatures = new SignatureTable(new SketchStamp(
                settings.scheme(),
                BITS_PER_COMPONENT,
                settings.shingler().version(),
                settings.normalizer().version()));
    }

    synchronized void add(Article article, RecordSpan span, ArticleSketch sketch) {
        ids.add(article.id());
        sources.add(article.source());
        spans.add(span);
        dates.add(article.date().isPresent() ? article.date().get().toEpochMilli() : NO_DATE);
        bodies.add(sketch.body());
        headlines.add(sketch.headline());
        headlineTerms.add(sketch.headlineTerms());
        bodyLengths.add(article.body().length());
        fieldCounts.add(fieldCount(article));
        bandKeys.add(Arrays.copyOf(sketch.bandKeys(), bands));
        signatures.add(sketch.components());
        samples.add(Arrays.copyOf(sketch.samples(), sketch.sampleCount()));
        pieces.add(sketch.pieces());
    }

    private static int fieldCount(Article article) {
        int count = article.date().isPresent() ? 1 : 0;
        for (String field : new String[] {article.title(), article.body(), article.source(), article.url()}) {
            count += field.isEmpty() ? 0 : 1;
        }
        return count;
    }

    /** Compares two records by their bytes, where all else is equal. */
    interface ByContent {
        int compare(RecordSpan a, RecordSpan b);
    }

    /** Puts the rows in their final order; after it, an index is a place in that order. */
    void sort(ByContent byContent) {
        rowOf = new int[ids.size()];
        Arrays.setAll(rowOf, i -> i);
        IntArrays.parallelQuickSort(rowOf, (a, b) -> compare(a, b, byContent));
        renameRepeatedIds();
    }

    /** The second article of an id is called {@code id#2}, so that every name in the results means one article. */
    private void renameRepeatedIds() {
        Set<String> taken = new ObjectOpenHashSet<>(ids.size());
        Set<String> repeated = new TreeSet<>();
        for (int row : rowOf) {
            String id = ids.get(row);
            if (!taken.add(id)) {
                repeated.add(id);
                int number = 2;
                while (!taken.add(id + "#" + number)) {
                    number++;
                }
                ids.set(row, id + "#" + number);
            }
        }
        repeatedIds = List.copyOf(repeated);
    }

    private int compare(int a, int b, ByContent byContent) {
        int order = Long.compare(dates.getLong(a), dates.getLong(b));
        if (order == 0) {
            order = ids.get(a).compareTo(ids.get(b));
        }
        if (order == 0) {
            order = bodies.get(a).compareTo(bodies.get(b));
        }
        if (order == 0) {
            order = headlines.get(a).compareTo(headlines.get(b));
        }
        return order != 0 || a == b ? order : byContent.compare(spans.get(a), spans.get(b));
    }

    /** Ids that more than one article had, sorted. */
    List<String> repeatedIds() {
        return repeatedIds;
    }

    int size() {
        return ids.size();
    }

    String id(int index) {
        return ids.get(rowOf[index]);
    }

    String source(int index) {
        return sources.get(rowOf[index]);
    }

    RecordSpan span(int index) {
        return spans.get(rowOf[index]);
    }

    /** Milliseconds since 1970, or {@link #NO_DATE}. */
    long dateMillis(int index) {
        return dates.getLong(rowOf[index]);
    }

    Optional<Instant> date(int index) {
        long millis = dateMillis(index);
        return millis == NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    TextKey headline(int index) {
        return headlines.get(rowOf[index]);
    }

    /** The text that was sketched: the body, or the headline where there is none. */
    TextKey sketchedText(int index) {
        TextKey body = bodies.get(rowOf[index]);
        return body.equals(TextKey.EMPTY) ? headlines.get(rowOf[index]) : body;
    }

    Terms headlineTerms(int index) {
        return headlineTerms.get(rowOf[index]);
    }

    int bodyLength(int index) {
        return bodyLengths.getInt(rowOf[index]);
    }

    int fieldCount(int index) {
        return fieldCounts.getInt(rowOf[index]);
    }

    /** A key a band; not to be changed. */
    long[] bandKeys(int index) {
        return bandKeys.get(rowOf[index]);
    }

    int bands() {
        return bands;
    }

    long[] samples(int index) {
        return samples.get(rowOf[index]);
    }

    /** Keys of what may be furniture of the body; not to be changed. */
    int[] pieces(int index) {
        return pieces.get(rowOf[index]);
    }

    /** Estimated resemblance of two sketched texts, 0 to 1. */
    double estimateResemblance(int a, int b) {
        return signatures.estimateResemblance(rowOf[a], rowOf[b]);
    }
}
