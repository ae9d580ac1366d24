package io.shabih.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.hash.TextKey;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterReaderTest {
    private static final String TEXT = "قال الوزير: 12 قتيلا، و\ud800 \ud83d\udd25";

    @Test
    void everyLetterAndTheBoundaryCount() {
        LetterReader reader = new LetterReader();
        Set<TextKey> keys = new HashSet<>();
        for (int length = 0; length <= TEXT.length(); length++) {
            String text = TEXT.substring(0, length);
            for (int title = 0; title <= length; title++) {
                assertTrue(keys.add(reader.key(text.substring(0, title), text.substring(title))));
            }
            for (int i = 0; i < length; i++) {
                String other = text.substring(0, i) + (char) (text.charAt(i) + 1) + text.substring(i + 1);
                assertTrue(keys.add(reader.key(other, "")));
            }
            assertTrue(keys.add(reader.key(text + '\0', "")));
        }
    }

    @Test
    void whatWasReadBeforeLeavesNoTrace() {
        LetterReader used = new LetterReader();
        for (int length : new int[] {20_000, 3, 0, 5_001, 7, 100_000, 6}) {
            String body = "خبر ".repeat(length).substring(0, length);
            assertEquals(new LetterReader().key(TEXT, body), used.key(TEXT, body));
        }
    }
}
