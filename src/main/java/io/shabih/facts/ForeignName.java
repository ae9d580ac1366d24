package io.shabih.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * One foreign name in its Arabic spellings: {@code بايدن} and {@code بايدين}, {@code ماكرون} and {@code ماكغون}, {@code جينبينغ} and
 * {@code جينبينج}.
 *
 * <p>Arabic has no sign for some sounds, and outlets choose differently: g is غ, ج, ق or ك, a French r may be غ, s and sh and z take
 * turns, and long vowels are written or not. So two words are one name where their consonants agree in that sense and the vowels
 * between two of them only come and go: one that is another vowel ({@code مارتن}, {@code مورتن}) makes another name.
 *
 * <p>Words of Arabic are never spellings of each other ({@code حسن}, {@code حسين}; {@code سالم}, {@code سليم}; {@code فارغ},
 * {@code فارق}): a word with an article, with letters that foreign names hardly have, of the three consonants of a root, what may be
 * a prefix or an ending aside, or of the form of a participle, a plural or a derived verb is no foreign name here. The price is
 * short foreign names, which stay apart. Works on normalised words.
 */
public final class ForeignName {
    /** Consonants that tell a foreign name from the three of an Arabic root. */
    private static final int FOREIGN_CONSONANTS = 4;

    private static final int ROOT_CONSONANTS = 3;
    /** From so many on a name is so long that s and sh are one anywhere in it. */
    private static final int LONG_CONSONANTS = 5;

    private static final int MOST_DIFFERENCES = 2;
    private static final String VOWELS = "اوي";
    private static final String ARABIC_ALONE = "حعصضظءؤئ";
    private static final String HISSING = "سشزث";
    private static final String PREFIXES = "وفبلك";
    private static final List<String> ARTICLES = List.of("ال", "لل", "بال", "وال", "فال", "كال");
    private static final List<String> DERIVED = List.of("است", "يست", "تست", "نست", "مست", "مت", "يت", "تت",
            "نت");

    private final String consonants;
    /** Before each consonant, and behind the last one. */
    private final List<String> vowels;

    private ForeignName(String consonants, List<String> vowels) {
        this.consonants = consonants;
        this.vowels = vowels;
    }

    /** Whether two words, which are not equal, are spellings of one foreign name. */
    public static boolean isOne(String word, String other) {
        return isSpelledAlike(word, other) || isPrefixed(word) && isSpelledAlike(word.substring(1), other)
                || isPrefixed(other) && isSpelledAlike(word, other.substring(1));
    }

    private static boolean isPrefixed(String word) {
        return word.length() > FOREIGN_CONSONANTS && PREFIXES.indexOf(word.charAt(0)) >= 0;
    }

    private static boolean isSpelledAlike(String word, String other) {
        if (word.equals(other)) {
            return true;
        }
        if (Math.abs(word.length() - other.length()) > MOST_DIFFERENCES + 1 || isArabic(word)
                || isArabic(other)) {
            return false;
        }
        ForeignName a = of(word);
        ForeignName b = of(other);
        if (a.consonants.length() != b.consonants.length() || a.consonants.length() < ROOT_CONSONANTS) {
            return false;
        }
        int unlikeConsonants = a.unlikeConsonants(b);
        int unlikeVowels = a.unlikeVowels(b);
        if (unlikeConsonants < 0 || unlikeVowels < 0) {
            return false;
        }
        if (a.isForeign() && b.isForeign()) {
            return unlikeConsonants + unlikeVowels <= MOST_DIFFERENCES
                    && (unlikeVowels == 0 || !a.endsAsSulayman());
        }
        return unlikeConsonants + unlikeVowels == 1 && (unlikeVowels == 0
                ? a.endsInNg() && b.endsInNg()
                : a.looksForeign() && b.looksForeign());
    }

    /** Whether a word has an article, the form of a derived verb, or letters of Arabic alone or of another script. */
    private static boolean isArabic(String word) {
        return startsWithAny(ARTICLES, word) || startsWithAny(DERIVED, word) || !isArabicScript(word);
    }

    /** Asked of every two words that two headlines have for themselves: no stream is opened. */
    private static boolean startsWithAny(List<String> beginnings, String word) {
        for (int i = 0; i < beginnings.size(); i++) {
            if (word.startsWith(beginnings.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isArabicScript(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'ء' || c > 'ي' || ARABIC_ALONE.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static ForeignName of(String word) {
        String letters = word.replace("تش", "ش"); // تشيلسي, شيلسي
        StringBuilder consonants = new StringBuilder();
        List<String> vowels = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            boolean ending = i == letters.length() - 1 && c == 'ه'; // of ة, which is another a
            if (VOWELS.indexOf(c) < 0 && !ending) {
                consonants.append(c);
                vowels.add(letters.substring(from, i));
                from = i + 1;
            }
        }
        vowels.add(letters.substring(from).replace('ه', 'ا'));
        return new ForeignName(consonants.toString(), vowels);
    }

    /** How many consonants are written otherwise, one that always is so counted once; below 0 where they are others. */
    private int unlikeConsonants(ForeignName other) {
        int unlike = 0;
        char lastA = 0;
        char lastB = 0;
        for (int i = 0; i < consonants.length(); i++) {
            char a = consonants.charAt(i);
            char b = other.consonants.charAt(i);
            if (a != b && !isOneSound(i, a, b)) {
                return -1;
            }
            if (a != b && (a != lastA || b != lastB)) {
                unlike++;
                lastA = a;
                lastB = b;
            }
        }
        return unlike;
    }

    /** Whether the sounds at a place may be one; hissing ones change at the end, or where much else agrees. */
    private boolean isOneSound(int at, char a, char b) {
        boolean isLast = at == consonants.length() - 1;
        boolean mayHiss = isLast || consonants.length() >= LONG_CONSONANTS && a != 'ز' && b != 'ز';
        return a == 'غ' && "جقكر".indexOf(b) >= 0 || b == 'غ' && "جقكر".indexOf(a) >= 0 || isAnyOf("جق", a, b)
                || mayHiss && isAnyOf(HISSING, a, b) || isAnyOf("تط", a, b) || isAnyOf("تث", a, b)
                || isAnyOf("بف", a, b);
    }

    private static boolean isAnyOf(String letters, char a, char b) {
        return letters.indexOf(a) >= 0 && letters.indexOf(b) >= 0;
    }

    /** Between how many consonants vowels are left out; below 0 where they are others. */
    private int unlikeVowels(ForeignName other) {
        int unlike = 0;
        for (int i = 0; i < vowels.size(); i++) {
            String a = vowels.get(i);
            String b = other.vowels.get(i);
            if (!a.equals(b)) {
                boolean isLast = i == vowels.size() - 1; // رونالد, رونالدو
                boolean isFirst = i == 0 && (a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0));
                if (isLast || isFirst || !isWithin(a, b) && !isWithin(b, a)) {
                    return -1;
                }
                unlike++;
            }
        }
        return unlike;
    }

    /** Whether letters stand in a text in their order. */
    private static boolean isWithin(String letters, String text) {
        int at = 0;
        for (int i = 0; i < text.length() && at < letters.length(); i++) {
            at += text.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }

    /** Whether there are more consonants than those of a root, what may be a prefix or an ending aside. */
    private boolean isForeign() {
        int last = consonants.length() - 1;
        int affixes = PREFIXES.indexOf(consonants.charAt(0)) >= 0 && vowels.get(0).isEmpty() ? 1 : 0;
        affixes += "تن".indexOf(consonants.charAt(0)) >= 0 && vowels.get(1).isEmpty() ? 1 : 0; // of a verb
        affixes += consonants.charAt(last) == 'ت' ? 1 : 0;
        return consonants.length() - affixes >= FOREIGN_CONSONANTS && !isArabicForm();
    }

    /** Of a name that is no longer than a root with a prefix: two vowels side by side ({@code بايدن}), or more than a root. */
    private boolean looksForeign() {
        return consonants.length() >= FOREIGN_CONSONANTS ? !isArabicForm() : hasDiphthong();
    }

    /** Two vowels side by side, but not those of a diminutive ({@code سويلم}) or a participle ({@code موافق}). */
    private boolean hasDiphthong() {
        for (int i = 0; i < vowels.size() - 1; i++) {
            if (vowels.get(i).length() > 1 && !vowels.get(i).equals("وي")) {
                return consonants.charAt(0) != 'م';
            }
        }
        return false;
    }

    /** {@code بينغ}, {@code بينج}: so Chinese and Korean names of three consonants end. */
    private boolean endsInNg() {
        int last = consonants.length() - 1;
        return consonants.charAt(last - 1) == 'ن' && vowels.get(last).isEmpty()
                && vowels.get(last + 1).isEmpty()
                && (consonants.charAt(last) == 'غ' || consonants.charAt(last) == 'ج');
    }

    /** An ending behind the three consonants of a root: {@code سلمان} and {@code سليمان} are two. */
    private boolean endsAsSulayman() {
        return consonants.length() == FOREIGN_CONSONANTS && consonants.charAt(ROOT_CONSONANTS) == 'ن'
                && !vowels.get(ROOT_CONSONANTS).isEmpty()
                && vowels.get(FOREIGN_CONSONANTS).isEmpty();
    }

    /** {@code مكتوب}, {@code مفاتيح}, {@code تدريب}: an m or t before a root. */
    private boolean isArabicForm() {
        char first = consonants.charAt(0);
        if (consonants.length() != FOREIGN_CONSONANTS || first != 'م' && first != 'ت'
                || !vowels.get(0).isEmpty()
                || !vowels.get(1).isEmpty()) {
            return false;
        }
        String inner = vowels.get(2);
        String last = vowels.get(ROOT_CONSONANTS);
        return inner.length() + last.length() <= 2 && (inner.isEmpty() || inner.equals("ا"));
    }
}
