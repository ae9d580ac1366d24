package io.shabih.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.Article;
import io.shabih.furniture.LearnedFurniture;
import io.shabih.furniture.PieceScanner;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.prepare.PreparerWorker;
import io.shabih.read.RecordSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurnitureLearningTest {
    @TempDir
    private Path folder = Path.of("");

    private static final String NOTICE = "نشرة الضفة تصلكم كل صباح مجانا على هواتفكم.";
    private static final String[] WORDS = ("مدينة ميناء سفينة قطار جسر طريق مدرسة مكتبة حديقة سوق مصنع حقل نهر جبل "
            + "بلدية نقابة لجنة مجلس اتحاد جمعية أعلنت افتتحت رممت وسعت أغلقت أجلت كرمت زارت ناقشت جديد قديم واسع "
            + "شرقي غربي شمالي جنوبي صباح مساء أمس غدا").split(" ");

    private final Preparer preparer = new Preparer(PrepareSettings.standard());

    private static String sentence(SplittableRandom random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            sentence.append(WORDS[random.nextInt(WORDS.length)]).append(i < 11 ? " " : ".");
        }
        return sentence.toString();
    }

    /** A report of its own for every number. */
    private static String report(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return sentence(random) + "\n" + sentence(random) + "\n" + sentence(random);
    }

    private static Article article(String id, String body, String source) {
        return new Article(id, "عنوان " + id, body, Optional.empty(), source, "");
    }

    private Set<String> learned(List<Article> articles) {
        try (ArticleTable table = ArticleTable.create(PrepareSettings.standard(),
                folder.resolve("articles"))) {
            return learned(articles, table);
        }
    }

    private Set<String> learned(List<Article> articles, ArticleTable table) {
        PreparerWorker worker = preparer.worker();
        for (Article article : articles) {
            table.add(article, new RecordSpan(0, 0, 0, 1), worker.sketch(article));
        }
        table.sort((a, b) -> 0);
        Set<String> lines = new TreeSet<>();
        for (LearnedFurniture.Line line : FurnitureLearning.of(table).lines()) {
            String id = table.id(line.example());
            Article example = articles.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
            PieceScanner scanner = new PieceScanner();
            int count = scanner.scan(example.body());
            for (int i = 0; i < count; i++) {
                if (scanner.key(i) == line.key()) {
                    lines.add(line.source() + ": " + example.body().substring(scanner.from(i), scanner.to(i))
                            + " " + line.articles());
                }
            }
        }
        return lines;
    }

    private static List<Article> corpus() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(article("d" + i, report(i) + (i % 4 == 0 ? "\n" + NOTICE : ""), "الضفة"));
            articles.add(article("s" + i, report(1_000 + i), "الساحل"));
        }
        return articles;
    }

    @Test
    void aLineInManyStoriesOfASourceIsLearned() {
        assertEquals(Set.of("الضفة: " + NOTICE + " 10"), learned(corpus()));
    }

    @Test
    void theOrderOfTheArticlesDoesNotMatter() {
        List<Article> shuffled = corpus();
        Collections.shuffle(shuffled, new Random(4));
        assertEquals(learned(corpus()), learned(shuffled));
    }

    @Test
    void copiesAndVersionsOfAReportTeachNothing() {
        List<Article> articles = corpus();
        for (int i = 0; i < 30; i++) {
            articles.add(article("copy" + i, report(7_000), "الساحل"));
            articles.add(article("version" + i, report(7_001) + "\nملحق رقم " + WORDS[i], "الساحل"));
        }
        assertEquals(Set.of("الضفة: " + NOTICE + " 10"), learned(articles));
    }

    @Test
    void aDailyTemplateTeachesNothing() {
        List<Article> articles = corpus();
        for (int i = 0; i < 30; i++) {
            articles.add(article("weather" + i, "توقعات الطقس تصدر عن هيئة الأرصاد الجوية كل صباح.\n"
                    + "تكون السماء صافية والرياح معتدلة السرعة على السواحل.\nدرجة الحرارة في العاصمة "
                    + WORDS[i] + ".\nويكون البحر هادئا وتصلح الملاحة لصغار المراكب.", "الساحل"));
        }
        assertEquals(Set.of("الضفة: " + NOTICE + " 10"), learned(articles));
    }

    @Test
    void fewStoriesTeachNothing() {
        List<Article> articles = corpus();
        articles.removeIf(a -> a.body().contains(NOTICE) && a.id().length() == 3); // leaves d0, d4, d8
        assertEquals(Set.of(), learned(articles));
        assertEquals(8, FurnitureLearning.leastStories(0));
        assertEquals(8, FurnitureLearning.leastStories(270));
        assertEquals(10, FurnitureLearning.leastStories(1_000));
        assertEquals(30, FurnitureLearning.leastStories(10_000));
    }
}
