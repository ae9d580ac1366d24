package io.shabih.facts;

import io.shabih.normalize.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words for what is done, {@code deeds.tsv}, and names, {@code names.tsv}, in all their forms: {@code يزور}, {@code زار} and {@code زيارة} are one deed, and who
 * stands first visits; {@code مقتل} is the deed of {@code يقتل}, but who stands first was killed.
 *
 * <p>A listed word stands for its forms: prefixes, the persons of the present and the future, plurals and joined pronouns are taken
 * off by rule. Where two lines list a word, the first one holds. Cost: up to six map look-ups a word of a headline. Immutable and
 * thread-safe.
 */
public final class DeedWords {
    private static final int SHORTEST = 3;
    private static final String[] ENDINGS = {"وا", "ون", "ان", "ين", "ات", "تا", "ها", "هم", "نا", "ت", "ه",
        "ا"};
    /** Stands for the name of a deed where each word stands for itself. */
    private static final String ITSELF = "=";
    /** Stands for the letter of the person at the beginning of a verb in the present. */
    private static final char PERSON = '~';

    /** What a word is to a deed. */
    enum Kind {
        /** Done by who comes first. */
        DEED,
        /** Done to who comes first. */
        SUFFERED,
        /** Done together. */
        MUTUAL,
        /** Has no direction. */
        KIN,
        /** People, or what acts as people do. */
        WHO,
        /** Only says that something is said. */
        TELLS,
        /** Stands beside a name. */
        TITLE,
        /** Begins another clause. */
        BREAK,
        /** Who did it follows. */
        BY,
        /** A side of a place. */
        WHERE,
        /** What stands behind it is where it is done. */
        IN,
        /** What stands behind it is not so, or another stage. */
        NOT,
        /** A city. */
        CITY,
        /** A given name, of which one letter more is another person. */
        NAME
    }

    /**
     * A line of the list.
     *
     * @param name of the deed; the same for the lines of a deed done and suffered
     */
    record Deed(Kind kind, String name) {}

    private static final List<String> PEOPLE_ENDINGS = List.of("", "ه", "ون", "ين", "ات", "ا");

    private final Map<String, Deed> deedOf = new HashMap<>();
    private final Map<String, Deed> nameOf = new HashMap<>();
    private final Map<String, Integer> peopleOf = new HashMap<>();

    private DeedWords() {}

    static DeedWords of(Normalizer normalizer, FactWords facts) {
        DeedWords deeds = new DeedWords();
        facts.locations().forEach(deeds::addPeople);
        lines("names.tsv").forEach(columns -> {
            Kind kind = Kind.valueOf(columns[0]);
            for (String word : normalizer.normalize(columns[1]).split(" ")) {
                deeds.nameOf.putIfAbsent(word, new Deed(kind, word));
                deeds.nameOf.putIfAbsent(FactWords.withoutPrefixes(word), new Deed(kind, word));
            }
        });
        lines("deeds.tsv").forEach(columns -> {
            Deed deed = new Deed(Kind.valueOf(columns[0]), columns[1]);
            for (String word : normalizer.normalize(columns[2]).split(" ")) {
                deeds.add(word, columns[1].equals(ITSELF) ? new Deed(deed.kind(), word) : deed);
            }
        });
        return deeds;
    }

    private void add(String word, Deed deed) {
        deedOf.putIfAbsent(word, deed);
        if (word.charAt(0) == 'ي' && word.length() > 2) {
            deedOf.putIfAbsent(PERSON + word.substring(1), deed);
        }
    }

    /** The forms of the name of a location's people: {@code اليونان}, {@code يوناني}, {@code يونانية}. */
    private void addPeople(String word, int location) {
        String bare = FactWords.withoutPrefixes(word);
        String root = bare.length() > SHORTEST && "اه".indexOf(bare.charAt(bare.length() - 1)) >= 0
                ? bare.substring(0, bare.length() - 1)
                : bare;
        String people = root.length() > SHORTEST && root.endsWith("ي") ? root : root + 'ي';
        if (root.length() >= SHORTEST) {
            PEOPLE_ENDINGS.forEach(ending -> peopleOf.putIfAbsent(people + ending, location));
        }
    }

    /** The number of the location whose people a normalised word names; a negative one where it names none. */
    int peopleOf(String word) {
        return peopleOf.getOrDefault(word, peopleOf.getOrDefault(FactWords.withoutPrefixes(word), -1));
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = DeedWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a normalised word says is done; null where the list knows none of its forms. */
    @Nullable
    Deed lookUp(String word) {
        String rest = FactWords.withoutPrefixes(word);
        Deed name = nameOf.getOrDefault(word, nameOf.get(rest));
        if (name != null) {
            return name;
        }
        Deed deed = form(word);
        return deed != null || rest.length() == word.length() ? deed : form(rest);
    }

    private @Nullable Deed form(String word) {
        Deed whole = person(word);
        if (whole != null) {
            return whole;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                Deed deed = person(word.substring(0, word.length() - ending.length()));
                if (deed != null) {
                    return deed;
                }
            }
        }
        return null;
    }

    /** Whether a word is a verb of the list in the present or the future, and not listed for something else. */
    boolean isPresent(String word) {
        return !deedOf.containsKey(word) && person(word) != null;
    }

    private @Nullable Deed person(String word) {
        Deed listed = deedOf.get(word);
        if (listed != null || word.length() <= SHORTEST) {
            return listed;
        }
        int at = word.charAt(0) == 'س' ? 1 : 0; // of the future
        char person = word.charAt(at);
        return person == 'ي' || person == 'ت' || person == 'ن'
                ? deedOf.get(PERSON + word.substring(at + 1))
                : null;
    }
}
