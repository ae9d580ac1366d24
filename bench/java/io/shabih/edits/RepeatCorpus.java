package io.shabih.edits;

import io.shabih.Article;
import io.shabih.edits.PlantedCorpus.Origin;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Repeats a corpus until it is large enough to time: every article again and again under other ids, later, by
 * other sources, and one in {@value #EDITED_ONE_IN} of the repeated ones with an edit of a kind drawn at random.
 *
 * <p>Arguments: corpus, file to write, megabytes (1,000). Equal arguments write equal bytes.
 */
final class RepeatCorpus {
    private static final long SEED = 20261127;
    private static final int EDITED_ONE_IN = 10;
    private static final int MEGABYTES = 1_000;
    private static final int MOST_SECONDS_LATER = 36 * 3600;
    private static final Strength STRENGTH = Strength.of("10%");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Article> articles;
    private final Donors donors;

    private RepeatCorpus(ArticleSample whole) {
        this.articles = whole.articles();
        this.donors = whole.donors();
    }

    public static void main(String[] arguments) throws IOException {
        long megabytes = arguments.length > 2 ? Long.parseLong(arguments[2]) : MEGABYTES;
        Path file = Path.of(arguments[1]);
        ArticleSample whole = new ArticleSample(Integer.MAX_VALUE, new SplittableRandom(SEED))
                .of(arguments[0]);
        RepeatCorpus repeat = new RepeatCorpus(whole);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            repeat.articles.forEach(article -> out.println(PlantedCorpus.json(article)));
            for (int round = 1; Files.size(file) < megabytes * 1_000_000; round++) {
                repeat.again(round, out);
                out.flush();
            }
        }
    }

    private void again(int round, PrintWriter out) {
        EditKind[] kinds = EditKind.values();
        for (Article article : articles) {
            Draft draft = new Draft(article.title(), article.body());
            Origin origin = new Origin(articles.get(random.nextInt(articles.size())).source(),
                    random.nextInt(MOST_SECONDS_LATER));
            Optional<Draft> edited = Optional.empty();
            if (random.nextInt(EDITED_ONE_IN) == 0) {
                EditKind kind = kinds[random.nextInt(kinds.length)];
                edited = kind.apply(draft, new Dose(STRENGTH, random.split(), donors));
            }
            String id = article.id() + "+" + round;
            out.println(
                    PlantedCorpus.json(PlantedCorpus.planted(article, id, edited.orElse(draft), origin)));
        }
    }
}
