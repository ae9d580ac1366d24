package io.shabih.normalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The words and phrases that have another spelling, with every prefix and ending they can take, and the
 * names of the months; found by hash.
 *
 * <p>The affixes are laid out when the lexicon is made, so that a look-up is one hash:
 * <pre>
 *   word    the spelling itself
 *   name    and with  ب ل ك  before it
 *   noun    and with the article:  ال بال كال لل
 *   nisba   and with the endings of adjectives:  ة ا ون ين ان ات تان تين و
 *   all     after  و ف, which are taken off at run time
 * </pre>
 * A slot holds the number of the form, of its prefix and of its ending; no string is made for it. The hash
 * of a word is a polynomial, so a slot's hash is put together from the hashes of its three parts.
 *
 * <p>Cost: some ten thousand slots, 400 KB. Immutable and thread-safe.
 */
final class Lexicon {
    private static final List<String> PREFIXES = List.of("", "ب", "ل", "ك", "ال", "بال", "كال", "لل");
    private static final List<String> ENDINGS = List.of("", "ة", "ا", "ون", "ين", "ان", "ات", "تان", "تين",
            "و");
    private static final int PREPOSITIONS = 4;
    private static final int FILTER_BITS = 20;
    private static final int[] POWERS = powers(64);
    static final int ABSENT = -1;

    /** What an entry stands for; NONE for a word that only begins a phrase. */
    enum Kind {
        NONE, SPELLING, MONTH, MONTH_IN_DATE
    }

    /** A spelling without affixes, and what to put in its place. */
    private record Form(String variant, String text, Kind kind, int month) {}

    private final List<Form> forms = new ArrayList<>();
    private final List<String> endings;
    private int[] codes = new int[1 << 10]; // 1 + ((form * prefixes) + prefix) * endings + ending; 0 is free
    private int[] hashes = new int[codes.length];
    /** For a first word: the words of the longest phrase that it begins. */
    private byte[] phraseWords = new byte[codes.length];
    private int used;
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    private Lexicon(List<String> endings) {
        this.endings = endings;
    }

    /** The lexicon without an entry. */
    static Lexicon empty() {
        return new Lexicon(List.of(""));
    }

    /** The lexicon of the enabled ones of {@link Step#SPELLINGS} and {@link Step#MONTHS}, its words folded. */
    static Lexicon of(Set<Step> enabled, UnaryOperator<String> fold) {
        Lexicon lexicon = new Lexicon(ENDINGS.stream().map(fold).toList());
        if (enabled.contains(Step.SPELLINGS)) {
            lexicon.addSpellings(fold);
        }
        if (enabled.contains(Step.MONTHS)) {
            lexicon.addMonths(fold);
        }
        return lexicon;
    }

    private void addSpellings(UnaryOperator<String> fold) {
        for (List<String> line : DataFile.SPELLINGS.lines()) {
            Form form = new Form(fold.apply(line.get(0)), fold.apply(line.get(1)), Kind.SPELLING, 0);
            if (form.variant.equals(form.text)) {
                continue; // the folds have joined them
            }
            switch (line.size() > 2 ? line.get(2) : "word") {
                case "word" -> add(form, 1, 1);
                case "name" -> add(form, PREPOSITIONS, 1);
                case "noun" -> add(form, PREFIXES.size(), 1);
                case "nisba" -> add(form, PREFIXES.size(), endings.size());
                default -> throw new IllegalStateException(
                        "affixes is " + line.get(2) + "; allowed: word, name, noun, nisba");
            }
        }
    }

    private void addMonths(UnaryOperator<String> fold) {
        String[] names = new String[13];
        Arrays.fill(names, "");
        for (List<String> line : DataFile.MONTHS.lines()) {
            int month = Integer.parseInt(line.get(0));
            String name = fold.apply(line.get(1));
            names[month] = names[month].isEmpty() ? name : names[month];
            Kind kind = line.size() > 2 && line.get(2).equals("in-date") ? Kind.MONTH_IN_DATE : Kind.MONTH;
            add(new Form(name, names[month], kind, month), PREPOSITIONS, 1);
        }
    }

    private void add(Form form, int prefixes, int suffixes) {
        int space = form.variant.indexOf(' ');
        if (space >= 0) {
            int words = 1 + (int) form.variant.chars().filter(c -> c == ' ').count();
            add(new Form(form.variant.substring(0, space), "", Kind.NONE, 0), prefixes, 1, words);
        }
        add(form, prefixes, suffixes, 1);
    }

    private void add(Form form, int prefixes, int suffixes, int words) {
        int code = 1 + forms.size() * PREFIXES.size() * endings.size();
        forms.add(form);
        int hash = hash(form.variant);
        for (int prefix = 0; prefix < prefixes; prefix++) {
            int prefixed = append(hash(PREFIXES.get(prefix)), hash, form.variant.length());
            for (int ending = 0; ending < suffixes; ending++) {
                String suffix = endings.get(ending);
                int whole = append(prefixed, hash(suffix), suffix.length());
                put(code + prefix * endings.size() + ending, whole, words);
            }
        }
    }

    /** Puts a code into its slot, or makes the word that stands there the first of a phrase too. */
    private void put(int code, int hash, int words) {
        if (2 * used >= codes.length) {
            grow();
        }
        int slot = hash & (codes.length - 1);
        while (codes[slot] != 0 && (hashes[slot] != hash || !key(codes[slot]).equals(key(code)))) {
            slot = (slot + 1) & (codes.length - 1);
        }
        boolean isFree = codes[slot] == 0;
        if (isFree || form(codes[slot]).kind == Kind.NONE) {
            used += isFree ? 1 : 0;
            codes[slot] = code;
            hashes[slot] = hash;
        }
        phraseWords[slot] = (byte) Math.max(phraseWords[slot], words);
        int length = key(code).length();
        mark(hash);
        mark(append(Letters.WAW, hash, length));
        mark(append(Letters.FEH, hash, length));
    }

    private void grow() {
        int[] oldCodes = codes;
        int[] oldHashes = hashes;
        byte[] oldWords = phraseWords;
        codes = new int[2 * oldCodes.length];
        hashes = new int[codes.length];
        phraseWords = new byte[codes.length];
        for (int i = 0; i < oldCodes.length; i++) {
            int slot = oldHashes[i] & (codes.length - 1);
            while (oldCodes[i] != 0 && codes[slot] != 0) {
                slot = (slot + 1) & (codes.length - 1);
            }
            if (oldCodes[i] != 0) {
                codes[slot] = oldCodes[i];
                hashes[slot] = oldHashes[i];
                phraseWords[slot] = oldWords[i];
            }
        }
    }

    /** The running hash of a word with one more character. */
    static int hash(int hash, char c) {
        return 31 * hash + c;
    }

    static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash(hash, chars[i]);
        }
        return hash;
    }

    /** The hash of a word without its first character, from the hash of the whole. */
    static int hashOfRest(int hash, char first, int length) {
        return length > POWERS.length ? 0 : hash - first * POWERS[length - 1];
    }

    private static int hash(String word) {
        return word.hashCode(); // the same polynomial
    }

    private static int append(int hash, int tailHash, int tailLength) {
        return hash * POWERS[tailLength] + tailHash;
    }

    /** The prefixes and, then: a word is looked up with and without one, so no entry needs them. */
    static boolean isConjunction(char c) {
        return c == Letters.WAW || c == Letters.FEH;
    }

    private void mark(int hash) {
        filter[spread(hash) >>> 6] |= 1L << spread(hash);
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> (32 - FILTER_BITS);
    }

    /** False for almost every word that is no entry and begins none, after a conjunction or without one. */
    boolean mayBegin(int hash) {
        int bit = spread(hash);
        return ((filter[bit >>> 6] >>> bit) & 1) != 0;
    }

    /** The slot of the characters, which have the hash, or {@link #ABSENT}. */
    int slot(int hash, char[] chars, int from, int to) {
        int slot = hash & (codes.length - 1);
        while (codes[slot] != 0) {
            if (hashes[slot] == hash && isKey(codes[slot], chars, from, to)) {
                return slot;
            }
            slot = (slot + 1) & (codes.length - 1);
        }
        return ABSENT;
    }

    /** The words of the longest phrase that begins with the word of a slot, at least 1. */
    int phraseWords(int slot) {
        return phraseWords[slot];
    }

    /** The code of the entry of a slot. */
    int code(int slot) {
        return codes[slot];
    }

    /** The code of the entry of the characters, 0 for none. */
    int find(char[] chars, int from, int to) {
        int slot = slot(hash(chars, from, to), chars, from, to);
        return slot == ABSENT ? 0 : codes[slot];
    }

    /** What the entry of a code stands for. */
    Kind kind(int code) {
        return code == 0 ? Kind.NONE : form(code).kind;
    }

    /** The month that the entry of a code names, 1 to 12, or 0. */
    int month(int code) {
        return code == 0 ? 0 : form(code).month;
    }

    boolean hasPrefix(int code) {
        return !prefix(code).isEmpty();
    }

    /** What to write for the entry of a code. */
    String text(int code) {
        return prefix(code).concat(form(code).text).concat(ending(code));
    }

    /** Every word and phrase that is an entry. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int code : codes) {
            if (kind(code) != Kind.NONE) {
                keys.add(key(code));
            }
        }
        return keys;
    }

    private String key(int code) {
        return prefix(code).concat(form(code).variant).concat(ending(code));
    }

    private Form form(int code) {
        return forms.get((code - 1) / (PREFIXES.size() * endings.size()));
    }

    private String prefix(int code) {
        return PREFIXES.get((code - 1) / endings.size() % PREFIXES.size());
    }

    private String ending(int code) {
        return endings.get((code - 1) % endings.size());
    }

    private boolean isKey(int code, char[] chars, int from, int to) {
        String variant = form(code).variant;
        int stem = from + prefix(code).length();
        int ending = stem + variant.length();
        return ending + ending(code).length() == to
                && matches(prefix(code), chars, from)
                && matches(variant, chars, stem)
                && matches(ending(code), chars, ending);
    }

    private static boolean matches(String part, char[] chars, int from) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] powers(int count) {
        int[] powers = new int[count];
        powers[0] = 1;
        for (int i = 1; i < count; i++) {
            powers[i] = 31 * powers[i - 1];
        }
        return powers;
    }
}
