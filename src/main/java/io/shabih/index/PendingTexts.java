package io.shabih.index;

import io.shabih.Article;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.HeadlinePath;
import io.shabih.prepare.Terms;
import io.shabih.prepare.TextKey;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/** The texts of a batch that no reader shows yet. Not thread-safe. */
final class PendingTexts implements KeyedTexts {
    private record Key(String field, BytesRef bytes) {}

    private record Text(
            Article article, TextKey key, Signature signature, int sampleCount, Terms headline) {}

    private final SketchStamp stamp;
    private final Map<Key, IntList> textsOfKey = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();

    PendingTexts(SketchStamp stamp) {
        this.stamp = stamp;
    }

    void add(Article article, ArticleSketch sketch, TextKeys keys) {
        texts.add(new Text(
                article, keys.text(), Signature.of(stamp, sketch.components()), sketch.sampleCount(),
                sketch.headlineTerms()));
        put(ArticleFields.TEXT_KEY, ArticleFields.bytes(keys.text()));
        put(ArticleFields.BODY_KEY, ArticleFields.bytes(keys.body()));
        for (long key : sketch.bandKeys()) {
            put(ArticleFields.BAND, ArticleFields.bytes(key));
        }
        for (int i = 0; i < sketch.sampleCount(); i++) {
            put(ArticleFields.SAMPLE, ArticleFields.bytes(sketch.samples()[i]));
        }
        for (long key : HeadlinePath.keys(sketch.headlineTerms())) {
            put(ArticleFields.HEADLINE_KEY, ArticleFields.bytes(key));
        }
    }

    private void put(String field, BytesRef key) {
        textsOfKey.computeIfAbsent(new Key(field, key), k -> new IntArrayList(1)).add(texts.size() - 1);
    }

    Article article(int text) {
        return texts.get(text).article();
    }

    TextKey textKey(int text) {
        return texts.get(text).key();
    }

    @Override
    public void find(String field, BytesRef key, int most, IntList found) {
        found.addAll(textsOfKey.getOrDefault(new Key(field, key), IntList.of()));
    }

    @Override
    public Signature signature(int text) {
        return texts.get(text).signature();
    }

    @Override
    public int sampleCount(int text) {
        return texts.get(text).sampleCount();
    }

    @Override
    public Terms headline(int text) {
        return texts.get(text).headline();
    }

    @Override
    public long millis(int text) {
        return ArticleFields.millis(texts.get(text).article().date());
    }
}
