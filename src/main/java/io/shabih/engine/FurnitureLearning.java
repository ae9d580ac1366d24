package io.shabih.engine;

import io.shabih.furniture.LearnedFurniture;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns each source's furniture from the pieces that its articles have.
 *
 * <p>A piece is furniture when it stands in at least max(5, 0.3 &radic;n) <em>stories</em> of a source of n
 * articles: 5 of 300, 10 of 1,000, 30 of 10,000. A square root, because a lasting notice of a large outlet may be
 * in few of its articles while what two articles share by chance does not grow as fast as the outlet. Articles
 * tell different stories when their bodies are not equal and resemble each other less than {@value #SAME_STORY};
 * at least half of the bodies that carry a piece must be stories of their own, so neither copies nor the
 * versions of one report nor a daily template make furniture of their paragraphs.
 *
 * <p>Stories are counted in {@value #MOST_LOOKED_AT} of a piece's carriers at most, spread evenly. Rare pieces
 * are sieved out by counters before anything is kept of them, so memory beyond the table's is that of the
 * frequent pieces. The order of the table decides all ties: the same articles give the same furniture.
 */
final class FurnitureLearning {
    private static final int FEWEST_STORIES = 5;
    private static final double STORIES_BY_ROOT = 0.3;
    private static final double SAME_STORY = 0.3;
    private static final double OWN_STORIES = 0.5;
    private static final int MOST_LOOKED_AT = 64;
    private static final int MOST_COUNTERS = 1 << 20;

    private final ArticleTable table;
    private final List<LearnedFurniture.Line> learned = new ArrayList<>();

    private FurnitureLearning(ArticleTable table) {
        this.table = table;
    }

    /** The furniture of all sources of a sorted table; articles without a source are one. */
    static LearnedFurniture of(ArticleTable table) {
        Map<String, IntArrayList> articlesOfSource = new TreeMap<>();
        for (int article = 0; article < table.size(); article++) {
            articlesOfSource.computeIfAbsent(table.source(article), source -> new IntArrayList())
                    .add(article);
        }
        FurnitureLearning learning = new FurnitureLearning(table);
        articlesOfSource.forEach(learning::learn);
        return LearnedFurniture.of(learning.learned);
    }

    /** Stories that a piece must be in, of a source of so many articles. */
    static int leastStories(int articles) {
        return Math.max(FEWEST_STORIES, (int) Math.ceil(STORIES_BY_ROOT * Math.sqrt(articles)));
    }

    private void learn(String source, IntArrayList articles) {
        int least = leastStories(articles.size());
        List<LearnedFurniture.Line> lines = new ArrayList<>();
        for (Int2ObjectMap.Entry<IntArrayList> piece : frequent(articles, least).int2ObjectEntrySet()) {
            IntArrayList carriers = piece.getValue();
            if (carriers.size() >= least && stories(carriers) >= least) {
                lines.add(new LearnedFurniture.Line(
                        source, piece.getIntKey(), carriers.size(), carriers.getInt(0)));
            }
        }
        lines.sort(Comparator.comparingInt((LearnedFurniture.Line line) -> -line.articles())
                .thenComparingInt(LearnedFurniture.Line::example)
                .thenComparingInt(LearnedFurniture.Line::key));
        learned.addAll(lines);
    }

    /** The articles of each piece that may be in so many of them. */
    private Int2ObjectOpenHashMap<IntArrayList> frequent(IntArrayList articles, int least) {
        int[] counters = new int[Math.clamp(Integer.highestOneBit(articles.size()) * 8L, 64, MOST_COUNTERS)];
        for (int article : articles) {
            for (int key : table.pieces(article)) {
                counters[key & (counters.length - 1)]++;
            }
        }
        Int2ObjectOpenHashMap<IntArrayList> carriers = new Int2ObjectOpenHashMap<>();
        for (int article : articles) {
            for (int key : table.pieces(article)) {
                if (counters[key & (counters.length - 1)] >= least) {
                    addOnce(carriers.computeIfAbsent(key, k -> new IntArrayList(least)), article);
                }
            }
        }
        return carriers;
    }

    /** An article may have a piece twice. */
    private static void addOnce(IntArrayList carriers, int article) {
        if (carriers.isEmpty() || carriers.getInt(carriers.size() - 1) != article) {
            carriers.add(article);
        }
    }

    /** How many stories the articles tell, reckoned from some of them; 0 where most tell the same few. */
    private int stories(IntArrayList articles) {
        IntList bodies = distinctBodies(articles);
        int lookedAt = Math.min(MOST_LOOKED_AT, bodies.size());
        IntArrayList stories = new IntArrayList();
        for (int i = 0; i < lookedAt; i++) {
            int body = bodies.getInt((int) ((long) i * bodies.size() / lookedAt));
            if (stories.intStream().allMatch(s -> table.estimateResemblance(s, body) < SAME_STORY)) {
                stories.add(body);
            }
        }
        return stories.size() < OWN_STORIES * lookedAt
                ? 0
                : (int) ((long) stories.size() * bodies.size() / lookedAt);
    }

    private IntList distinctBodies(IntArrayList articles) {
        LongOpenHashSet seen = new LongOpenHashSet();
        IntArrayList distinct = new IntArrayList();
        for (int article : articles) {
            if (seen.add(table.sketchedText(article).low())) {
                distinct.add(article);
            }
        }
        return distinct;
    }
}
