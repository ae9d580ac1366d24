package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
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

    /** Below it units, above it facts. */
    private static final long UNITS = -1L - Byte.MAX_VALUE;

    private final NumberTable numbers = new NumberTable();

    /** The words of the body, a fact in the place of its own, for contexts. */
    private final LongArrayList words = new LongArrayList();
    private final IntArrayList factWords = new IntArrayList();
    private final IntArrayList factKinds = new IntArrayList();
    private final IntArrayList factValues = new IntArrayList();

    private final NumberReader number = new NumberReader();
    /** The word that the open number began with: in its place where it turns out to be none. */
    private long numberWord;
    private Facts headline = Facts.NONE;
    private Facts lead = Facts.NONE;

    /** Begins with another article. */
    public void clear() {
        numbers.clear();
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
            Kind kind = WordKinds.of(text, word);
            if (number.goesOn(text, word, kind)) {
                continue;
            }
            closeInHeadline(text, word);
            if (!number.begins(text, word, kind) && kind != null) {
                mask |= Facts.bit(kind, text.value(word));
            }
        }
        closeInHeadline(text, text.count());
        headline = new Facts(mask, awaited);
    }

    private void closeInHeadline(WordReader text, int word) {
        String closed = number.close();
        if (!closed.isEmpty()) {
            numbers.add(closed, number.unit(text, word, closed), Numbers.HEADLINE);
        }
    }

    /** Takes the words of the body. */
    public void body(WordReader text) {
        long mask = 0;
        int awaited = 0;
        for (int word = 0; word < text.count(); word++) {
            if (word == Stems.LEAD_WORDS && number.hasDigits()) {
                String soFar = number.soFar(); // as far as the lead has it
                numbers.add(soFar, number.unit(text, word, soFar), Numbers.LEAD);
            }
            if (!text.states(word)) {
                closeNumber(text, word);
                words.add(text.words()[word]);
                continue;
            }
            Kind kind = WordKinds.of(text, word);
            if (word < Stems.LEAD_WORDS) {
                awaited += text.isFuture(word) ? 1 : 0;
                mask |= kind == null ? 0 : Facts.bit(kind, text.value(word));
            }
            stated(text, word, kind);
        }
        closeNumber(text, text.count());
        lead = new Facts(mask, awaited);
    }

    private void stated(WordReader text, int word, @Nullable Kind kind) {
        if (number.goesOn(text, word, kind)) {
            return;
        }
        closeNumber(text, word);
        if (number.begins(text, word, kind)) {
            numberWord = text.words()[word];
        } else if (kind == Kind.WEEKDAY) {
            place(PlacedFacts.Fact.DAY, text.value(word));
        } else if (kind == Kind.MONTH) {
            place(PlacedFacts.Fact.DAY, FactWords.values(Kind.WEEKDAY).size() + text.value(word));
        } else if (kind == Kind.PLACE) {
            place(PlacedFacts.Fact.PLACE, text.value(word));
        } else if (kind == Kind.UNIT && isBehindNumber()) {
            words.add(inContext(Units.named(text, word)));
        } else {
            words.add(text.words()[word]);
        }
    }

    /** What stands for a unit in contexts, whatever its form: {@code سنة} and {@code سنوات}. */
    private static long inContext(byte unit) {
        return UNITS - unit;
    }

    private boolean isBehindNumber() {
        int last = factWords.size() - 1;
        return last >= 0 && factWords.getInt(last) == words.size() - 1
                && factKinds.getInt(last) == PlacedFacts.Fact.NUMBER.number();
    }

    /** Ends the number that is open before a word. */
    private void closeNumber(WordReader text, int word) {
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
            place(PlacedFacts.Fact.NUMBER,
                    numbers.add(closed, number.unit(text, word, closed), hasDigits ? inDigits : 0));
            if (number.dual() != Units.UNKNOWN) {
                words.add(inContext(number.dual()));
            }
        }
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
        writePlaced(numbers.write(out), out);
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
        return numbers.size();
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
