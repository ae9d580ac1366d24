package io.shabih.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random texts made of what has broken normalisers before; the same ones for the same seed. */
final class Blast {
    private static final String[] PIECES = {
        "ال", "و", "ب", "ل", "ك", "ف", "وب", "لل", "ي", "ء", "ئ", "ؤ", "ا", "اء", "شي", "مس", "ول", "سي",
        "أمريكي", "الأميركية", "ولأميركا", "فيس بوك", "هونج كونج", "فبراير/شباط", "آب", "كانون الثاني",
        "15 آب", "نيسان", "عبد الرحمن", "لا", "بد", "رأس مال", "مائة", "عاجل", "بالفيديو", "صور", "رويترز",
        "الجزيرة نت", "شاهد", "تحديث 2", "video", "BBC", "don't", "L’Équipe", "ß", "İ", "ǆ", "ﬁ", "Ⅳ",
        "Straße",
        "3.5", "1,234", "1.234,5", "٣٫٥", "٦٧٦٬٩٦٢", "12:30", "2-1", "1,2,3", "0,5", "۱۲۳", "9", "0",
        ".", ",", "،", "'", "’", "\"", "«", "»", "(", ")", "[", "]", "|", ":", "-", "–", "..", "…", "!", "؟",
        "/", "*",
        "#", "_", "&", "\\", "&amp;", "&quot;", "&#1575;", "&#x627;", "&amp;lt;", "&#99999999;", "&nbsp",
        "&;",
        "\\n", "\\u0627", "\\\"", "\\ud83d", "\\x41", "\u064B", "\u0651", "\u0670", "\u0653", "\u0654",
        "\u0655",
        "\u0640", "\u200B", "\u200C", "\u200D", "\u200F", "\u202B", "\u2066", "\uFEFF", "\u00AD", "\u061C",
        "\uFE0F",
        "e\u0301", "\u0301", "\u0308", "\u0345", "\u20E3", "ﷺ", "ﷲ", "ﻻ", "ﺍﻟﻌﺮﺏ", "ﹰ", "ﱞ", "\uFC5B", "ＡＢ１",
        "＇", "｜",
        "ک", "ی", "ہ", "ۃ", "ھ", "ے", "ۓ", "پ", "چ", "گ", "ڤ", "ى", "ة", "آ", "إ", "ٱ", "ٵ",
        "\uD83D", "\uDE00", "😀", "👨‍👩‍👧", "\uD835\uDC00", "\uD835", "\uDC00", "\uD834\uDD65",
        "\uDB40\uDD00",
        "हिन्दी", "ि", "ไทย", "한국", "\u1112\u1161", "\u11AB", "ё", "Москва", "Σας", "\u0958", "\u212B",
        "\u09C7\u09BE",
        "\u0000", "\t", "\n", "\r\n", "\u00A0", "\u3000", "\u2028", "\uFFFD", "\uFFFF", "x", "A", "z",
    };

    private final Random random;

    Blast(long seed) {
        random = new Random(seed);
    }

    /** Pieces with spaces here and there, and now and then any character at all. */
    String text(int maxPieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(maxPieces + 1); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> text.append(' ');
                case 4 -> text.append((char) ('\u0600' + random.nextInt(0x100)));
                case 5 -> text.append(anyCharacter());
                default -> text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private String anyCharacter() {
        return switch (random.nextInt(4)) {
            case 0 -> Character.toString(random.nextInt(0x20000));
            case 1 -> Character.toString((char) random.nextInt(0x10000));
            case 2 -> Character.toString((char) ('\uFB50' + random.nextInt(0x4B0)));
            default -> Character.toString((char) (' ' + random.nextInt(0x5F)));
        };
    }

    /** The text with some of the inserts between any two of its characters. */
    String sprinkle(String text, List<String> inserts) {
        StringBuilder sprinkled = new StringBuilder();
        text.codePoints().forEach(c -> {
            sprinkled.appendCodePoint(c);
            if (random.nextInt(3) == 0) {
                sprinkled.append(inserts.get(random.nextInt(inserts.size())));
            }
        });
        return sprinkled.toString();
    }

    /** Some of the values. */
    <T> List<T> some(Iterable<T> values) {
        List<T> some = new ArrayList<>();
        int percent = random.nextInt(100);
        values.forEach(value -> {
            if (random.nextInt(100) < percent) {
                some.add(value);
            }
        });
        return some;
    }

    /** The values joined by spaces in a random order, as many as asked for. */
    String shuffled(List<String> values, int count) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < count; i++) {
            joined.append(values.get(random.nextInt(values.size()))).append(' ');
        }
        return joined.toString();
    }
}
