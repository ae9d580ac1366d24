package io.shabih.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.hash.Hash64;
import io.shabih.normalize.Normalizer;
import io.shabih.shingle.Shingler;
import io.shabih.shingle.ShinglerWorker;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordReaderTest {
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويwx12";

    private final NewsWords words = NewsWords.standard();
    private final SnowballStems others = new SnowballStems();
    private final WordReader reader = new WordReader(words, FactWords.of(Normalizer.standard()));

    @Test
    void remembersWhatStemmingWordByWordGives() {
        Random random = new Random(20_261_124);
        String[] vocabulary = IntStream.range(0, 30_000).mapToObj(i -> word(random)).toArray(String[]::new);
        for (int text = 0; text < 200; text++) {
            String[] said = IntStream.range(0, 400)
                    .mapToObj(i -> vocabulary[(int) (vocabulary.length * Math.pow(random.nextDouble(), 3))])
                    .toArray(String[]::new);
            char[] chars = String.join(" ", said).toCharArray();
            reader.read(chars, chars.length);
            assertEquals(said.length, reader.count());
            for (int i = 0; i < said.length; i++) {
                long stem = stem(said[i]);
                assertEquals((int) (stem >>> Integer.SIZE), reader.stem(i), said[i]);
                assertEquals(words.weight(stem), words.weights()[reader.weight(i)], said[i]);
                assertEquals(Hash64.word(said[i], 0, said[i].length(), 0), reader.words()[i], said[i]);
            }
        }
    }

    @Test
    void spacesMakeNoWords() {
        reader.read(new char[0], 0);
        assertEquals(0, reader.count());
        reader.read("  وزير ".toCharArray(), 7);
        assertEquals(1, reader.count());
    }

    @Test
    void itsWordsMakeTheShinglesOfTheText() {
        char[] text = "افتتحت البلديه مكتبه عامه في الحي الشرقي Qu'un2024".toCharArray();
        ShinglerWorker plain = Shingler.words(3).worker();
        plain.shingles(text, text.length);
        ShinglerWorker ofWords = Shingler.words(3).worker();
        reader.read(text, text.length);
        assertEquals(plain.count(), ofWords.shinglesOfWords(reader.shingleWords(), reader.count()));
        assertEquals(plain.toSet(), ofWords.toSet());
        char[] longWord = "ب".repeat(200).toCharArray();
        plain.shingles(longWord, longWord.length);
        reader.read(longWord, longWord.length);
        ofWords.shinglesOfWords(reader.shingleWords(), reader.count());
        assertEquals(plain.toSet(), ofWords.toSet());
    }

    @Test
    void endingsAreThoseOfTheList() {
        Random random = new Random(20_261_130);
        for (int i = 0; i < 20_000; i++) {
            String word = word(random);
            int end = word.length();
            for (String ending : new String[] {"ها", "هم", "ان", "ات", "ون", "ين", "يه", "ه", "ي", "ا"}) {
                if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                    end = word.length() - ending.length();
                    break;
                }
            }
            assertEquals(end, NewsWords.beforeEnding(word.toCharArray(), 0, word.length()), word);
        }
    }

    private long stem(String word) {
        char[] chars = word.toCharArray();
        return NewsWords.stems(chars[0])
                ? words.stem(chars, 0, chars.length)
                : others.stem(chars, 0, chars.length);
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(9), 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1)).reduce("", String::concat);
    }
}
