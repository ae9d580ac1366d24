package io.shabih.index;

import io.shabih.facts.Terms;
import io.shabih.hash.TextKey;
import io.shabih.lsh.WordPath;
import io.shabih.sketch.Signature;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a change that no reader shows yet. The texts of a key are a chain: its newest text, and from each
 * the one before it. Not thread-safe.
 */
final class PendingTexts implements KeyedTexts {
    private static final int NONE = -1;

    private final List<SketchedArticle> texts = new ArrayList<>();
    private final Int2IntOpenHashMap newestOfKey = new Int2IntOpenHashMap();
    private final IntArrayList textOfLink = new IntArrayList();
    private final IntArrayList linkBefore = new IntArrayList();

    PendingTexts() {
        newestOfKey.defaultReturnValue(NONE);
    }

    void add(SketchedArticle text) {
        texts.add(text);
        for (int key : text.textKeys()) {
            int before = newestOfKey.put(key, textOfLink.size());
            textOfLink.add(texts.size() - 1);
            linkBefore.add(before);
        }
    }

    SketchedArticle text(int text) {
        return texts.get(text);
    }

    @Override
    public void find(int key, int most, IntList found) {
        int link = newestOfKey.get(key);
        while (link != NONE && found.size() <= most) {
            found.add(textOfLink.getInt(link));
            link = linkBefore.getInt(link);
        }
    }

    @Override
    public TextKey textKey(int text) {
        return texts.get(text).keys().text();
    }

    @Override
    public Signature signature(int text) {
        return texts.get(text).signature();
    }

    @Override
    public int sampleCount(int text) {
        return texts.get(text).samples().length;
    }

    @Override
    public Terms words(int text, WordPath path) {
        return texts.get(text).words(path);
    }

    @Override
    public double sharedWeight(int text, WordPath path, Terms terms) {
        return terms.sharedWeight(words(text, path));
    }

    @Override
    public long millis(int text) {
        return texts.get(text).millis();
    }
}
