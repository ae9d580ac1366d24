package io.shabih.index;

import io.shabih.Cluster;
import io.shabih.facts.Terms;
import io.shabih.hash.TextKey;
import io.shabih.keys.KeysEnum;
import io.shabih.lsh.WordPath;
import io.shabih.prepare.PreparedArticle;
import io.shabih.ranking.SegmentColumns;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The texts of a reader by their keys, and articles and clusters by their names, straight from the tables of keys: no
 * query, no scores. One a question; not thread-safe.
 */
final class IndexedTexts implements KeyedTexts {
    private final List<LeafReaderContext> leaves;
    private final SketchStamp stamp;
    private final Signature none;
    private final Column<BinaryDocValues> signatures;
    private final Column<BinaryDocValues> textKeys;
    private final Column<BinaryDocValues> headlines;
    private final Column<BinaryDocValues> placed;
    private final Column<BinaryDocValues> clusters;
    private final Column<NumericDocValues> sampleCounts;
    private final Column<BinaryDocValues> records;
    private final int[] starts;
    private final long[][] dates;
    private final KeysEnum[] keys;
    private final KeysEnum[] names;
    private final FoundKeys found;

    IndexedTexts(IndexReader reader, SketchStamp stamp) {
        this(reader, stamp, FoundKeys.none());
    }

    /** Some keys were looked up already. */
    IndexedTexts(IndexReader reader, SketchStamp stamp, FoundKeys found) {
        this.leaves = reader.leaves();
        this.stamp = stamp;
        this.found = found;
        this.keys = enums(leaves, ArticleFields.KEYS);
        this.names = enums(leaves, ArticleFields.NAMES);
        this.none = Signature.of(stamp, new long[stamp.scheme().components()]);
        this.signatures = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, ArticleFields.SIGNATURE));
        this.textKeys = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, ArticleFields.TEXT_KEY));
        this.headlines = new Column<>(leaves,
                leaf -> DocValues.getBinary(leaf, ArticleFields.HEADLINE_TERMS));
        this.placed = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, ArticleFields.PLACED));
        this.clusters = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, ClusterFields.TOLD));
        this.sampleCounts = new Column<>(leaves,
                leaf -> DocValues.getNumeric(leaf, ArticleFields.SAMPLE_COUNT));
        this.records = new Column<>(leaves, leaf -> DocValues.getBinary(leaf, ArticleFields.RECORD));
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

    /** Passes on the numbers of the documents under a name's key, the last ones first, until one is refused. */
    private void forEachNamed(KeyKind kind, String name, IntPredicate document) {
        int key = kind.key(name);
        boolean[] wanted = {true};
        try {
            for (int leaf = names.length - 1; leaf >= 0 && wanted[0]; leaf--) {
                LeafReaderContext context = leaves.get(leaf);
                Bits live = context.reader().getLiveDocs();
                names[leaf].latest(key, number -> {
                    boolean deleted = live != null && !live.get(number);
                    wanted[0] = deleted || document.test(context.docBase + number);
                    return wanted[0];
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes articles; false ends it. */
    interface ArticleTaker {
        boolean take(int number, LinkedText article);
    }

    /** Passes on the articles of a name, the last added first. */
    void forEachArticle(KeyKind kind, String name, ArticleTaker taker) {
        forEachNamed(kind, name, number -> placedAt(number)
                .filter(article -> article.isNamed(kind, name))
                .map(article -> taker.take(number, article)).orElse(true));
    }

    /** The numbers of the articles of a name, so many at most, the last added first. */
    IntList articles(KeyKind kind, String name, int most) {
        IntArrayList found = new IntArrayList();
        forEachArticle(kind, name, (number, _) -> {
            found.add(number);
            return found.size() < most;
        });
        return found;
    }

    /** The cluster of a name. */
    Optional<Cluster> cluster(KeyKind kind, String name) {
        List<Cluster> found = new ArrayList<>();
        forEachNamed(kind, name, number -> {
            clusterAt(number).filter(cluster -> ClusterFields.isNamed(cluster, kind, name))
                    .ifPresent(found::add);
            return found.isEmpty();
        });
        return found.stream().findFirst();
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

    /** An article and where it belongs. */
    LinkedText placed(int number) {
        return placedAt(number).orElseThrow();
    }

    private Optional<LinkedText> placedAt(int number) {
        Optional<Instant> date = ArticleFields.date(millis(number));
        TextKey text = textKey(number);
        return placed.of(number, BinaryDocValues::advanceExact,
                values -> Optional
                        .of(LinkedText.read(Objects.requireNonNull(values.binaryValue()), date, text)),
                Optional.empty());
    }

    Cluster cluster(int number) {
        return clusterAt(number).orElseThrow();
    }

    private Optional<Cluster> clusterAt(int number) {
        return clusters.of(number, BinaryDocValues::advanceExact,
                values -> Optional.of(ClusterFields.cluster(Objects.requireNonNull(values.binaryValue()))),
                Optional.empty());
    }

    private Terms terms(int text, int parts) {
        return records.of(text, BinaryDocValues::advanceExact, values -> {
            BytesRef bytes = Objects.requireNonNull(values.binaryValue());
            return PreparedArticle.terms(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length), parts);
        }, Terms.NONE);
    }

    /** The first article of a text, ready to be compared. */
    PreparedArticle prepared(int text) {
        return records.of(text, BinaryDocValues::advanceExact, values -> {
            BytesRef bytes = Objects.requireNonNull(values.binaryValue());
            return PreparedArticle.of(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
        }, PreparedArticle.empty());
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
    public Terms words(int text, WordPath path) {
        return switch (path) {
            case HEADLINE -> headline(text);
            case LEAD -> terms(text, path.parts());
        };
    }

    /** The words of a text's headline. */
    Terms headline(int text) {
        return headlines.of(text, BinaryDocValues::advanceExact, values -> {
            BytesRef bytes = Objects.requireNonNull(values.binaryValue());
            return Terms.ofBytes(bytes.bytes, bytes.offset, bytes.length);
        }, Terms.NONE);
    }

    @Override
    public double sharedWeight(int text, WordPath path, Terms terms) {
        return path == WordPath.HEADLINE
                ? sharedByHeadline(text, terms)
                : terms.sharedWeight(words(text, path));
    }

    private double sharedByHeadline(int text, Terms terms) {
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
}
