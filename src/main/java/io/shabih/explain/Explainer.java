package io.shabih.explain;

import io.shabih.Article;
import io.shabih.normalize.Normalizer;
import io.shabih.normalize.StepTrace;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.verify.Verifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Explains two articles: the same preparing and the same rules as a run, and all that they saw.
 *
 * <pre>{@code
 * Explanation why = new Explainer(new Preparer(PrepareSettings.standard()), verifier).explain(a, b, Deadline.none());
 * }</pre>
 *
 * <p>Cost: a few milliseconds for articles; for texts of a million letters, many seconds. Immutable and thread-safe.
 */
public final class Explainer {
    private final Preparer preparer;
    private final Verifier verifier;

    public Explainer(Preparer preparer, Verifier verifier) {
        this.preparer = preparer;
        this.verifier = verifier;
    }

    /**
     * All there is to say about the pair.
     *
     * @throws java.util.concurrent.CancellationException if it takes longer than the deadline
     */
    public Explanation explain(Article a, Article b, Deadline deadline) {
        PreparerWorker worker = preparer.worker();
        PreparedArticle preparedA = worker.prepare(a);
        PreparedArticle preparedB = worker.prepare(b);
        deadline.check();
        Normalizer normalizer = preparer.settings().normalizer();
        UnaryOperator<String> normalise = word -> {
            deadline.check();
            return normalizer.normalize(word);
        };
        return new Explanation(
                a,
                b,
                verifier.explain(preparedA, preparedB),
                finding(a, b),
                Alignment.of(a.title(), b.title(), normalise),
                Alignment.of(a.body(), b.body(), normalise),
                steps(a, normalizer),
                steps(b, normalizer),
                shingles(a, b, preparedA.hasBody() && preparedB.hasBody()));
    }

    private static List<StepTrace> steps(Article article, Normalizer normalizer) {
        List<StepTrace> steps = new ArrayList<>(normalizer.traceHeadline(article.title()));
        steps.addAll(normalizer.trace(article.body()));
        return steps;
    }

    private Explanation.Finding finding(Article a, Article b) {
        ArticleSketch sketchA = preparer.worker().sketch(a);
        ArticleSketch sketchB = preparer.worker().sketch(b);
        int equal = equalCount(sketchA.components(), sketchB.components());
        return new Explanation.Finding(
                (double) equal / sketchA.components().length,
                equalCount(sketchA.bandKeys(), sketchB.bandKeys()),
                sketchA.bandKeys().length,
                sharedSamples(sketchA, sketchB),
                sketchA.headlineTerms().resemblance(sketchB.headlineTerms()));
    }

    private static int equalCount(long[] a, long[] b) {
        int equal = 0;
        for (int i = 0; i < a.length; i++) {
            equal += a[i] == b[i] ? 1 : 0;
        }
        return equal;
    }

    private static int sharedSamples(ArticleSketch a, ArticleSketch b) {
        int shared = 0;
        for (int i = 0; i < a.sampleCount(); i++) {
            shared += Arrays.binarySearch(b.samples(), 0, b.sampleCount(), a.samples()[i]) >= 0 ? 1 : 0;
        }
        return shared;
    }

    private Explanation.Shingles shingles(Article a, Article b, boolean ofBodies) {
        Normalizer normalizer = preparer.settings().normalizer();
        Function<Article, String> text = article -> ofBodies
                ? normalizer.normalize(article.body())
                : normalizer.normalizeHeadline(article.title());
        Set<String> inA = shingles(text.apply(a));
        Set<String> inB = shingles(text.apply(b));
        return new Explanation.Shingles(
                inA.stream().filter(inB::contains).toList(),
                inA.stream().filter(shingle -> !inB.contains(shingle)).toList(),
                inB.stream().filter(shingle -> !inA.contains(shingle)).toList());
    }

    private Set<String> shingles(String text) {
        List<String> words = List.of(text.split(" "));
        int length = preparer.settings().shingler().wordsPerShingle();
        Set<String> shingles = new LinkedHashSet<>();
        for (int from = 0; from == 0 || from + length <= words.size(); from++) {
            shingles.add(String.join(" ", words.subList(from, Math.min(words.size(), from + length))));
        }
        return shingles;
    }
}
