package io.shabih.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PieceScannerTest {
    private final PieceScanner scanner = new PieceScanner();

    private List<String> pieces(String body) {
        int count = scanner.scan(body);
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pieces.add(body.substring(scanner.from(i), scanner.to(i)));
        }
        return pieces;
    }

    private int key(String line) {
        scanner.scan("\n" + line + "\n");
        return scanner.key(0);
    }

    @Test
    void linesAreWholeAndShortEnough() {
        String longLine = "كلمة ".repeat(80).strip();
        assertEquals(List.of("افتتح المعرض", "شاركوا الصفحة"),
                pieces("افتتح المعرض\n---\n" + longLine + "\n\nشاركوا الصفحة"));
    }

    @Test
    void digitsMarksAndSpellingsOfALetterAreNoDifference() {
        assertEquals(key("اقرأ أيضاً: 12 خبراً"), key("* إقرأ ايضا 3 خبرا"));
        assertNotEquals(key("اقرأ أيضا"), key("اقرأ المزيد"));
    }

    @Test
    void headsEndBehindASeparator() {
        assertEquals(List.of("ميناء السلام - واج: رست سفينة", "ميناء السلام - ", "ميناء السلام - واج: "),
                pieces("ميناء السلام - واج: رست سفينة"));
        assertEquals(List.of("مدينة جونغ-أون بعيدة"), pieces("مدينة جونغ-أون بعيدة"));
    }

    @Test
    void tailsBeginBehindASentence() {
        assertEquals(List.of("فتح الباب أمس.\nوقال المدير إنه سعيد. س م".split("\n")[0],
                "وقال المدير إنه سعيد. س م", "س م"), pieces("فتح الباب أمس.\nوقال المدير إنه سعيد. س م"));
        List<String> oneLine = pieces("فتح الباب أمس. وقال المدير إنه سعيد. تابعونا هنا.");
        assertTrue(oneLine.contains("تابعونا هنا."), oneLine::toString);
        assertTrue(oneLine.contains("وقال المدير إنه سعيد. تابعونا هنا."), oneLine::toString);
    }

    @Test
    void ofManyLinesTheFirstAndTheLastStay() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            body.append("سطر ").append("ابتثجحخدذر".charAt(i % 10)).append("ابتثجحخدذر".charAt(i / 10 % 10))
                    .append("ابتثجحخدذر".charAt(i / 100)).append('\n');
        }
        List<String> pieces = pieces(body.toString());
        assertTrue(pieces.contains("سطر ااا") && pieces.contains("سطر ررج"), pieces::toString);
        assertEquals(64, pieces.size());
    }

    @Test
    void anyTextIsScanned() {
        SplittableRandom random = new SplittableRandom(5);
        String letters = "اب ت\n.-:/|()\"»،؟1٢\uD800\uDC00\u200F\r\t ";
        for (int run = 0; run < 20_000; run++) {
            StringBuilder body = new StringBuilder();
            int length = random.nextInt(run % 100 == 0 ? 2_000 : 40);
            for (int i = 0; i < length; i++) {
                body.append(letters.charAt(random.nextInt(letters.length())));
            }
            int count = scanner.scan(body.toString());
            for (int i = 0; i < count; i++) {
                assertTrue(0 <= scanner.from(i) && scanner.from(i) < scanner.to(i)
                        && scanner.to(i) <= length, body::toString);
                String piece = body.substring(scanner.from(i), scanner.to(i));
                assertFalse(piece.contains("\n"), body::toString);
            }
        }
    }
}
