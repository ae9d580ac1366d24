package io.shabih.edits;

import io.shabih.Article;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Articles of a corpus, each as likely as another: J. S. Vitter's algorithm R, 1985, DOI 10.1145/3147.3165. */
final class ArticleSample implements RecordSink {
    private final int size;
    private final SplittableRandom random;
    private final List<Article> sample = new ArrayList<>();
    private final Donors donors = new Donors();
    private int seen;

    ArticleSample(int size, SplittableRandom random) {
        this.size = size;
        this.random = random;
    }

    ArticleSample of(String corpus) {
        CorpusFile.read(corpus, this);
        return this;
    }

    List<Article> articles() {
        return List.copyOf(sample);
    }

    /** Sentences of articles from all over the corpus. */
    Donors donors() {
        return donors;
    }

    @Override
    public void article(Article article, RecordSpan span) {
        donors.remember(new Draft(article.title(), article.body()), random);
        seen++;
        if (sample.size() < size) {
            sample.add(article);
        } else {
            int place = random.nextInt(seen);
            if (place < size) {
                sample.set(place, article);
            }
        }
    }

    @Override
    public void rejected(Rejected rejected) {
        // no article, nothing to edit
    }
}
