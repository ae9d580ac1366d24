package io.shabih.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {
    private static final String ARABIC = "أعلنت البلدية، صباح اليوم، أن «الجسر» الجديد سيفتح أمام المارة: يربط ضفتي النهر؟";
    private static final String FRENCH = "Le maire a déclaré à la presse que l'été dernier fut très chaud, où que l'on soit.";

    @Test
    void aByteOrderMarkDecides() {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, StandardCharsets.UTF_32LE,
                StandardCharsets.UTF_32BE)) {
            assertEquals(new DecodedText(ARABIC, charset, Optional.empty()),
                    DecodedText.of(("\uFEFF" + ARABIC).getBytes(charset)));
        }
        byte[] odd = Arrays.copyOf(("\uFEFF" + ARABIC).getBytes(UTF_16LE), 21);
        assertEquals(Optional.of("broken UTF-16LE; get it anew, or convert it to UTF-8"),
                DecodedText.of(odd).damage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<meta charset=utf-8>",
        "<META HTTP-EQUIV=Content-Type content='text/html; charset=UTF-8'>",
        "<meta charset=\"iso-8859-1\">", "<meta charset='windows-1252'>", "<meta charset=windows-1256>",
        "<meta charset=utf-16>", "<meta charset=nonsense>", "<meta charset='!'>",
        "<?xml version='1.0' encoding='UTF-8'?>"})
    void arabicIsReadAsItIsWhateverThePageSays(String declaration) {
        String page = declaration + "<p class=text>" + ARABIC + "</p>";
        for (Charset charset : List.of(UTF_8, Windows1256.CHARSET)) {
            assertEquals(new DecodedText(page, charset, Optional.empty()),
                    DecodedText.of(page.getBytes(charset)));
        }
    }

    @Test
    void frenchIsNoArabicWhateverThePageSays() {
        String page = "<meta charset=windows-1256><p>Élu à la présidence. " + FRENCH + "</p>";
        Charset western = Charset.forName("windows-1252");
        assertEquals(new DecodedText(page, western, Optional.empty()),
                DecodedText.of(page.getBytes(western)));
        String brief = "<meta charset=windows-1256><b>كتب</b>";
        assertEquals(brief, DecodedText.of(brief.getBytes(Windows1256.CHARSET)).text());
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-1,iso-8859-1", "windows-1252,windows-1252", "ISO-8859-6,ISO-8859-6",
        "windows-1251,windows-1251",
        "gbk,GBK"})
    void otherEncodingsAreReadWhereThePageSaysThem(String declared, String charset) {
        String text = switch (charset) {
            case "ISO-8859-6" -> "أعلنت البلدية صباح اليوم أن الجسر الجديد سيفتح أمام المارة";
            case "windows-1251" -> "Президент заявил журналистам о начале работ";
            case "GBK" -> "总统对记者说新的项目将于明年在北京开始";
            default -> FRENCH;
        };
        String page = "<meta charset=" + declared + "><p>" + text;
        assertEquals(page, DecodedText.of(page.getBytes(Charset.forName(charset))).text());
    }

    @Test
    void westernBytesNeverBecomeArabicLetters() {
        DecodedText french = DecodedText.of(FRENCH.getBytes(ISO_8859_1));
        assertEquals(UTF_8, french.charset());
        assertEquals(
                "invalid UTF-8 at byte 13; convert it (iconv -f WINDOWS-1256 -t UTF-8, if it is an old Arabic text)",
                french.damage().orElse(""));
    }

    @Test
    void utf8WithAFlawStaysUtf8() {
        String page = "<meta charset=windows-1256><p>" + ARABIC.repeat(3);
        byte[] bytes = page.getBytes(UTF_8);
        for (int length = bytes.length - ARABIC.length(); length < bytes.length; length++) {
            DecodedText cut = DecodedText.of(bytes, length);
            assertEquals(UTF_8, cut.charset());
            assertEquals(!cut.text().endsWith("\uFFFD"), cut.damage().isEmpty());
        }
    }

    @Test
    void aTextThatWasSpoiltBeforeIsTold() {
        DecodedText spoilt = DecodedText.of((ARABIC + "\uFFFD").getBytes(UTF_8));
        assertTrue(spoilt.damage().orElse("").startsWith("the text holds replacement characters (U+FFFD)"));
    }

    @Test
    void anyBytesAreReadOrTheirDamageIsTold() {
        long seed = 31;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            DecodedText decoded = DecodedText.of(bytes);
            assertEquals(decoded.text().contains("\uFFFD"), decoded.damage().isPresent(),
                    () -> "seed " + seed);
        }
    }

    /** Sentences of my own in the encodings that such files come in. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1252 ISO-8859-1 x-MacRoman | La Überführung größer: ÄÖÜ, ça où élève ÉTÉ, mañana está aquí, año
            windows-1254 ISO-8859-9            | Güneşli bir gün; çocuklar şarkı söylüyor, İstanbul ağaçları
            windows-1250 ISO-8859-2            | Zażółć gęślą jaźń, święto państwowe, źródło, łódź, żółw
            windows-1251 KOI8-R ISO-8859-5 IBM866 | Президент заявил журналистам, что новая программа начнется в следующем году
            windows-1253 ISO-8859-7 IBM737     | Ο δήμαρχος δήλωσε ότι το νέο πρόγραμμα θα αρχίσει το επόμενο έτος
            windows-1255 ISO-8859-8 IBM862     | ראש העיר אמר לעיתונאים כי התוכנית החדשה תתחיל בשנה הבאה
            TIS-620 x-windows-874              | นายกเทศมนตรีกล่าวกับผู้สื่อข่าวว่าโครงการใหม่จะเริ่มในปีหน้า
            GBK GB18030 Big5                   | 市長對記者說新的項目將於明年在北京開始今天天氣很好我們是學生
            Shift_JIS EUC-JP                   | 市長は記者団に対し、新しい計画は来年東京で始まると述べた。ニュース
            EUC-KR                             | 시장은 기자들에게 새로운 계획이 내년에 서울에서 시작될 것이라고 말했다
            ISO-8859-6 x-MacArabic IBM864 UTF-8 UTF-16LE | أعلنت البلدية صباح اليوم أن الجسر الجديد سيفتح أمام المارة غدا
            """)
    void whatIsNotWindows1256IsNotTakenForIt(String charsets, String text) {
        for (String charset : charsets.split(" ")) {
            byte[] bytes = text.getBytes(Charset.forName(charset));
            assertFalse(Windows1256.isArabic(bytes, 0, bytes.length), charset);
            assertNotEquals(Windows1256.CHARSET, DecodedText.of(bytes).charset(), charset);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"عاجل: هزة أرضية", "وفاة كاتب", "نص عربي",
        "قال الوزير إن شركة BBC وموقع CNN نشرا الخبر (2,5%)",
        "شهردار به خبرنگاران گفت که برنامه جديد سال آينده آغاز خواهد شد", "مُحَمَّدٌ رَسُولٌ كَرِيمٌ",
        "صدر نے صحافيوں کو بتايا",
        "Le maire a déclaré : «لا عودة عن القرار» à la presse"})
    void arabicIsTakenForItEvenIfShort(String text) {
        byte[] bytes = text.getBytes(Windows1256.CHARSET);
        assertTrue(Windows1256.isArabic(bytes, 0, bytes.length));
        assertEquals(text, DecodedText.of(bytes).text());
    }
}
