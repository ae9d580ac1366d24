package io.shabih.read;

import io.shabih.ShabihException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.formats.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void crawl() throws IOException {
        for (String name : List.of("b.jsonl", "a.ndjson.gz", "c.json.zst", "sub/d.txt", "sub/e.html.xz",
                "sub/f.htm",
                "README.md", "g.tsv", ".hidden.jsonl", ".git/h.jsonl", "i.JSONL.bz2", "odd.dat")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    @Test
    void aFolderGivesItsArticlesSorted() {
        assertEquals(
                List.of("a.ndjson.gz", "b.jsonl", "c.json.zst", "g.tsv", "i.JSONL.bz2", "sub/d.txt",
                        "sub/e.html.xz",
                        "sub/f.htm"),
                names(""));
    }

    @Test
    void formatsAreToldByName() {
        List<InputFile> inputs = Inputs.expand(List.of(folder.toString()));
        assertEquals(
                List.of(Format.JSONL, Format.JSONL, Format.JSONL, Format.JSONL, Format.JSONL, Format.TEXT,
                        Format.HTML,
                        Format.HTML),
                inputs.stream().map(InputFile::format).toList());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), inputs.stream().map(InputFile::number).toList());
    }

    @Test
    void whatIsNamedIsTaken() {
        assertEquals(List.of(".git/h.jsonl", "README.md", "odd.dat"),
                names("odd.dat", "README.md", ".git/h.jsonl"));
    }

    @Test
    void globs() {
        assertEquals(List.of("b.jsonl", "g.tsv"), names("{b,g}.*"));
        assertEquals(List.of("sub/d.txt"), names("s?b/*.txt"));
        assertEquals(List.of("sub/e.html.xz", "sub/f.htm"), names("**/*.htm*"));
        assertEquals(List.of("b.jsonl"), names("*.jsonl"));
    }

    @Test
    void noFileTwice() throws IOException {
        Files.createSymbolicLink(folder.resolve("z.jsonl"), folder.resolve("b.jsonl"));
        assertEquals(List.of("b.jsonl"), names("b.jsonl", "*.jsonl", "b.jsonl", "sub/../b.jsonl"));
    }

    @Test
    void aNamedLinkToAFolderIsFollowed() throws IOException {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("x.jsonl"), "{}");
        Files.createSymbolicLink(folder.resolve("today"), news);
        assertEquals(List.of("today/x.jsonl"), names("today"));
    }

    @Test
    void standardInput() {
        List<InputFile> inputs = Inputs.expand(List.of("-", "-"));
        assertEquals(1, inputs.size());
        assertEquals("-", inputs.getFirst().name());
        assertTrue(inputs.getFirst().path().isEmpty());
    }

    @Test
    void nothingFoundIsTold() throws IOException {
        assertTold("nowhere.jsonl", "no such file or folder");
        assertTold("nowhere/*.jsonl", "no file matches");
        assertTold("[", "not a file name or pattern");
        Files.createDirectory(folder.resolve("empty"));
        assertTold("empty", "no articles in this folder");
    }

    @Test
    void aLinkToNothingIsAnInputThatCannotBeOpened() throws IOException {
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("gone.jsonl"), Path.of("nowhere.jsonl"));
        Files.createSymbolicLink(links.resolve("self.jsonl"), Path.of("self.jsonl"));
        Files.createSymbolicLink(links.resolve("loop"), links);
        assertEquals(List.of("links/gone.jsonl", "links/self.jsonl"), names("links"));
        Reading reading = Reading.of(Inputs.expand(List.of(links.toString())), ReadSettings.defaults());
        assertEquals("cannot be opened: it is not there, or a link to nothing",
                reading.rejected.getFirst().reason());
        assertEquals(2, reading.rejected.size());
    }

    @Test
    void theFolderForTheResultsIsPassedOver() throws IOException {
        Path results = Files.createDirectory(folder.resolve("sub/results"));
        Files.createFile(results.resolve("kept.jsonl"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), results);
        for (Path named : List.of(results, link, folder.resolve("sub/../sub/results"))) {
            assertEquals(3, Inputs.expandOutside(named, List.of(folder + "/sub")).size());
            assertEquals(3, Inputs.expandOutside(named, List.of(folder + "/sub/**")).size());
            assertThrows(ShabihException.class,
                    () -> Inputs.expandOutside(named, List.of(results.toString())));
        }
        assertEquals(4, Inputs.expandOutside(folder.resolve("new"), List.of(folder + "/sub")).size());
    }

    private void assertTold(String argument, String message) {
        ShabihException e = assertThrows(ShabihException.class, () -> names(argument));
        String told = String.valueOf(e.getMessage());
        assertTrue(told.contains(message) && told.startsWith(folder.toString()) && !told.contains("\n"),
                told);
    }

    private List<String> names(String... arguments) {
        List<String> named = Arrays.stream(arguments).map(argument -> folder + "/" + argument).toList();
        return Inputs.expand(named).stream()
                .map(input -> input.name().substring(folder.toString().length() + 1))
                .toList();
    }
}
