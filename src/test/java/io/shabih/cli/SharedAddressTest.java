package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that share what stands for a missing id do not take each other's place in an index. */
class SharedAddressTest extends CommandRun {
    private static final String HOME = "https://radio.example/";
    private static final List<String> TITLES = List.of("بدء موسم قطاف الزيتون في القرى الجبلية",
            "تأجيل افتتاح المكتبة العامة إلى الشهر المقبل", "وفاة الموسيقي صاحب أغنية الميناء القديم");

    @TempDir
    private Path folder;

    @Test
    void articlesOfAFeedThatLinksToTheHomePageAreAllKeptAndTold() throws IOException {
        write("feed.jsonl", feed());
        add("feed.jsonl");
        assertTrue(err().contains("added             3 articles"), err());
        assertTrue(err()
                .contains("kept apart        2 without an id shared an address with another one; the first is"
                        + " called " + HOME + "#2\n"),
                err());
        assertFalse(err().contains("replaced"), err());
        assertTitles(HOME, HOME + "#2", HOME + "#3");
    }

    @Test
    void theSameInputAgainReplacesItsArticles() throws IOException {
        write("feed.jsonl", feed());
        add("feed.jsonl");
        add("feed.jsonl");
        assertTrue(err().contains("replaced          3 took the place of one that was there\n"), err());
        assertTitles(HOME, HOME + "#2", HOME + "#3");
        add("--json", "feed.jsonl");
        assertTrue(
                out().contains(
                        "{\"id\":\"" + HOME + "#3\",\"cluster\":null,\"matches\":[],\"replaced\":true}"),
                out());
    }

    /** In whichever of an input's files they are, and wherever its names meet one that was given. */
    @Test
    void anInputIsAllThatIsAddedTogether() throws IOException {
        write("days/1.jsonl", record("", HOME, TITLES.get(0)));
        write("days/2.jsonl", record(HOME + "#2", HOME, TITLES.get(1)) + record("", HOME, TITLES.get(2)));
        add("days");
        assertTitles(HOME, HOME + "#2", HOME + "#3");
    }

    @Test
    void filesOfOneNameInSeveralFoldersAreKeptApart() throws IOException {
        for (int i = 0; i < 3; i++) {
            write(i + "/today.jsonl", record("", "", TITLES.get(i)));
        }
        add("0", "1", "2");
        assertTitles("today.jsonl:1", "today.jsonl:1#2", "today.jsonl:1#3");
    }

    @Test
    void anIdGivenTwiceReplacesAndIsTold() throws IOException {
        write("in.jsonl", record("n-1", HOME, TITLES.get(2)) + record("n-2", HOME, TITLES.get(1))
                + record("n-1", HOME, TITLES.get(0)));
        add("in.jsonl");
        assertTrue(err().contains("replaced          1 took the place of one that was there\n"), err());
        assertFalse(err().contains("kept apart"), err());
        assertTitles("n-1", "n-2");
    }

    /** What would be too long for an index with its number is refused by its line, as any other. */
    @Test
    void aNameThatGrowsTooLongIsRejected() throws IOException {
        String address = HOME + "x".repeat(8_000 - HOME.length());
        write("in.jsonl", record("", address, TITLES.get(0)) + record("", address, TITLES.get(1)));
        add("in.jsonl");
        assertTrue(err().contains("in.jsonl:2  id is 8002 characters long; allowed: 8000\n"), err());
        assertTitles(address);
    }

    private static String feed() {
        return record("", HOME, TITLES.get(0)) + record("", HOME, TITLES.get(1))
                + record("", HOME, TITLES.get(2));
    }

    private static String record(String id, String url, String title) {
        return "{\"id\":\"" + id + "\",\"url\":\"" + url + "\",\"title\":\"" + title + "\"}\n";
    }

    private void write(String name, String records) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, records);
    }

    private void add(String... inputs) {
        List<String> command = new java.util.ArrayList<>(List.of("index", "add", "--index",
                folder.resolve("index").toString()));
        for (String input : inputs) {
            command.add(input.startsWith("--") ? input : folder.resolve(input).toString());
        }
        err.reset();
        assertEquals(0, run(command.toArray(String[]::new)), err());
    }

    /** The index holds the articles of these ids and no others, with the titles in their order. */
    private void assertTitles(String... ids) {
        try (ArticleIndex index = Shabih.index(folder.resolve("index"))) {
            assertEquals(ids.length, index.stats().articles());
            for (int i = 0; i < ids.length; i++) {
                assertEquals(Optional.of(TITLES.get(i)), index.article(ids[i]).map(Article::title), ids[i]);
            }
        }
    }
}
