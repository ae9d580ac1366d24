package io.shabih.read;

import io.shabih.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads bytes as a file of some name, and checks what holds for every format. */
final class Formats {
    private Formats() {}

    static Reading read(byte[] bytes) {
        return Reading.ofStandardInput(bytes, ReadSettings.defaults());
    }

    static Reading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(Path folder, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return Reading.of(Inputs.expand(List.of(file.toString())), ReadSettings.defaults());
    }

    /**
     * Cut at every byte, the input gives the first ones of its articles, says what is wrong unless nothing is missing, and never
     * throws.
     */
    static void cutAnywhere(byte[] whole, List<Article> articles) {
        for (int length = 0; length < whole.length; length++) {
            Reading cut = read(java.util.Arrays.copyOf(whole, length));
            int count = cut.articles.size();
            if (count > articles.size() || !same(cut.articles, articles.subList(0, count))) {
                throw new AssertionError("cut after " + length + " bytes: " + cut.articles);
            }
        }
    }

    private static boolean same(List<Article> some, List<Article> others) {
        return some.stream().map(Formats::text).toList().equals(others.stream().map(Formats::text).toList());
    }

    private static String text(Article article) {
        return article.title() + "\n" + article.body();
    }

    /** One byte changed, anywhere: the reading ends, whatever comes out. */
    static void damagedAnywhere(byte[] whole) {
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            read(damaged);
        }
    }

    /** Reads a file and has every record given back. */
    static List<String> givenBack(Path folder, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        ReadSettings settings = ReadSettings.defaults()
                .withSpoolFolder(Files.createDirectories(folder.resolve("spool")));
        try (RecordStore store = RecordStore.open(inputs, settings)) {
            Reading reading = Reading.of(inputs, settings);
            for (int i = 0; i < reading.articles.size(); i++) {
                Article again = store.article(reading.spans.get(i));
                if (!same(List.of(again), List.of(reading.articles.get(i)))) {
                    throw new AssertionError("read " + reading.articles.get(i) + ", given back " + again);
                }
            }
            return reading.spans.stream()
                    .map(span -> new String(store.json(span), StandardCharsets.UTF_8)).toList();
        }
    }
}
