package io.shabih.batch;

import io.shabih.Article;
import io.shabih.files.Failures;
import io.shabih.prepare.Preparer;
import io.shabih.read.InputChecksum;
import io.shabih.read.InputFile;
import io.shabih.read.ReadCensus;
import io.shabih.read.RecordStore;
import io.shabih.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A corpus with all its matches found and clustered: the pipeline up to the point where results are written.
 *
 * @param inputNames names of the inputs by their numbers
 * @param inputs what was read of each
 * @param table all articles in their final order
 * @param texts articles of one normalised text
 * @param candidates how many pairs each path proposed
 * @param verified pairs of texts that are related
 * @param clustering the clusters of articles
 * @param rejections records that are no articles
 * @param census what else was noticed on reading
 * @param store gives records back
 * @param preparer how the articles were prepared
 * @param verifier how the pairs were compared
 */
record Matching(
        List<String> inputNames,
        List<InputChecksum> inputs,
        ArticleTable table,
        TextGroups texts,
        Candidates.Found candidates,
        VerifiedTexts verified,
        Clustering clustering,
        Rejections rejections,
        ReadCensus census,
        RecordStore store,
        Preparer preparer,
        Verifier verifier)
        implements
            AutoCloseable {
    /**
     * Runs all stages but the last, or what an earlier run left of them.
     *
     * @param work holds what is too much for the memory or cannot be read twice in place, and rejects
     */
    static Matching run(List<InputFile> files, DedupeSettings settings, Path work, WorkerPool crew,
            Stages stages) {
        return new MatchingRun(files, settings, work, crew, stages).run();
    }

    /** Clusters of two articles or more. */
    List<Clustering.Group> groups() {
        return clustering.groups();
    }

    /** The article as it was read, under the id that it has in the results. */
    Article article(int index) {
        return store.article(table.span(index)).withId(table.id(index));
    }

    /** The articles of these ids. */
    Map<String, Article> articles(Set<String> ids) {
        Map<String, Article> found = new HashMap<>();
        for (int index = 0; index < table.size() && found.size() < ids.size(); index++) {
            if (ids.contains(table.id(index))) {
                found.put(table.id(index), article(index));
            }
        }
        return found;
    }

    /** How many articles each input had, by its name. */
    Map<String, Long> articlesByInput() {
        long[] counts = new long[inputNames.size()];
        for (int index = 0; index < table.size(); index++) {
            counts[table.input(index)]++;
        }
        Map<String, Long> byName = new HashMap<>();
        for (int input = 0; input < counts.length; input++) {
            byName.merge(inputNames.get(input), counts[input], Long::sum);
        }
        return byName;
    }

    @Override
    public void close() {
        try (rejections; table; candidates; verified) {
            store.close();
        } catch (IOException e) {
            throw Failures.of("close the inputs", e);
        }
    }
}
