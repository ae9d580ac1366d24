package io.shabih.page;

import io.shabih.Article;
import io.shabih.encoding.DecodedText;
import java.util.List;
import java.util.Optional;

/**
 * A scraped page of an aggregator, cut into what it shows.
 *
 * <pre>{@code
 * AggregatorPage page = PageReader.read("page.html", text);
 * page.entries();   // the headlines of «مقالات مشابهة»
 * }</pre>
 *
 * @param article what the page is about; its source is what stands behind «المصدر:»
 * @param keywords what stands behind «كلمات دلالية», as it was written; empty if nothing does
 * @param inlined the article that the page shows whole below the first one, under «اقرأ أيضا»
 * @param entries headlines of the page's similar articles, in order, with their repetitions
 */
public record AggregatorPage(Article article, String keywords, Optional<Article> inlined,
        List<String> entries) {
    public AggregatorPage {
        entries = List.copyOf(entries);
    }

    /** Whether nothing of it holds U+FFFD, which stands for what was no text in the page's encoding. */
    public boolean isWhole() {
        return isWhole(article) && inlined.stream().allMatch(AggregatorPage::isWhole)
                && entries.stream().allMatch(DecodedText::isWhole);
    }

    private static boolean isWhole(Article article) {
        return DecodedText.isWhole(article.title()) && DecodedText.isWhole(article.body());
    }
}
