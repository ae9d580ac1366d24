package io.shabih.batch;

import io.shabih.Article;
import io.shabih.DatePrecision;
import io.shabih.facts.Stems;
import io.shabih.facts.Terms;
import io.shabih.hash.TextKey;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.PreparedArticle;
import io.shabih.read.RecordSpan;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of every article while a run lasts: {@link ArticleRows} in a file and four bytes of heap. Texts are
 * not kept; they are read back from their records.
 *
 * <p>Rows are added by many threads in any order. {@link #sort} then puts them in the one order that all
 * later stages and outputs use: by date (articles without one last), then id, then content. So the same
 * articles give the same numbers whatever the threads or the order of inputs.
 */
final class ArticleTable implements AutoCloseable {
    /** Stands for a missing date; sorts last. */
    static final long NO_DATE = Long.MAX_VALUE;

    private final int bands;
    private final ArticleRows rows;
    private final Object2IntOpenHashMap<String> numberOfSource = new Object2IntOpenHashMap<>();
    private final List<String> sources;
    private int[] placeOf = new int[0];
    private RepeatedIds repeated = RepeatedIds.none();

    private ArticleTable(PrepareSettings settings, ArticleRows rows, List<String> sources) {
        this.bands = settings.banding().bands();
        this.rows = rows;
        this.sources = sources;
        numberOfSource.defaultReturnValue(-1);
    }

    /** An empty table with its rows in this file. */
    static ArticleTable create(PrepareSettings settings, Path file) {
        return new ArticleTable(settings, ArticleRows.create(file, settings), new ArrayList<>());
    }

    /** The table that an earlier run filled, with its {@link #sources()}; to be sorted again. */
    static ArticleTable reopen(PrepareSettings settings, Path file, List<String> sources) {
        return new ArticleTable(settings, ArticleRows.reopen(file, settings), List.copyOf(sources));
    }

    /** Adds an article; the row that copies of it name. */
    synchronized int add(Article article, RecordSpan span, ArticleSketch sketch) {
        return rows.add(new ArticleRows.Head(article, numberOf(article.source()), span), sketch);
    }

    /** Adds an article of the same title and body as the one of this row. */
    synchronized void addCopy(Article article, RecordSpan span, int row) {
        rows.addCopy(new ArticleRows.Head(article, numberOf(article.source()), span), row);
    }

    private int numberOf(String name) {
        int source = numberOfSource.getInt(name);
        if (source < 0) {
            source = sources.size();
            numberOfSource.put(name, source);
            sources.add(name);
        }
        return source;
    }

    /** All rows are in the file: nothing is added any more. */
    void complete() {
        rows.complete();
    }

    /** Compares two records by their bytes, where all else is equal. */
    interface ByContent {
        int compare(RecordSpan a, RecordSpan b);
    }

    /** Puts the rows in their final order; after it, an index is a place in that order. */
    void sort(ByContent byContent) {
        placeOf = rows.places();
        long[] dates = new long[placeOf.length];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = rows.dateMillis(placeOf[i]);
        }
        sortByDate(dates);
        for (int from = 0; from < placeOf.length;) {
            int to = from + 1;
            while (to < placeOf.length && dateMillis(to) == dateMillis(from)) {
                to++;
            }
            IntArrays.parallelQuickSort(placeOf, from, to, (a, b) -> compareOfOneDate(a, b, byContent));
            from = to;
        }
        repeated = RepeatedIds.of(placeOf.length, i -> rows.id(placeOf[i]));
    }

    private void sortByDate(long[] dates) {
        int[] order = new int[dates.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        LongArrays.radixSortIndirect(order, dates, true);
        for (int i = 0; i < order.length; i++) {
            order[i] = placeOf[order[i]];
        }
        placeOf = order;
    }

    private int compareOfOneDate(int a, int b, ByContent byContent) {
        int order = rows.id(a).compareTo(rows.id(b));
        if (order == 0) {
            order = rows.body(a).compareTo(rows.body(b));
        }
        if (order == 0) {
            order = rows.headline(a).compareTo(rows.headline(b));
        }
        return order != 0 || a == b ? order : byContent.compare(rows.span(a), rows.span(b));
    }

    /** Names of the sources by their numbers. */
    List<String> sources() {
        return sources;
    }

    /** Ids that more than one article had, sorted. */
    List<String> repeatedIds() {
        return repeated.ids();
    }

    int size() {
        return placeOf.length;
    }

    String id(int index) {
        String renamed = repeated.renamed().get(index);
        return renamed == null ? rows.id(placeOf[index]) : renamed;
    }

    String title(int index) {
        return rows.title(placeOf[index]);
    }

    String source(int index) {
        return sources.get(rows.source(placeOf[index]));
    }

    RecordSpan span(int index) {
        return rows.span(placeOf[index]);
    }

    /** Number of the input that the article is from. */
    int input(int index) {
        return rows.input(placeOf[index]);
    }

    /** Milliseconds since 1970, or {@link #NO_DATE}. */
    long dateMillis(int index) {
        return rows.dateMillis(placeOf[index]);
    }

    /** The same for a {@link Window}: of a month alone nobody knows what it is near. */
    long dayMillis(int index) {
        return precision(index) == DatePrecision.MONTH ? NO_DATE : dateMillis(index);
    }

    Optional<Instant> date(int index) {
        long millis = dateMillis(index);
        return millis == NO_DATE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    DatePrecision precision(int index) {
        return rows.precision(placeOf[index]);
    }

    TextKey headline(int index) {
        return rows.headline(placeOf[index]);
    }

    boolean hasBody(int index) {
        return !rows.body(placeOf[index]).equals(TextKey.EMPTY);
    }

    /** The text that was sketched: the body, or the headline where there is none. */
    TextKey sketchedText(int index) {
        TextKey body = rows.body(placeOf[index]);
        return body.equals(TextKey.EMPTY) ? headline(index) : body;
    }

    /** Whether the article matches nothing: {@link ArticleSketch#saysTooLittle}. */
    boolean saysTooLittle(int index) {
        return rows.saysTooLittle(placeOf[index]);
    }

    /** The article ready to be compared. */
    PreparedArticle prepared(int index) {
        long millis = dateMillis(index);
        return PreparedArticle.of(rows.record(placeOf[index])).published(
                millis == NO_DATE ? PreparedArticle.NO_DATE : millis,
                PreparedArticle.sourceHash(source(index)));
    }

    Terms headlineTerms(int index) {
        return rows.headlineTerms(placeOf[index]);
    }

    /** The words of some parts of {@link Stems} by rarity. */
    Terms terms(int index, int parts) {
        return PreparedArticle.terms(rows.record(placeOf[index]), parts);
    }

    /** Characters of the body, 0 where it has no word. */
    int bodyLength(int index) {
        return hasBody(index) ? rows.bodyLength(placeOf[index]) : 0;
    }

    int fieldCount(int index) {
        return rows.fieldCount(placeOf[index]);
    }

    int bands() {
        return bands;
    }

    /** Copies the article's key in each band. */
    void copyBandKeys(int index, int[] keys) {
        rows.copyBandKeys(placeOf[index], keys);
    }

    long[] samples(int index) {
        return rows.samples(placeOf[index]);
    }

    /** Estimated resemblance of two sketched texts, 0 to 1. */
    double estimateResemblance(int a, int b) {
        return rows.estimateResemblance(placeOf[a], placeOf[b]);
    }

    @Override
    public void close() {
        rows.close();
    }
}
