package io.shabih.engine;

import io.shabih.Article;
import io.shabih.Relation;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.read.Inputs;
import io.shabih.verify.Verification;
import io.shabih.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Decides every candidate pair of a batch run twice, with the furniture that it learned and with the curated list alone,
 * as the live index does, and counts where the two differ.
 *
 * <pre>
 *   java -cp ... io.shabih.engine.LearnedFurnitureEffect CORPUS NEW_FOLDER
 * </pre>
 */
public final class LearnedFurnitureEffect {
    private LearnedFurnitureEffect() {}

    public static void main(String[] args) throws IOException {
        List<String> corpus = List.of(args[0]);
        Path work = Files.createDirectories(Path.of(args[1]));
        DedupeSettings settings = DedupeSettings.of(corpus, work);
        try (Crew crew = new Crew(settings.threads());
                Matching matching = Matching.run(Inputs.expand(corpus), settings, work, crew,
                        new Stages(Progress.SILENT))) {
            count(matching);
        }
    }

    private static void count(Matching matching) {
        PreparerWorker learned = matching.preparer().worker();
        PreparerWorker curated = new Preparer(matching.preparer().settings()).worker();
        PairFile pairs = matching.candidates().pairs();
        int relations = 0;
        int copies = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Article a = matching.article(matching.texts().first(Pair.first(pairs.get(i))));
            Article b = matching.article(matching.texts().first(Pair.second(pairs.get(i))));
            Verification with = verify(a, b, learned, matching.verifier());
            Verification without = verify(a, b, curated, matching.verifier());
            boolean otherRelation = !with.relation().equals(without.relation());
            boolean otherCopy = with.isCopy() != without.isCopy();
            relations += otherRelation ? 1 : 0;
            copies += otherCopy ? 1 : 0;
            if (otherRelation || otherCopy) {
                System.out.println(a.id() + "\t" + b.id() + "\t" + shown(with) + "\t" + shown(without));
            }
        }
        System.out.println("texts\t" + matching.texts().count());
        System.out.println("learned lines\t" + matching.preparer().furniture().learned().lines().size());
        System.out.println("candidate pairs\t" + pairs.size());
        System.out.println("other relation\t" + relations);
        System.out.println("copy on one side only\t" + copies);
    }

    private static String shown(Verification verification) {
        return verification.relation().map(Relation::name).orElse("nothing")
                + (verification.isCopy() ? ", copy" : "");
    }

    private static Verification verify(Article a, Article b, PreparerWorker worker, Verifier verifier) {
        return verifier.verify(worker.prepare(a), worker.prepare(b));
    }
}
