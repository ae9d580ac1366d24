package io.shabih.ranking;

import io.shabih.Article;

/**
 * Whether an article is too little to be a report: fewer than {@value #FEWEST} content words in headline and body, so that
 * it may be a name («جمال خاشقجي») or a column's. Content words are distinct words but function words and numbers.
 */
public final class FewWords {
    private static final int FEWEST = 4;

    private FewWords() {}

    public static boolean in(Article article, SearchWords words) {
        return words.content(article, FEWEST) < FEWEST;
    }
}
