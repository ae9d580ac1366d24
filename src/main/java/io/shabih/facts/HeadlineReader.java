package io.shabih.facts;

import io.shabih.hash.Hash64;
import io.shabih.facts.HeadlineWords.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of one headline after another for {@link HeadlineWords}: what is known of a word is remembered.
 *
 * <p>Cost: a look-up a known word, two microseconds a new one; 256 KB. Not thread-safe: one a thread.
 */
public final class HeadlineReader {
    private static final int REMEMBERED = 1 << 14;
    private static final char AND = 'و';
    private static final char BY = 'ب';
    private static final String STAGE = "stage";
    private static final String FINAL = "نهاي";
    private static final char PRESENT = 'ي';
    private static final int SHORTEST_VERB = 4;
    private static final Set<String> POINTERS = Set
            .of("عليه", "عليها", "عليهم", "له", "لها", "لهم", "منه", "منها", "به", "بها");

    private final DeedWords deeds;
    /** A word, then what is known of it: its kin, then what it is. */
    private final long[] known = new long[2 * REMEMBERED];

    HeadlineReader(DeedWords deeds) {
        this.deeds = deeds;
    }

    /** The words that were read last, which are a headline's. */
    public HeadlineWords read(WordReader words) {
        int count = words.count();
        HeadlineWords headline = new HeadlineWords(new int[count], new int[count], new int[count]);
        for (int word = 0; word < count; word++) {
            long info = isStage(word, words) ? info(Kind.NOT, STAGE) : known(word, words);
            headline.stems()[word] = words.stem(word);
            headline.kin()[word] = (int) (info >>> Integer.SIZE);
            headline.infos()[word] = words.weight(word) << HeadlineWords.WEIGHT_SHIFT | (int) info;
        }
        return headline;
    }

    private long known(int word, WordReader words) {
        long hash = words.words()[word];
        int slot = 2 * ((int) hash & REMEMBERED - 1);
        if (known[slot] != hash) {
            known[slot] = hash;
            known[slot + 1] = look(word, words);
        }
        return known[slot + 1];
    }

    private long look(int word, WordReader words) {
        String text = words.text(word);
        Skeleton skeleton = Skeleton.of(text);
        boolean prefixed = words.hasPrefix(word);
        int joined = prefixed && words.firstLetter(word) == AND ? HeadlineWords.JOINED : 0;
        int placed = prefixed && words.firstLetter(word) == BY ? HeadlineWords.PLACED : 0;
        return what(word, words, skeleton) | joined | placed
                | (deeds.peopleOf(text) < 0 && pointsBack(text) ? HeadlineWords.POINTS_BACK : 0);
    }

    private long what(int word, WordReader words, Skeleton skeleton) {
        String text = words.text(word);
        Kind fact = words.isFact(word) ? fact(words.kind(word)) : null;
        if (words.isNumber(word)) {
            return info(Kind.NUMBER, text);
        } else if (fact != null) {
            return info(fact, words.kind(word) + FactWords.values(words.kind(word)).get(words.value(word)));
        } else if (deeds.peopleOf(text) >= 0) {
            return info(Kind.LOCATION,
                    FactWords.Kind.PLACE + FactWords.values(FactWords.Kind.PLACE).get(deeds.peopleOf(text)));
        }
        DeedWords.Deed deed = deeds.lookUp(text);
        if (deed != null) {
            return info(deed.kind() == DeedWords.Kind.CITY ? Kind.LOCATION : Kind.valueOf(deed.kind().name()),
                    deed.name());
        }
        return info(skeleton.isDerived() ? Kind.DERIVED : Kind.PLAIN,
                skeleton.consonants().length() < Skeleton.FEWEST ? text : skeleton.consonants());
    }

    private static long info(Kind kind, String shared) {
        return Hash64.word(shared, 0, shared.length(), 0) & -1L << Integer.SIZE
                | (long) kind.number() << HeadlineWords.KIND_SHIFT;
    }

    /** Whether a word is the first of {@code نصف نهائي}. */
    private boolean isStage(int word, WordReader words) {
        if (word + 1 == words.count() || !words.isFact(word)) {
            return false;
        }
        DeedWords.Deed deed = deeds.lookUp(words.text(word));
        return deed != null && deed.name().equals(STAGE)
                && FactWords.withoutPrefixes(words.text(word + 1)).startsWith(FINAL);
    }

    /** Whether a verb, or {@code على} and its like, ends with a pronoun: {@code تحاصره}, {@code عليها}. */
    private boolean pointsBack(String word) {
        if (POINTERS.contains(word)) {
            return true;
        }
        int pronoun = word.endsWith("ها") || word.endsWith("هم") ? 2 : word.endsWith("ه") ? 1 : 0;
        return pronoun > 0 && word.length() - pronoun >= SHORTEST_VERB
                && (word.charAt(0) == PRESENT || deeds.isPresent(word.substring(0, word.length() - pronoun)));
    }

    private static @Nullable Kind fact(FactWords.Kind kind) {
        return switch (kind) {
            case PLACE -> Kind.LOCATION;
            case WEEKDAY, MONTH, RELATIVE_DAY -> Kind.DAY;
            case NUMBER, ONE, TIMES, ONE_TIMES, TWO_TIMES, PART -> Kind.NUMBER;
            default -> null;
        };
    }
}
