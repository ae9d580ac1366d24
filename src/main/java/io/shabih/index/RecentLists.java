package io.shabih.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.shabih.Article;
import java.util.function.Supplier;

/**
 * Lists of similar articles that were asked for lately: a page that is read often asks for the same list again and
 * again. A list is as good as new until the index changes, and not given out after that.
 *
 * <p>Cost: about 40 MB at most. Thread-safe.
 */
final class RecentLists {
    private static final long MOST_CHARACTERS = 20_000_000;
    private static final int CHARACTERS_OF_ENTRY = 300;

    /** What a list depends on. */
    private record Key(long version, Article article, SimilarQuery query) {
        int characters() {
            return article.title().length() + article.body().length();
        }
    }

    private final Cache<Key, SimilarList> lists = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, SimilarList list) -> key.characters()
                    + CHARACTERS_OF_ENTRY
                            * (1 + 2 * list.similar().size() + list.copies().size() + list.updates().size()))
            .executor(Runnable::run).build();

    /** The list of an article in one version of the index, found anew if it was not asked for lately. */
    SimilarList get(long version, Article article, SimilarQuery query, Supplier<SimilarList> find) {
        return lists.get(new Key(version, article, query), key -> find.get());
    }
}
