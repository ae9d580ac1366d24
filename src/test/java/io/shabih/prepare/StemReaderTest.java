package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StemReaderTest {
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويwx12";

    private final NewsWords words = NewsWords.standard();
    private final SnowballStems others = new SnowballStems();
    private final StemReader reader = new StemReader(words);

    @Test
    void remembersWhatStemmingWordByWordGives() {
        Random random = new Random(20_261_124);
        String[] vocabulary = IntStream.range(0, 30_000).mapToObj(i -> word(random)).toArray(String[]::new);
        for (int text = 0; text < 200; text++) {
            String[] said = IntStream.range(0, 400)
                    .mapToObj(i -> vocabulary[(int) (vocabulary.length * Math.pow(random.nextDouble(), 3))])
                    .toArray(String[]::new);
            long[] plain = Arrays.stream(said)
                    .mapToLong(word -> NewsWords.stems(word.charAt(0))
                            ? words.stem(word.toCharArray(), 0, word.length())
                            : others.stem(word.toCharArray(), 0, word.length()))
                    .toArray();
            char[] chars = String.join(" ", said).toCharArray();
            assertArrayEquals(plain, reader.stems(chars, chars.length));
        }
    }

    @Test
    void spacesMakeNoWords() {
        assertEquals(0, reader.stems(new char[0], 0).length);
        assertEquals(1, reader.stems("  وزير ".toCharArray(), 7).length);
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(9), 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1)).reduce("", String::concat);
    }
}
