package io.shabih.engine;

import io.shabih.Article;
import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Optional;

/**
 * Names the articles of one input for an index, where an article takes the place of one of its id. What stands for a missing
 * id, an address or a file's name and line, several articles of an input may share (all of a feed that links to the home
 * page): the second is called {@code address#2}, as in a batch run, the third {@code #3}. The same input gives the same
 * names, so adding it again replaces its articles. An article's own id is left as it is.
 *
 * <pre>{@code
 * MadeUpIds ids = new MadeUpIds();
 * MadeUpIds.Named named = ids.name(article, "news.jsonl:17");
 * }</pre>
 *
 * <p>Cost: 16 bytes of heap an article. Not thread-safe.
 */
public final class MadeUpIds {
    private final LongOpenHashSet taken = new LongOpenHashSet();
    private final Long2IntOpenHashMap nextNumbers = new Long2IntOpenHashMap();

    /** Of one input, from its beginning. */
    public MadeUpIds() {}

    /**
     * An article under the name that it has in the index.
     *
     * @param shared the id that an article before it had; empty where the name is the article's own
     */
    public record Named(Article article, Optional<String> shared) {}

    /**
     * Names the next article of the input.
     *
     * @param record what its record is called where it has neither id nor address; empty if nothing
     */
    public Named name(Article article, String record) {
        String id = article.id();
        boolean madeUp = id.equals(article.url()) || id.equals(record);
        if (taken.add(hash(id)) || !madeUp) {
            return new Named(article, Optional.empty());
        }
        return new Named(new Article(freeName(id), article.title(), article.body(), article.date(),
                article.source(), article.url()), Optional.of(id));
    }

    private String freeName(String id) {
        int number = Math.max(2, nextNumbers.get(hash(id)));
        while (!taken.add(hash(id + "#" + number))) {
            number++;
        }
        nextNumbers.put(hash(id), number + 1);
        return id + "#" + number;
    }

    private static long hash(String id) {
        return Hash64.word(id, 0, id.length(), 0);
    }
}
