package io.shabih.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a corpus of re-edited copies promises, over the seeds. */
class ReEditCorpusTest {
    private static final String SEEDS = "seeds/articles";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void equalArgumentsWriteEqualBytes() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("one", "other")) {
            Path made = folder.resolve(name);
            ReEditCorpus.main(new String[] {SEEDS, made.toString(), "--times", "2"});
            files.add(made.resolve("articles.jsonl"));
        }
        assertEquals(-1, Files.mismatch(files.get(0), files.get(1)));
    }

    @Test
    void everyCopyIsAnotherOutletsLaterAndNotTheOriginalLetterByLetter() throws IOException {
        Map<String, Article> articles = made();
        List<String> answers = Files.readAllLines(folder.resolve("answers.tsv"));
        assertTrue(answers.size() > 200, answers.size() + " answers");
        for (String answer : answers.subList(1, answers.size())) {
            String[] pair = answer.split("\t");
            Article original = articles.get(pair[0]);
            Article copy = articles.get(pair[1]);
            assertTrue(copy.id().matches("\\Q" + original.id() + "\\E~[123]"), copy.id());
            assertNotEquals(original.source(), copy.source());
            assertNotEquals(original.title() + original.body(), copy.title() + copy.body());
            original.date().ifPresent(date -> assertTrue(copy.date().orElseThrow().isAfter(date), copy.id()));
        }
    }

    @Test
    void aSecondTellingHasTheLengthsOfTheFirstAndIsAStrangerToIt() throws IOException {
        Map<String, Article> articles = made("--times", "3", "--no-copies");
        int seeds = articles.size() / 3;
        assertEquals(seeds, articles.keySet().stream().filter(id -> id.endsWith("+2")).count());
        articles.values().stream().filter(article -> article.id().endsWith("+2")).forEach(second -> {
            String id = second.id().substring(0, second.id().length() - 2);
            for (Article before : List.of(articles.get(id), articles.get(id + "+1"))) {
                assertEquals(words(draft(before)).size(), words(draft(second)).size(), id);
                assertTrue(resemblance(shingles(draft(second)), shingles(draft(before))) < 0.3, id);
            }
        });
    }

    @Test
    void whatTwoTextsHaveInCommonASecondTellingOfThemHasToo() {
        WordCounts counts = new WordCounts();
        CorpusFile.read(SEEDS, counts);
        Rewording rewording = Rewording.of(counts, new SplittableRandom(1));
        for (Article article : Shabih.read(List.of(SEEDS))) {
            Draft whole = draft(article);
            Draft half = whole.withBody(Words.first(whole.body(), whole.bodyWords() / 2));
            assertEquals(resemblance(shingles(whole), shingles(half)),
                    resemblance(shingles(rewording.reword(whole)), shingles(rewording.reword(half))), 0.03,
                    article.id());
        }
    }

    private Map<String, Article> made(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(SEEDS, folder.toString()));
        arguments.addAll(List.of(options));
        ReEditCorpus.main(arguments.toArray(String[]::new));
        Map<String, Article> articles = new HashMap<>();
        Shabih.read(List.of(folder.resolve("articles.jsonl").toString()))
                .forEach(article -> articles.put(article.id(), article));
        return articles;
    }

    private static Draft draft(Article article) {
        return new Draft(article.title(), article.body());
    }

    private static List<String> words(Draft draft) {
        List<String> words = new ArrayList<>();
        Matcher matcher = Words.WORD.matcher(draft.title() + " " + draft.body());
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Set<List<String>> shingles(Draft draft) {
        List<String> words = words(draft);
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            shingles.add(words.subList(i, i + 3));
        }
        return shingles;
    }

    private static double resemblance(Set<List<String>> a, Set<List<String>> b) {
        Set<List<String>> all = new HashSet<>(a);
        all.addAll(b);
        return all.isEmpty() ? 0 : (double) (a.size() + b.size() - all.size()) / all.size();
    }
}
