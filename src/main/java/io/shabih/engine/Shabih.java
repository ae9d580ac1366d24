package io.shabih.engine;

import io.shabih.Article;
import io.shabih.Cluster;
import io.shabih.ShabihException;
import io.shabih.batch.ArticleLookup;
import io.shabih.batch.Dedupe;
import io.shabih.batch.DedupeSettings;
import io.shabih.batch.DedupeSummary;
import io.shabih.batch.EarlierCorpus;
import io.shabih.batch.Evaluator;
import io.shabih.batch.ProgramVersion;
import io.shabih.batch.Progress;
import io.shabih.batch.RunPlan;
import io.shabih.explain.Deadline;
import io.shabih.explain.Explainer;
import io.shabih.explain.Explanation;
import io.shabih.explain.Propagation;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;
import io.shabih.normalize.Normalizer;
import io.shabih.page.AggregatorPage;
import io.shabih.page.LinkedPage;
import io.shabih.page.PageLinker;
import io.shabih.page.PageReader;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.report.Evaluation;
import io.shabih.report.EvaluationReport;
import io.shabih.verify.Verifier;
import io.shabih.verify.VerifySettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The front door: everything Shabih does, one method each.
 *
 * <pre>{@code
 * Shabih.dedupe(DedupeSettings.of(List.of("news.jsonl"), Path.of("result")), Progress.SILENT);
 *
 * try (IndexUpdater updater = Shabih.updater(Path.of("news.index"))) {
 *     Added added = updater.add(article);                                     // its copies and its cluster
 *     SimilarList list = updater.index().similar(article, SimilarQuery.standard());
 *     List<Match> copies = updater.index().duplicates(article);
 *     Optional<Cluster> cluster = updater.index().clusterOf(article.id());
 * }
 *
 * Explanation why = Shabih.explain(article, other);
 * }</pre>
 *
 * <p>Start with the defaults. Thread-safe: no state; of an index one updater and any number of readers.
 */
public final class Shabih {
    private Shabih() {}

    /**
     * Finds all copies in a corpus and writes the files of the contract.
     *
     * @param progress hears how the run goes on, and can stop it
     * @throws ShabihException with what to do: no input, an unwritable folder, a full disk. Records that cannot be read
     *     are rejected, never thrown
     */
    public static DedupeSummary dedupe(DedupeSettings settings, Progress progress) {
        try (EarlierCorpus earlier = EarlierIndex.open(settings, progress)) {
            return new Dedupe(settings, progress, earlier).run();
        }
    }

    /**
     * Holds the matches of a corpus against judged pairs and against the exact join. Writes nothing.
     *
     * @param pairs JSONL or a table with tabs: {@code id_a}, {@code id_b}, {@code label}
     * @param by a field of the pairs to count by as well
     */
    public static Evaluation evaluate(
            DedupeSettings settings, Path pairs, Optional<String> by, Progress progress) {
        return Evaluator.run(settings, pairs, by, progress);
    }

    /**
     * Writes an evaluation as a page for people. The file appears whole or not at all.
     *
     * @throws ShabihException if it cannot be written
     */
    public static void writeHtml(Evaluation evaluation, Path file) {
        EvaluationReport.write(evaluation, ProgramVersion.text(), file);
    }

    /**
     * Says what a run will find and take; measures this machine for half a second.
     *
     * @param resemblance pairs that are to be found, 0.05 to 1
     * @param recall share of them that is to be found, above 0 and below 1
     * @param articles size of the corpus, 0 or more
     * @throws IllegalArgumentException if no banding reaches that
     */
    public static RunPlan plan(double resemblance, double recall, long articles) {
        return RunPlan.of(resemblance, recall, articles);
    }

    /**
     * Explains two articles of a corpus.
     *
     * @throws ShabihException if an id is not in the inputs
     */
    public static Explanation explain(List<String> inputs, String idA, String idB) {
        List<Article> articles = ArticleLookup.find(inputs, List.of(idA, idB));
        return explain(articles.get(0), articles.get(1));
    }

    /** Explains two articles. */
    public static Explanation explain(Article a, Article b) {
        return explain(a, b, Deadline.none());
    }

    /**
     * Explains two articles, unless that takes too long.
     *
     * @throws java.util.concurrent.CancellationException if it does
     */
    public static Explanation explain(Article a, Article b, Deadline deadline) {
        Preparer preparer = new Preparer(PrepareSettings.standard());
        return new Explainer(preparer, new Verifier(VerifySettings.standard())).explain(a, b, deadline);
    }

    /** Follows a cluster of an index: who published first, who followed how long after, and what each changed. */
    public static Propagation propagation(Cluster cluster, ArticleIndex index) {
        return Propagation.of(cluster, index::article, PrepareSettings.standard().normalizer()::normalize);
    }

    /**
     * Opens an index to ask it: what is like this article, which cluster is it of.
     *
     * @throws ShabihException if there is none, or one of another version
     */
    public static ArticleIndex index(Path directory) {
        return ArticleIndex.open(directory);
    }

    /**
     * Opens an index to change it, or makes one where there is none.
     *
     * @throws ShabihException if it is of another version, open elsewhere, or cannot be written
     */
    public static IndexUpdater updater(Path directory) {
        return IndexUpdater.open(directory);
    }

    /**
     * Puts all articles of inputs into an index.
     *
     * @throws ShabihException if an input is not there, or the index cannot be written; what was committed before stays.
     *     Records that no index can hold, or that are no articles, are rejected, never thrown
     */
    public static IndexingSummary addAll(IndexingSettings settings, IndexUpdater updater) {
        return Indexing.run(settings, updater);
    }

    /**
     * A body in the one spelling that all its spellings share. For many texts take a worker of a {@link Normalizer}, which
     * also tells what each step did.
     */
    public static String normalize(String text) {
        return Normalizer.standard().normalize(text);
    }

    /** A headline in that spelling, without its editorial marks and the outlet's name behind it. */
    public static String normalizeHeadline(String headline) {
        return Normalizer.standard().normalizeHeadline(headline);
    }

    /**
     * Cuts a scraped page, HTML or text, into its article, what it shows below, and its list of similar articles.
     *
     * @param name what the page is called; its article's id
     */
    public static AggregatorPage page(String name, String text) {
        return PageReader.read(name, text);
    }

    /**
     * Resolves an aggregator page's list of similar articles, groups its copies and makes a better list.
     *
     * @param page as {@link #page} cut it
     */
    public static LinkedPage link(AggregatorPage page, ArticleIndex index) {
        return new PageLinker(index).link(page.article(), page.inlined(), page.entries());
    }

    /**
     * The articles of inputs, in their order.
     *
     * @throws ShabihException if a record is no article; the message says where and why
     */
    public static List<Article> read(List<String> inputs) {
        return ArticleLookup.all(inputs);
    }
}
