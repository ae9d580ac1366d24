package io.shabih.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MendedTest {
    private static final String TITLE = "البلدية تعلن مواعيد سوق الأسماك الجديدة";
    private static final String BODY = "أعلنت البلدية أن السوق يعمل من الساعة 6.30 صباحا (بما في ذلك أيام العطلة).\n"
            + "وقال مدير السوق إن المدينة خصصت 120 متجرا للباعة، وإن الأجرة الشهرية بلغت 1,250 دينارا.\n"
            + "وأكدت شركة Blue Harbor أن المرحلة الثانية ستنتهي في الصيف المقبل.";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-1"})
    void whatWasReadInAnotherEncodingIsUndone(String charset) {
        String title = spoilt(TITLE, charset);
        Optional<Mended> mended = Mended.of(title, spoilt(BODY, charset));
        assertTrue(mended.orElseThrow().sure());
        assertEquals(TITLE, mended.orElseThrow().title());
        assertEquals(BODY, mended.orElseThrow().body());
        assertEquals(TITLE, Mended.of(title, "").orElseThrow().title());
        assertEquals(BODY, Mended.of(TITLE, spoilt(BODY, charset)).orElseThrow().body());
        assertEquals(TITLE, Mended.of(title, BODY).orElseThrow().title());
    }

    /** What Windows-1252 leaves free comes as control characters, as browsers and most libraries make it. */
    @Test
    void whatBrowsersMakeOfItIsUndone() {
        String spoilt = new String(BODY.getBytes(UTF_8), ISO_8859_1).chars()
                .mapToObj(c -> {
                    String western = new String(new byte[] {(byte) c}, Charset.forName("windows-1252"));
                    return western.equals("\uFFFD") ? Character.toString(c) : western;
                }).reduce("", String::concat);
        assertEquals(BODY, Mended.of("", spoilt).orElseThrow().body());
    }

    @Test
    void whatHasLostSomethingIsToldAndLeft() {
        String spoilt = spoilt(BODY, "windows-1256");
        for (String lost : List.of(spoilt.substring(0, spoilt.lastIndexOf('ط') + 1), spoilt + " 漢",
                spoilt + "ظ?")) {
            Mended mended = Mended.of(TITLE, lost).orElseThrow();
            assertFalse(mended.sure());
            assertEquals(lost, mended.body());
            assertEquals(TITLE, mended.title());
        }
    }

    @Test
    void linesInVisualOrderAreTurned() {
        Mended mended = Mended.of(visual(TITLE), visual(BODY)).orElseThrow();
        assertTrue(mended.sure());
        assertEquals(TITLE, mended.title());
        assertEquals(BODY, mended.body());
        assertEquals(TITLE, Mended.of(TITLE, visual(BODY)).orElseThrow().title());
    }

    @Test
    void formsOfOldProgramsAreTurnedToo() {
        String forms = visual(BODY).replace('ة', '\uFE94').replace('س', '\uFEB3').replace("أل", "\uFEF7");
        assertEquals(BODY, Mended.of("", forms).orElseThrow().body());
    }

    @Test
    void linesThatDisagreeAreToldAndLeft() {
        String[] lines = BODY.split("\n");
        String mixed = visual(lines[0]) + "\n" + lines[1] + "\n" + visual(lines[2]);
        Mended mended = Mended.of(TITLE, mixed).orElseThrow();
        assertFalse(mended.sure());
        assertEquals(mixed, mended.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "قليلا قليلا، وليس كاملا ولا طويلا إلا أن رجلا قال أهلا وسهلا بهؤلاء",
        "كتب ة مرة وحدها، وقال إن المدرس ة خطأ في طباعة الكلمة",
        "Die Größe der Übung, Ørsted und Æon, Úrsula y Niño, ÚÙØ",
        "ضابط يضبط ظل الظبي «ط» § ظ",
        "یہ خبر اردو میں ہے اور اس میں کوئی خرابی نہیں ہے",
        "این خبر به فارسی است و خطایی ندارد"})
    void soundTextsAreLeft(String text) {
        assertEquals(Optional.empty(), Mended.of(text, text));
        assertEquals(Optional.empty(), Mended.of("", (text + "\n").repeat(20)));
    }

    @Test
    void noSeedIsTakenForSpoilt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    assertEquals(Optional.empty(), Mended.of("", line));
                }
            }
        }
    }

    private static String spoilt(String text, String charset) {
        return new String(text.getBytes(UTF_8), Charset.forName(charset));
    }

    /** As it stands on the screen, from the left; what is read from the left stays. */
    private static String visual(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n")) {
            StringBuilder turned = new StringBuilder(line).reverse();
            for (String run : List.of("6.30", "120", "1,250", "Blue Harbor")) {
                int at = turned.indexOf(new StringBuilder(run).reverse().toString());
                if (at >= 0) {
                    turned.replace(at, at + run.length(), run);
                }
            }
            String mirrored = turned.toString().replace('(', '\0').replace(')', '(').replace('\0', ')');
            lines.append(lines.isEmpty() ? "" : "\n").append(mirrored);
        }
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }
}
