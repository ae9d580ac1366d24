package io.shabih.edits;

import io.shabih.Article;
import io.shabih.batch.DedupeSettings;
import io.shabih.batch.Progress;
import io.shabih.edits.PlantedCorpus.Origin;
import io.shabih.engine.Shabih;
import io.shabih.report.Evaluation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Plants every kind of edit in a sample of a corpus, has the engine find it again, and prints recall an edit kind
 * and false merges a kind of template.
 *
 * <p>Each kind and strength is planted in a corpus of its own: the sample and one edited article for each of its
 * articles that has a place for the edit. An edited article is another source's and up to 36 hours younger, whatever
 * the edit, so that neither tells the kinds apart. Arguments: corpus, and maybe how many articles (1,000). Equal
 * arguments print equal tables.
 */
final class PlantEdits {
    private static final long SEED = 20261124;
    private static final int ARTICLES = 1_000;
    private static final int EDITIONS = 120;
    private static final int MOST_SECONDS_LATER = 36 * 3600;
    private static final List<Strength> STRENGTHS = List.of(Strength.of("1"), Strength.of("10%"),
            Strength.of("50%"),
            Strength.of("100%"));
    private static final Instant FIRST_EDITION = Instant.parse("2024-03-01T06:00:00Z");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Article> sample;
    private final Donors donors;
    private final Path folder;

    private PlantEdits(ArticleSample read, Path folder) {
        this.sample = read.articles();
        this.donors = read.donors();
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ARTICLES;
        ArticleSample read = new ArticleSample(articles, new SplittableRandom(SEED)).of(arguments[0]);
        Path folder = Files.createTempDirectory("planted-edits");
        try {
            PlantEdits plant = new PlantEdits(read, folder);
            plant.edits();
            plant.templates();
        } finally {
            Files.deleteIfExists(PlantedCorpus.corpus(folder));
            Files.deleteIfExists(PlantedCorpus.pairs(folder));
            Files.delete(folder);
        }
    }

    private void edits() throws IOException {
        out.printf(Locale.ROOT, "%,d articles; seed %d%n%n", sample.size(), SEED);
        out.printf("%-22s %5s  %6s %8s  %-28s %6s %8s %8s %10s%n", "edit (same report)", "dose", "pairs",
                "compared",
                "recall (95 %)", "merged", "update", "related", "unrelated");
        for (EditKind kind : EditKind.values()) {
            if (kind.isUpdate()) {
                continue;
            }
            for (Strength strength : kind.strengths(STRENGTHS)) {
                row(kind, strength);
            }
        }
        out.printf("%n%-22s %5s  %6s %8s  %-28s %6s %8s %8s %10s%n", "edit (other facts)", "dose", "pairs",
                "compared",
                "update (95 %)", "merged", "same", "related", "unrelated");
        for (EditKind kind : EditKind.values()) {
            if (kind.isUpdate()) {
                for (Strength strength : kind.strengths(STRENGTHS)) {
                    row(kind, strength);
                }
            }
        }
    }

    private void row(EditKind kind, Strength strength) throws IOException {
        int planted = plant(kind, strength);
        if (planted == 0) {
            out.printf("%-22s %5s  %6d%n", kind.kebabName(), strength, 0);
            return;
        }
        print(kind.kebabName(), strength.toString(), kind.label(), evaluated());
    }

    private void print(String name, String dose, String label, Evaluation.Group group) {
        Map<String, Integer> decided = group.decided();
        Evaluation.Share right = new Evaluation.Share(decided.getOrDefault(label, 0), group.pairs());
        String share = String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", right.value(), right.low(),
                right.high());
        String other = label.equals("same") ? "update" : "same";
        out.printf("%-22s %5s  %6d %8d  %-28s %6d %8d %8d %10d%n", name, dose, group.pairs(),
                group.candidates(), share,
                group.inOneCluster(), decided.getOrDefault(other, 0), decided.getOrDefault("related", 0),
                decided.getOrDefault("unrelated", 0));
    }

    /** Writes the sample and its edited articles; how many there are. */
    private int plant(EditKind kind, Strength strength) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + kind.kebabName().hashCode());
        int planted = 0;
        try (PlantedCorpus corpus = new PlantedCorpus(folder)) {
            corpus.addAll(sample);
            for (Article article : sample) {
                Dose dose = new Dose(strength, random.split(), donors);
                Origin origin = new Origin(sample.get(dose.random().nextInt(sample.size())).source(),
                        dose.random().nextInt(MOST_SECONDS_LATER));
                Optional<Draft> edited = kind.apply(new Draft(article.title(), article.body()), dose);
                if (edited.isPresent()) {
                    String id = "planted-" + planted++;
                    corpus.add(PlantedCorpus.planted(article, id, edited.get(), origin));
                    corpus.pair(article.id(), id, kind.label(), kind.kebabName());
                }
            }
        }
        return planted;
    }

    /** Editions of one template, a day apart: each against the next, and against that of a week later. */
    private void templates() throws IOException {
        out.printf("%n%-22s %5s  %6s %8s  %-28s %6s %8s %8s %10s%n", "template", "apart", "pairs", "compared",
                "update (95 %)", "merged", "same", "related", "unrelated");
        for (Template template : Template.ALL) {
            for (int apart : new int[] {1, 7}) {
                try (PlantedCorpus corpus = new PlantedCorpus(folder)) {
                    corpus.addAll(sample);
                    editions(template, apart, corpus);
                }
                print(template.kind(), apart + "d", "update", evaluated());
            }
        }
    }

    private static void editions(Template template, int apart, PlantedCorpus corpus) {
        SplittableRandom random = new SplittableRandom(SEED + template.kind().hashCode());
        List<Draft> editions = new ArrayList<>();
        for (int i = 0; i < EDITIONS; i++) {
            Draft draft = template.edition(random);
            editions.add(draft);
            corpus.add(new Article("planted-" + i, draft.title(), draft.body(),
                    Optional.of(FIRST_EDITION.plusSeconds(i * 86_400L)), "planted outlet", ""));
            if (i >= apart && !editions.get(i - apart).title().equals(draft.title())) {
                corpus.pair("planted-" + (i - apart), "planted-" + i, "update", template.kind());
            }
        }
    }

    private Evaluation.Group evaluated() {
        DedupeSettings settings = DedupeSettings
                .of(List.of(PlantedCorpus.corpus(folder).toString()), folder);
        return Shabih.evaluate(settings, PlantedCorpus.pairs(folder), Optional.of("kind"),
                Progress.SILENT).groups()
                .getFirst();
    }
}
