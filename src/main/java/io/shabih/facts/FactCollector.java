package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the headline and the body of one article after another state, in one walk over the words of each.
 *
 * <p>Numbers of the headline count in digits and in words ({@code خمسة عشر}), those of the body where there are digits in them; what
 * stands between which words is kept of both kinds. {@code 677 ألف} is 677000, see {@link NumberPhrase}. Not thread-safe: one a thread.
 */
public final class FactCollector {
    /** Words on either side of a fact that are its context. */
    private static final int AROUND = 2;

    private static final long EDGE = 1;

    private static final char AND = 'و';
    private static final int TEN = 10;
    /** Of {@code احد}. */
    private static final int ONE_LETTERS = 3;

    private final Object2IntOpenHashMap<String> numberOf = new Object2IntOpenHashMap<>();
    private String[] texts = new String[16];
    private byte[] parts = new byte[16];

    /** The words of the body, a fact in the place of its own, for contexts. */
    private final LongArrayList words = new LongArrayList();
    private final IntArrayList factWords = new IntArrayList();
    private final IntArrayList factKinds = new IntArrayList();
    private final IntArrayList factValues = new IntArrayList();

    private final NumberPhrase number = new NumberPhrase();
    /** The word that the open number began with: in its place where it turns out to be none. */
    private long numberWord;
    private Facts headline = Facts.NONE;
    private Facts lead = Facts.NONE;

    public FactCollector() {
        numberOf.defaultReturnValue(-1);
    }

    /** Begins with another article. */
    public void clear() {
        numberOf.clear();
        words.clear();
        factWords.clear();
        factKinds.clear();
        factValues.clear();
        headline = Facts.NONE;
        lead = Facts.NONE;
    }

    /** Takes the words of the headline. */
    public void headline(WordReader text) {
        long mask = 0;
        int awaited = 0;
        for (int word = 0; word < text.count(); word++) {
            awaited += text.isFuture(word) ? 1 : 0;
            Kind kind = kind(text, word);
            if (goesOn(text, word, kind)) {
                continue;
            }
            add(number.close(), Numbers.HEADLINE);
            if (!begins(text, word, kind) && kind != null) {
                mask |= Facts.bit(kind, text.value(word));
            }
        }
        add(number.close(), Numbers.HEADLINE);
        headline = new Facts(mask, awaited);
    }

    /** Takes the words of the body. */
    public void body(WordReader text) {
        long mask = 0;
        int awaited = 0;
        for (int word = 0; word < text.count(); word++) {
            if (word == Stems.LEAD_WORDS && number.hasDigits()) {
                add(number.soFar(), Numbers.LEAD); // as far as the lead has it
            }
            if (!text.states(word)) {
                closeNumber(word);
                words.add(text.words()[word]);
                continue;
            }
            if (word < Stems.LEAD_WORDS) {
                boolean future = text.isFuture(word);
                awaited += future ? 1 : 0;
                mask |= text.isFact(word) && !future ? Facts.bit(text.kind(word), text.value(word)) : 0;
            }
            stated(text, word);
        }
        closeNumber(text.count());
        lead = new Facts(mask, awaited);
    }

    private void stated(WordReader text, int word) {
        Kind kind = kind(text, word);
        if (goesOn(text, word, kind)) {
            return;
        }
        closeNumber(word);
        if (begins(text, word, kind)) {
            numberWord = text.words()[word];
        } else if (kind == Kind.WEEKDAY) {
            place(PlacedFacts.Fact.DAY, text.value(word));
        } else if (kind == Kind.MONTH) {
            place(PlacedFacts.Fact.DAY, FactWords.values(Kind.WEEKDAY).size() + text.value(word));
        } else if (kind == Kind.PLACE) {
            place(PlacedFacts.Fact.PLACE, text.value(word));
        } else {
            words.add(text.words()[word]);
        }
    }

    /** What a word is; null where it is none of the list. The first part of {@code أحد عشر} is no Sunday. */
    private static @Nullable Kind kind(WordReader text, int word) {
        if (!text.isFact(word) || text.isFuture(word)) {
            return null;
        }
        boolean isEleven = text.kind(word) == Kind.WEEKDAY && text.length(word) == ONE_LETTERS
                && isBeforeTen(text, word);
        return isEleven ? Kind.ONE : text.kind(word);
    }

    private static boolean isBeforeTen(WordReader text, int word) {
        int next = word + 1;
        return next < text.count() && text.isFact(next) && text.kind(next) == Kind.NUMBER
                && number(text, next) == TEN && text.firstLetter(next) != AND;
    }

    /** Whether a word belongs to the number that is open. */
    private boolean goesOn(WordReader text, int word, @Nullable Kind kind) {
        if (!number.isOpen()) {
            return false;
        }
        boolean joined = text.firstLetter(word) == AND;
        if (text.isNumber(word)) {
            return number.takesDigits(text.number(word), joined);
        }
        return switch (kind) {
            case null -> false;
            case NUMBER -> number.takes(number(text, word), joined);
            case ONE -> number.takes(1, joined && (text.isJoinedOne(word) || isBeforeTen(text, word)));
            case TIMES, ONE_TIMES -> number.takesScale(number(text, word), 1, joined);
            case TWO_TIMES -> number.takesScale(number(text, word), 2, joined);
            case PART -> number.takesPart(new BigDecimal(value(text, word)), joined);
            default -> false;
        };
    }

    /** Whether a word begins a number. */
    private boolean begins(WordReader text, int word, @Nullable Kind kind) {
        if (text.isNumber(word)) {
            number.beginDigits(text.number(word));
            return true;
        }
        switch (kind) {
            case NUMBER -> number.begin(number(text, word), true);
            case ONE -> number.begin(1, false);
            case ONE_TIMES -> number.beginScale(number(text, word), 1);
            case TWO_TIMES -> number.beginScale(number(text, word), 2);
            case null, default -> {
                return false;
            }
        }
        return true;
    }

    private static int number(WordReader text, int word) {
        return Integer.parseInt(value(text, word));
    }

    private static String value(WordReader text, int word) {
        return FactWords.values(text.kind(word)).get(text.value(word));
    }

    /** Ends the number that is open before a word. */
    private void closeNumber(int word) {
        if (!number.isOpen()) {
            return;
        }
        boolean hasDigits = number.hasDigits();
        String closed = number.close();
        if (closed.isEmpty()) {
            words.add(numberWord);
        } else {
            // What ends with the first word behind the lead was closed, and told, at the lead's end.
            int inDigits = word <= Stems.LEAD_WORDS ? Numbers.LEAD | Numbers.BODY : Numbers.BODY;
            place(PlacedFacts.Fact.NUMBER, add(closed, hasDigits ? inDigits : 0));
        }
    }

    /** The number of a number; a negative one of an empty text. */
    private int add(String number, int part) {
        if (number.isEmpty()) {
            return -1;
        }
        int known = numberOf.getInt(number);
        if (known < 0) {
            known = numberOf.size();
            numberOf.put(number, known);
            if (known == texts.length) {
                texts = Arrays.copyOf(texts, 2 * known);
                parts = Arrays.copyOf(parts, 2 * known);
            }
            texts[known] = number;
            parts[known] = 0;
        }
        parts[known] |= (byte) part;
        return known;
    }

    private void place(PlacedFacts.Fact fact, int value) {
        factWords.add(words.size());
        factKinds.add(fact.number());
        factValues.add(value);
        words.add(-1L - fact.number());
    }

    /** What the headline states, numbers aside. */
    public Facts headlineFacts() {
        return headline;
    }

    /** What the lead states, numbers aside. */
    public Facts leadFacts() {
        return lead;
    }

    /** Writes the numbers, then the placed facts, as {@code prepare.ArticleRecord} says. */
    public void write(RecordBytes out) {
        int[] order = new int[numberOf.size()];
        Arrays.setAll(order, i -> i);
        IntArrays.quickSort(order, (a, b) -> Numbers.compare(texts[a], texts[b]));
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            out.writeByte(parts[order[i]]);
        }
        for (int number : order) {
            out.writeText(texts[number]);
        }
        writePlaced(rank, out);
    }

    private void writePlaced(int[] rank, RecordBytes out) {
        long[] byContext = new long[factWords.size()]; // equal contexts are in the order of the text
        for (int i = 0; i < byContext.length; i++) {
            byContext[i] = (long) context(factWords.getInt(i)) << Integer.SIZE | i;
        }
        Arrays.sort(byContext);
        int[] contexts = new int[byContext.length];
        int[] values = new int[byContext.length];
        byte[] kinds = new byte[byContext.length];
        for (int i = 0; i < byContext.length; i++) {
            int fact = (int) byContext[i];
            int kind = factKinds.getInt(fact);
            int value = factValues.getInt(fact);
            contexts[i] = (int) (byContext[i] >>> Integer.SIZE);
            values[i] = kind == PlacedFacts.Fact.NUMBER.number() ? rank[value] : value;
            kinds[i] = (byte) (kind
                    | (factWords.getInt(fact) < Stems.LEAD_WORDS ? PlacedFacts.LEADING : 0));
        }
        out.writeInts(contexts, contexts.length);
        out.writeInts(values, values.length);
        out.writeBytes(kinds, kinds.length);
    }

    public int numberCount() {
        return numberOf.size();
    }

    public int placedCount() {
        return factWords.size();
    }

    private int context(int word) {
        long context = 0;
        for (int at = word - AROUND; at <= word + AROUND; at++) {
            context = Hash64.combine(context, at >= 0 && at < words.size() ? words.getLong(at) : EDGE);
        }
        return (int) (Hash64.mix(context) >>> Integer.SIZE);
    }
}
