package io.shabih.furniture;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a corpus shows to be furniture: the pieces that a source puts into many articles which otherwise have
 * nothing to do with each other.
 *
 * @param lines by source, the most frequent first
 */
public record LearnedFurniture(List<Line> lines, Map<String, IntSet> keysOfSource) {
    /** Nothing learned: only the curated list holds. */
    public static final LearnedFurniture NONE = LearnedFurniture.of(List.of());

    /**
     * A learned piece.
     *
     * @param source whose articles carry it
     * @param key its hash, as {@link PieceScanner} makes it
     * @param articles how many of the source's articles carry it
     * @param example number of the first article that does
     */
    public record Line(String source, int key, int articles, int example) {}

    public LearnedFurniture {
        lines = List.copyOf(lines);
        keysOfSource = Map.copyOf(keysOfSource);
    }

    /** The furniture of these pieces. */
    public static LearnedFurniture of(List<Line> lines) {
        Map<String, IntSet> keys = new HashMap<>();
        for (Line line : lines) {
            keys.computeIfAbsent(line.source(), source -> new IntOpenHashSet()).add(line.key());
        }
        return new LearnedFurniture(lines, keys);
    }

    /** The keys of a source's furniture. */
    IntSet keys(String source) {
        return keysOfSource.getOrDefault(source, IntSets.emptySet());
    }
}
