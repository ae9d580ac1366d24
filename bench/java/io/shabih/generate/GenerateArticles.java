package io.shabih.generate;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * Generates a corpus of any size over authored Arabic, with known answers. Arguments: what, how many, and maybe a
 * folder for {@code articles.jsonl} and {@code answers.tsv} (else articles go to standard output) and a seed.
 *
 * <ul>
 *   <li>{@code news}: articles of about 600 bytes; a fifth are planted by {@link Edit#OF_STORIES}
 *   <li>{@code reports}: articles of their own, as long as those of a newsroom: 2 to 40 sentences, half of them 4 to 23;
 *       nothing is planted, {@code bench/re-edit.sh} does that
 *   <li>{@code headlines}: headlines without bodies; a fifth are planted by {@link Edit#OF_HEADLINES}
 *   <li>{@code one-headline}: the same headline all over, without a body
 *   <li>{@code one-paragraph}: articles of their own that share one paragraph, longer than what they tell
 *   <li>{@code one-column}: articles of their own under one headline
 * </ul>
 *
 * <p>Equal arguments give equal bytes; a longer corpus begins with the shorter one.
 */
public final class GenerateArticles {
    private static final long SEED = 20261127;
    private static final int NEWS_SENTENCES = 3;
    private static final int FEWEST_SENTENCES = 2;
    private static final int MOST_SENTENCES = 40;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final String HEADLINE = "أسعار الذهب اليوم في الأسواق المحلية";
    private static final String PARAGRAPH = " وتنشر الصحيفة هذا الخبر ضمن خدمتها اليومية للمشتركين في المدن والقرى"
            + " وتدعو قراءها إلى إرسال ملاحظاتهم وصورهم عبر بريد التحرير أو صفحات التواصل وتحتفظ بحق اختصار الرسائل"
            + " وتصويب لغتها قبل النشر ولا تعاد المواد إلى أصحابها سواء نشرت أم لم تنشر ويمكن طلب النسخة الورقية من"
            + " أقرب موزع معتمد.";

    private final Corpus corpus;
    private final long seed;
    private final long count;

    private GenerateArticles(Corpus corpus, long seed, long count) {
        this.corpus = corpus;
        this.seed = seed;
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException {
        Optional<Path> folder = arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty();
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : SEED;
        generate(arguments[0], Long.parseLong(arguments[1]), folder, seed);
    }

    /** Writes {@code articles.jsonl} and {@code answers.tsv} into the folder; returns the former. */
    public static Path generate(String what, long count, Path folder) throws IOException {
        generate(what, count, Optional.of(folder), SEED);
        return folder.resolve("articles.jsonl");
    }

    private static void generate(String what, long count, Optional<Path> folder, long seed)
            throws IOException {
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        try (PrintStream articles = to(folder, "articles.jsonl", System.out);
                PrintStream answers = to(folder, "answers.tsv", OutputStream.nullOutputStream())) {
            new GenerateArticles(new Corpus(articles, answers), seed, count).write(what);
            if (articles.checkError() || answers.checkError()) {
                throw new IOException("cannot write the corpus; is the disk full?");
            }
        }
    }

    private static PrintStream to(Optional<Path> folder, String name, OutputStream otherwise)
            throws IOException {
        OutputStream out = folder.isPresent()
                ? new FileOutputStream(folder.get().resolve(name).toFile())
                : otherwise;
        return new PrintStream(new BufferedOutputStream(out, BUFFER_BYTES), false, StandardCharsets.UTF_8);
    }

    private void write(String what) {
        switch (what) {
            case "news" -> planted(Edit.OF_STORIES, random -> story(random, NEWS_SENTENCES),
                    (story, number) -> corpus.article(number, story.headline(), story.body()));
            case "reports" -> planted(List.of(), random -> story(random, sentences(random)),
                    (story, number) -> corpus.article(number, story.headline(), story.body()));
            case "headlines" -> planted(Edit.OF_HEADLINES, random -> story(random, 1).headline(),
                    (headline, number) -> corpus.article(number, headline, ""));
            case "one-headline" -> each((story, number) -> corpus.article(number, HEADLINE, ""));
            case "one-paragraph" -> each((story, number) -> corpus.article(number, story.headline(),
                    story.body() + PARAGRAPH));
            case "one-column" -> each((story, number) -> corpus.article(number, HEADLINE, story.body()));
            default -> throw new IllegalArgumentException("cannot generate " + what
                    + "; allowed: news, reports, headlines, one-headline, one-paragraph, one-column");
        }
    }

    /**
     * Articles of which some are edited.
     *
     * @param make makes a new one of its own chance
     * @param put takes it with its number
     */
    private <T> void planted(List<Edit<T>> edits, Function<SplittableRandom, T> make,
            ObjLongConsumer<T> put) {
        Planting<T> planting = new Planting<>(seed, edits);
        for (long number = 0; number < count; number++) {
            Planting.Source<T> source = planting.of(number);
            T article = make.apply(planting.random(source.original()));
            if (source.edit().isPresent()) {
                Edit<T> edit = source.edit().get();
                article = edit.change().apply(article, planting.random(number));
                corpus.answer(source.original(), number, edit.label(), edit.kind());
            }
            put.accept(article, number);
        }
    }

    /** Stories of their own, with a body of one sentence. */
    private void each(ObjLongConsumer<Story> put) {
        planted(List.of(), random -> story(random, 1), put);
    }

    /** Many short reports and few long ones. */
    private static int sentences(SplittableRandom random) {
        double drawn = random.nextDouble();
        return FEWEST_SENTENCES + (int) (drawn * drawn * (MOST_SENTENCES + 1 - FEWEST_SENTENCES));
    }

    private static Story story(SplittableRandom random, int sentences) {
        return new Story(random.nextLong(), random.nextLong(), random.nextLong(),
                random.nextInt(Story.angles()),
                sentences);
    }
}
