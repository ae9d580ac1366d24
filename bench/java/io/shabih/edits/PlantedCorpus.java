package io.shabih.edits;

import io.shabih.Article;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A corpus on disk with what was planted in it, and the judged pairs that tell what was planted. */
final class PlantedCorpus implements AutoCloseable {
    private final PrintWriter articles;
    private final PrintWriter pairs;

    PlantedCorpus(Path folder) throws IOException {
        articles = new PrintWriter(Files.newBufferedWriter(corpus(folder), StandardCharsets.UTF_8));
        pairs = new PrintWriter(Files.newBufferedWriter(pairs(folder), StandardCharsets.UTF_8));
        pairs.println("id_a\tid_b\tlabel\tkind");
    }

    static Path corpus(Path folder) {
        return folder.resolve("articles.jsonl");
    }

    static Path pairs(Path folder) {
        return folder.resolve("answers.tsv");
    }

    void addAll(List<Article> sample) {
        sample.forEach(this::add);
    }

    void add(Article article) {
        articles.println(json(article));
    }

    /** The article as a line of JSON. */
    static String json(Article article) {
        return "{\"id\":" + quoted(article.id()) + ",\"title\":" + quoted(article.title()) + ",\"body\":"
                + quoted(article.body()) + ",\"source\":" + quoted(article.source()) + ",\"date\":"
                + quoted(article.date().map(Instant::toString).orElse("")) + "}";
    }

    void pair(String idA, String idB, String label, String kind) {
        pairs.println(String.join("\t", idA, idB, label, kind));
    }

    /** The same article as somebody else, later, with another text. */
    static Article planted(Article article, String id, Draft draft, Origin origin) {
        Optional<Instant> date = article.date().map(d -> d.plusSeconds(origin.secondsLater()));
        return new Article(id, draft.title(), draft.body(), date, origin.source(), "");
    }

    /** Who carries it, and how much later. */
    record Origin(String source, long secondsLater) {}

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
            quoted.append(
                    c == '\n' ? "\\n" : escaped ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return quoted.append('"').toString();
    }

    @Override
    public void close() throws IOException {
        articles.close();
        pairs.close();
        if (articles.checkError() || pairs.checkError()) {
            throw new IOException("cannot write the planted corpus; is the disk full?");
        }
    }
}
