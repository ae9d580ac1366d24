package io.shabih.facts;

/**
 * The consonants that a word is built of: what a verb and its noun ({@code يفتتح}, {@code افتتاح}) have in common.
 *
 * <p>The article, prefixes and long vowels are left out. Of a verb in the
 * present, and of the nouns of the forms {@code تفعيل} and {@code مفاعلة}, so are the letters of the form. Cost: a pass over the
 * word. The word is normalised.
 */
final class Skeleton {
    /** A word of fewer consonants than this has too little of its own to be known by them. */
    static final int FEWEST = 2;

    private static final String VOWELS = "اويىءئؤه";
    private static final String VERB_PREFIXES = "وفل";
    private static final int FORM_LETTERS = 5;

    private final String consonants;
    private final boolean isDerived;

    private Skeleton(String consonants, boolean isDerived) {
        this.consonants = consonants;
        this.isDerived = isDerived;
    }

    static Skeleton of(String word) {
        String stem = FactWords.withoutPrefixes(word);
        int to = stem.length();
        to = NewsWords.beforeEnding(stem.toCharArray(), 0, to);
        boolean mayBeVerb = stem.length() == word.length() || VERB_PREFIXES.indexOf(word.charAt(0)) >= 0
                && stem.length() == word.length() - 1;
        String bare = stem.substring(formLetters(stem, to, mayBeVerb), to);
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            if (VOWELS.indexOf(letter) < 0) {
                consonants.append(letter);
            }
        }
        return new Skeleton(consonants.toString(), bare.length() < to);
    }

    /** How many letters at the beginning belong to the form of the word. */
    private static int formLetters(String word, int to, boolean mayBeVerb) {
        if (to < FEWEST + 1) {
            return 0;
        }
        char first = word.charAt(0);
        boolean isNoun = to == FORM_LETTERS && first == 'ت' && word.charAt(3) == 'ي'
                || to >= FORM_LETTERS - 1 && first == 'م' && word.charAt(2) == 'ا' && to < word.length();
        boolean isFuture = first == 'س' && (word.charAt(1) == 'ي' || word.charAt(1) == 'ت');
        boolean isPresent = first == 'ي' || first == 'ت';
        return mayBeVerb && isFuture && to > FEWEST + 1 ? 2 : isNoun || mayBeVerb && isPresent ? 1 : 0;
    }

    String consonants() {
        return consonants;
    }

    /** Whether letters of a form were left out: a verb, or a noun of one. */
    boolean isDerived() {
        return isDerived;
    }
}
