package io.shabih.index;

import io.shabih.Cluster;
import io.shabih.prepare.Terms;
import io.shabih.prepare.TextKey;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The texts of a reader by their keys, straight from the term dictionaries: no query, no scores. One a
 * question; not thread-safe.
 */
final class IndexedTexts implements KeyedTexts {
    private final List<LeafReaderContext> leaves;
    private final SketchStamp stamp;
    private final Map<String, TermsEnum[]> termsOfField = new HashMap<>();
    private final PostingsEnum[] postings;
    private final Signature none;
    private final Column<BinaryDocValues> signatures;
    private final Column<BinaryDocValues> textKeys;
    private final Column<BinaryDocValues> headlines;
    private final Column<BinaryDocValues> placed;
    private final Column<BinaryDocValues> stories;
    private final Column<NumericDocValues> sampleCounts;
    private final int[] starts;
    private final long[][] dates;
    private final KeysEnum[] keys;
    private final KeysEnum[] ids;
    private final FoundKeys found;

    IndexedTexts(IndexReader reader, SketchStamp stamp) {
        this(reader, stamp, FoundKeys.none());
    }

    /** Some keys were looked up already. */
    IndexedTexts(IndexReader reader, SketchStamp stamp, FoundKeys found) {
        this.leaves = reader.leaves();
        this.stamp = stamp;
        this.found = found;
        this.postings = new PostingsEnum[leaves.size()];
        this.keys = enums(leaves, ArticleFields.KEYS);
        this.ids = enums(leaves, ArticleFields.ID_KEY);
        this.none = Signature.of(stamp, new long[stamp.scheme().components()]);
        this.signatures = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, ArticleFields.SIGNATURE));
        this.textKeys = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, ArticleFields.TEXT_KEY));
        this.headlines = new Column<>(leaves,
                leaf -> DocValues.getBinary(leaf, ArticleFields.HEADLINE_TERMS));
        this.placed = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, ArticleFields.PLACED));
        this.stories = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, StoryFields.TOLD));
        this.sampleCounts = new Column<>(leaves,
                leaf -> DocValues.getNumeric(leaf, ArticleFields.SAMPLE_COUNT));
        this.starts = Column.starts(leaves);
        this.dates = new long[leaves.size()][];
    }

    @Override
    public void find(int key, int most, IntList texts) {
        if (!found.find(key, most, texts)) {
            lookUp(key, most, texts);
        }
    }

    private void lookUp(int key, int most, IntList texts) {
        try {
            for (int leaf = keys.length - 1; leaf >= 0 && texts.size() <= most; leaf--) {
                collect(leaves.get(leaf), keys[leaf], key, most, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(LeafReaderContext leaf, KeysEnum keys, int key, int most, IntList found)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        keys.latest(key, document -> {
            if (live == null || live.get(document)) {
                found.add(leaf.docBase + document);
            }
            return found.size() <= most;
        });
    }

    /** Adds the numbers of the documents that have the value in a field; stops beyond so many. */
    void find(String field, BytesRef value, int most, IntList found) {
        TermsEnum[] terms = termsOfField.computeIfAbsent(field, this::terms);
        try {
            for (int leaf = 0; leaf < terms.length && found.size() <= most; leaf++) {
                if (terms[leaf].seekExact(value)) {
                    collect(leaf, terms[leaf], most, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(int leaf, TermsEnum term, int most, IntList found) throws IOException {
        LeafReaderContext context = leaves.get(leaf);
        Bits live = context.reader().getLiveDocs();
        PostingsEnum docs = term.postings(postings[leaf], PostingsEnum.NONE);
        postings[leaf] = docs;
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (live == null || live.get(doc)) {
                found.add(context.docBase + doc);
                if (found.size() > most) {
                    return;
                }
            }
        }
    }

    private static KeysEnum[] enums(List<LeafReaderContext> leaves, String field) {
        KeysEnum[] enums = new KeysEnum[leaves.size()];
        try {
            for (int leaf = 0; leaf < enums.length; leaf++) {
                enums[leaf] = KeysEnum.of(leaves.get(leaf).reader().terms(field));
            }
            return enums;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TermsEnum[] terms(String field) {
        TermsEnum[] enums = new TermsEnum[leaves.size()];
        try {
            for (int leaf = 0; leaf < enums.length; leaf++) {
                org.apache.lucene.index.Terms terms = leaves.get(leaf).reader().terms(field);
                enums[leaf] = terms == null ? TermsEnum.EMPTY : terms.iterator();
            }
            return enums;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article and where it belongs. */
    Placed placed(int number) {
        Optional<Instant> date = ArticleFields.date(millis(number));
        TextKey text = textKey(number);
        return placed.of(number, BinaryDocValues::advanceExact,
                values -> Optional.of(Placed.read(Objects.requireNonNull(values.binaryValue()), date, text)),
                Optional.<Placed>empty()).orElseThrow();
    }

    Cluster story(int number) {
        return stories.of(number, BinaryDocValues::advanceExact,
                values -> Optional.of(StoryFields.story(Objects.requireNonNull(values.binaryValue()))),
                Optional.<Cluster>empty()).orElseThrow();
    }

    @Override
    public Signature signature(int text) {
        return signatures.of(text, BinaryDocValues::advanceExact,
                values -> ArticleFields.signature(stamp, Objects.requireNonNull(values.binaryValue())), none);
    }

    @Override
    public TextKey textKey(int text) {
        return textKeys.of(text, BinaryDocValues::advanceExact,
                values -> ArticleFields.textKey(Objects.requireNonNull(values.binaryValue())), TextKey.EMPTY);
    }

    @Override
    public int sampleCount(int text) {
        return sampleCounts.of(text, NumericDocValues::advanceExact, values -> (int) values.longValue(), 0);
    }

    @Override
    public Terms headline(int text) {
        return headlines.of(text, BinaryDocValues::advanceExact, values -> {
            BytesRef bytes = Objects.requireNonNull(values.binaryValue());
            return Terms.ofBytes(bytes.bytes, bytes.offset, bytes.length);
        }, Terms.NONE);
    }

    @Override
    public double sharedByHeadline(int text, Terms terms) {
        return headlines.of(text, BinaryDocValues::advanceExact, values -> {
            BytesRef bytes = Objects.requireNonNull(values.binaryValue());
            return terms.sharedWeight(bytes.bytes, bytes.offset, bytes.length);
        }, 0.0);
    }

    @Override
    public long millis(int text) {
        int leaf = ReaderUtil.subIndex(text, starts);
        if (dates[leaf] == null) {
            dates[leaf] = SegmentColumns.of(leaves.get(leaf).reader()).dates();
        }
        return dates[leaf][text - starts[leaf]];
    }

    /** Whether there may be an article of this id; wrong once in thousands of times. */
    boolean mayHave(String id) {
        IntArrayList found = new IntArrayList();
        int key = KeyKind.ofId(id);
        try {
            for (int leaf = ids.length - 1; leaf >= 0 && found.isEmpty(); leaf--) {
                collect(leaves.get(leaf), ids[leaf], key, 0, found);
            }
            return !found.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
