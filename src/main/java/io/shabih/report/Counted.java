package io.shabih.report;

import static io.shabih.report.Bilingual.both;
import static io.shabih.report.Bilingual.count;

/** A noun with its number, as both languages count: 3 articles, «3 مقالات»; 2 articles, «مقالان». */
enum Counted {
    ARTICLES("article", "مقال واحد", "مقالان", "مقالات", "مقالا", "مقال"),
    SOURCES("source", "مصدر واحد", "مصدران", "مصادر", "مصدرا", "مصدر"),
    PAIRS("pair", "زوج واحد", "زوجان", "أزواج", "زوجا", "زوج");

    private final String english;
    private final String one;
    private final String two;
    private final String few;
    private final String many;
    private final String hundreds;

    /**
     * The Arabic forms stand with 1, with 2, with 3 to 10, with 11 to 99 and with whole hundreds; the first two say
     * their number themselves.
     */
    Counted(String english, String one, String two, String few, String many, String hundreds) {
        this.english = english;
        this.one = one;
        this.two = two;
        this.few = few;
        this.many = many;
        this.hundreds = hundreds;
    }

    /** Number and noun, the number in bold. */
    String of(long number) {
        return both("<b>" + count(number) + "</b> " + english + (number == 1 ? "" : "s"), arabic(number));
    }

    /** The same in Arabic alone. */
    String arabic(long number) {
        if (number == 1 || number == 2) {
            return "<b>" + (number == 1 ? one : two) + "</b>";
        }
        long rest = number % 100;
        String noun = rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : hundreds;
        return "<b>" + count(number) + "</b> " + noun;
    }
}
