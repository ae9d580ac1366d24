package io.shabih.generate;

import java.io.PrintStream;
import java.time.Instant;
import java.util.SplittableRandom;

/** Writes articles as JSONL and, beside them, which are what to which. */
final class Corpus {
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    private static final int SECONDS_BETWEEN = 16;

    private final PrintStream articles;
    private final PrintStream answers;

    Corpus(PrintStream articles, PrintStream answers) {
        this.articles = articles;
        this.answers = answers;
        answers.print("id_a\tid_b\tlabel\tkind\n");
    }

    static String id(long number) {
        return "g" + (100_000_000L + number);
    }

    /** Texts hold nothing that JSON would have escaped. */
    void article(long number, String title, String body) {
        String source = Vocabulary.word("outlet", new SplittableRandom(number));
        StringBuilder line = new StringBuilder(1024).append("{\"id\":\"").append(id(number))
                .append("\",\"title\":\"")
                .append(title).append("\",\"body\":\"").append(body).append("\",\"date\":\"")
                .append(BEGIN.plusSeconds(number * SECONDS_BETWEEN)).append("\",\"source\":\"").append(source)
                .append("\"}\n");
        articles.print(line);
    }

    void answer(long original, long edited, String label, String kind) {
        answers.print(id(original) + "\t" + id(edited) + "\t" + label + "\t" + kind + "\n");
    }
}
