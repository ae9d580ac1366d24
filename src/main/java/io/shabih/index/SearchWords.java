package io.shabih.index;

import io.shabih.Article;
import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.Normalizer;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.prepare.PreparedArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The words by which similar articles are ranked: of the headline, of the lead, of the whole body. Each goes
 * through our normaliser, then Lucene's Arabic stop words and stemmer. Not thread-safe.
 */
final class SearchWords {
    static final String TITLE = "title-words";
    static final String LEAD = "lead-words";
    static final String BODY = "body-words";

    private static final FieldType WORDS = words();

    private final NormalizerWorker titles;
    private final NormalizerWorker bodies;
    private final WordStream title = new WordStream();
    private final WordStream lead = new WordStream();
    private final WordStream body = new WordStream();
    private final TokenStream titleWords = title.analysed();
    private final TokenStream leadWords = lead.analysed();
    private final TokenStream bodyWords = body.analysed();

    SearchWords(Normalizer normalizer) {
        this.titles = normalizer.worker();
        this.bodies = normalizer.worker();
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** Takes up an article; the streams go over it until the next one. */
    void read(Article article) {
        title.read(titles.normalizeHeadline(article.title()), Integer.MAX_VALUE);
        NormalizedText text = bodies.normalize(article.body());
        lead.read(text, PreparedArticle.LEAD_WORDS);
        body.read(text, Integer.MAX_VALUE);
    }

    /** Adds the words of the article that was read last. */
    void addTo(Document document) {
        document.add(new Field(TITLE, titleWords, WORDS));
        document.add(new Field(LEAD, leadWords, WORDS));
        document.add(new Field(BODY, bodyWords, WORDS));
    }

    /** Gives every word of one of the fields, in order. */
    void forEach(String field, Consumer<String> consumer) {
        TokenStream words = field.equals(TITLE) ? titleWords : field.equals(LEAD) ? leadWords : bodyWords;
        CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
        try {
            words.reset();
            while (words.incrementToken()) {
                consumer.accept(term.toString());
            }
            words.end();
            words.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
