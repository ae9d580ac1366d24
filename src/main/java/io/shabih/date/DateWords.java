package io.shabih.date;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rewrites a date's words and digits, Arabic ones above all, so that {@link WesternDate} can read it:
 * {@code الجمعة ١٦ آذار/مارس ٢٠١٨ الساعة 10:30 م} becomes {@code 16 mar 2018 10:30 pm}. A word that it does
 * not know makes it no date.
 */
final class DateWords {
    /** Every name of a month, spelled as {@link #fold} leaves it. */
    private static final Map<String, String> MONTHS = months();

    /** What stands beside a date and tells nothing of it. */
    private static final Set<String> SILENT = Set.of(
            "الاحد", "الاثنين", "الاتنين", "الثلاثاء", "الثلاثا", "الاربعاء", "الاربعا", "الخميس", "الجمعه",
            "السبت",
            "يوم", "في", "الساعه", "بتاريخ", "تاريخ", "نشر", "النشر", "اخر", "تحديث", "بتوقيت", "توقيت",
            "المكرمه", "شهر", "المبارك", "الحرام", "ه", "هجري", "هجريه", "الهجري", "ميلادي", "ميلاديه",
            "الميلادي",
            "at", "on", "of", "published", "updated", "st", "nd", "rd", "th");

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("ص", "am"), Map.entry("صباحا", "am"), Map.entry("مساء", "pm"), Map.entry("ظهرا", "pm"),
            Map.entry("غرينتش", "gmt"), Map.entry("جرينتش", "gmt"), Map.entry("غرينيتش", "gmt"),
            Map.entry("جرينيتش", "gmt"), Map.entry("مكه", "+0300"));

    /** First words of months that have two. */
    private static final Set<String> FIRST_OF_TWO = Set.of("كانون", "تشرين", "ربيع", "جمادي", "جماد", "ذو",
            "ذي");

    private final String text;
    private final StringBuilder western = new StringBuilder();
    private int at;
    /** Where the last month's name ends in {@link #western}: Arabic often tells both of its names. */
    private int monthEnd = -1;
    /** Whether the last number was a time. */
    private boolean afterClock;

    private DateWords(String text) {
        this.text = text;
    }

    /** The date in Western words and digits, empty if one of its words belongs to no date. */
    static Optional<String> toWestern(String date) {
        return new DateWords(Normalizer.normalize(date, Normalizer.Form.NFKC)).rewrite();
    }

    private Optional<String> rewrite() {
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (Character.isLetter(character)) {
                if (!takeWord(fold(word()))) {
                    return Optional.empty();
                }
            } else {
                at += Character.charCount(character);
                takeSign(character);
            }
        }
        return Optional.of(western.toString().replaceAll("[ ,.]+$|^[ ,:-]+", ""));
    }

    private void takeSign(int character) {
        if (Character.isDigit(character)) {
            boolean goesOn = !western.isEmpty()
                    && ":0123456789".indexOf(western.charAt(western.length() - 1)) >= 0;
            afterClock &= goesOn;
            western.append(Character.digit(character, 10));
        } else if (":/.+-".indexOf(character) >= 0) {
            afterClock |= character == ':';
            western.append((char) character);
        } else if (Character.getType(character) == Character.DASH_PUNCTUATION) {
            western.append('-');
        } else if (Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.NON_SPACING_MARK) {
            western.append(' '); // commas of both scripts, brackets, strokes
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
            at++;
        }
        at = Math.max(at, start + Character.charCount(text.codePointAt(start)));
        return text.substring(start, at);
    }

    private boolean takeWord(String word) {
        String name = FIRST_OF_TWO.contains(word) ? word + " " + secondWord() : word;
        if (MONTHS.containsKey(name)) {
            return takeMonth(MONTHS.get(name));
        }
        if (name.equals("م")) { // after noon, or of the Christian era
            western.append(afterClock ? " pm " : " ");
            return true;
        }
        if (OTHERS.containsKey(name)) {
            western.append(' ').append(OTHERS.get(name)).append(' ');
            return true;
        }
        if (SILENT.contains(name)) {
            western.append(' ');
            return true;
        }
        western.append(name);
        return isWestern(name);
    }

    private String secondWord() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            return secondDigit();
        }
        String second = at < text.length() && Character.isLetter(text.charAt(at)) ? fold(word()) : "";
        return second.startsWith("ال") ? second : "ال" + second;
    }

    /** {@code كانون 2}, where the number is no day and no year. */
    private String secondDigit() {
        int digit = Character.digit(text.charAt(at), 10);
        boolean alone = at + 1 == text.length() || !Character.isDigit(text.charAt(at + 1));
        if (!alone || digit < 1 || digit > 2) {
            return "";
        }
        at++;
        return digit == 1 ? "الاول" : "الثاني";
    }

    private boolean takeMonth(String month) {
        if (monthEnd >= 0) {
            boolean same = western.substring(0, monthEnd).endsWith(month)
                    && western.substring(monthEnd).chars().allMatch(c -> " /-".indexOf(c) >= 0);
            western.setLength(monthEnd);
            western.append(' ');
            return same;
        }
        western.append(' ').append(month);
        monthEnd = western.length();
        western.append(' ');
        return true;
    }

    private static boolean isWestern(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean isPartOfWord(char character) {
        int type = Character.getType(character);
        return Character.isLetter(character) || type == Character.NON_SPACING_MARK
                || type == Character.FORMAT;
    }

    /** Lower case, without vowel signs and tatweel, hamzas off their seats. */
    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            switch (letter) {
                case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
                case 'ى', 'ی' -> folded.append('ي');
                case 'ة' -> folded.append('ه');
                case 'ک' -> folded.append('ك');
                case 'ـ' -> {
                }
                default -> {
                    if (Character.isLetter(letter)) {
                        folded.append(letter);
                    }
                }
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> months() {
        String[] names = {
            "jan يناير كانون_الثاني كانون_الثان جانفي",
            "feb فبراير شباط فيفري فبرير",
            "mar مارس اذار",
            "apr ابريل نيسان افريل",
            "may مايو ايار ماي",
            "jun يونيو حزيران جوان يونيه",
            "jul يوليو تموز جويليه يوليه يوليوز",
            "aug اغسطس اب اوت غشت",
            "sep سبتمبر ايلول شتنبر",
            "oct اكتوبر تشرين_الاول",
            "nov نوفمبر تشرين_الثاني تشرين_الثان نونبر",
            "dec ديسمبر كانون_الاول دجنبر",
            "muh محرم المحرم",
            "saf صفر",
            "rbo ربيع_الاول",
            "rbt ربيع_الاخر ربيع_الثاني",
            "jmo جمادي_الاولي جمادي_الاول جماد_الاول جماد_الاولي",
            "jmt جمادي_الاخره جمادي_الاخر جمادي_الثانيه جمادي_الثاني جماد_الاخر جماد_الثاني",
            "raj رجب",
            "shb شعبان",
            "ram رمضان",
            "shw شوال",
            "dhq ذو_القعده ذي_القعده",
            "dhh ذو_الحجه ذي_الحجه",
        };
        Map<String, String> months = new HashMap<>();
        for (String line : names) {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                months.put(words[i].replace('_', ' '), words[0]);
            }
        }
        return Map.copyOf(months);
    }
}
