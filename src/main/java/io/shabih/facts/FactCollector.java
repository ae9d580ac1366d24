package io.shabih.facts;

import io.shabih.facts.FactWords.Kind;
import io.shabih.hash.Hash64;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Collects what the headline and the body of one article after another state, in one walk over the words of each.
 *
 * <p>Numbers of the headline count in digits and in words ({@code خمسة}), those of the body as digits; what stands between
 * which words is kept of both kinds. {@code 677 ألف} is 677000. Not thread-safe: one a thread.
 */
public final class FactCollector {
    /** Words on either side of a fact that are its context. */
    private static final int AROUND = 2;

    private static final long EDGE = 1;

    private final Object2IntOpenHashMap<String> numberOf = new Object2IntOpenHashMap<>();
    private String[] texts = new String[16];
    private byte[] parts = new byte[16];

    /** The words of the body, a fact in the place of its own, for contexts. */
    private final LongArrayList words = new LongArrayList();
    private final IntArrayList factWords = new IntArrayList();
    private final IntArrayList factKinds = new IntArrayList();
    private final IntArrayList factValues = new IntArrayList();

    private final Open digits = new Open();
    private final Open spelled = new Open();
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

    /** A number that waits for its {@code ألف} or {@code مليون}. */
    private static final class Open {
        private String number = "";

        boolean isOpen() {
            return !number.isEmpty();
        }

        void times(String factor) {
            if (isOpen()) {
                number = product(number, factor);
            }
        }

        /** The number that ends here; empty where none was open. */
        String close() {
            String closed = number;
            number = "";
            return closed;
        }
    }

    private static String product(String number, String factor) {
        try {
            return new BigDecimal(number).multiply(new BigDecimal(factor)).stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException notPlain) {
            return number;
        }
    }

    /** Takes the words of the headline. */
    public void headline(WordReader text) {
        long mask = 0;
        int awaited = 0;
        for (int word = 0; word < text.count(); word++) {
            Kind kind = text.isFact(word) && !text.isFuture(word) ? text.kind(word) : null;
            if (kind == Kind.TIMES) {
                spelled.times(value(text, word));
                continue;
            }
            add(spelled.close(), Numbers.HEADLINE);
            if (text.isNumber(word)) {
                spelled.number = text.number(word);
            } else if (kind == Kind.NUMBER) {
                spelled.number = value(text, word);
            } else if (kind != null) {
                mask |= Facts.bit(kind, text.value(word));
            }
            awaited += text.isFuture(word) ? 1 : 0;
        }
        add(spelled.close(), Numbers.HEADLINE);
        headline = new Facts(mask, awaited);
    }

    /** Takes the words of the body. */
    public void body(WordReader text) {
        long mask = 0;
        int awaited = 0;
        for (int word = 0; word < text.count(); word++) {
            if (word == Stems.LEAD_WORDS && digits.isOpen()) {
                add(digits.number, Numbers.LEAD); // as far as the lead has it
            }
            if (!text.states(word)) {
                if (digits.isOpen() || spelled.isOpen()) {
                    closeNumbers(word);
                }
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
        closeNumbers(text.count());
        lead = new Facts(mask, awaited);
    }

    private void stated(WordReader text, int word) {
        Kind kind = text.isFact(word) ? text.kind(word) : null;
        if (kind == Kind.TIMES) {
            String factor = value(text, word);
            digits.times(factor);
            if (spelled.isOpen()) {
                spelled.times(factor);
            } else {
                words.add(text.words()[word]);
            }
            return;
        }
        closeNumbers(word);
        if (text.isNumber(word)) {
            digits.number = text.number(word);
            spelled.number = digits.number;
        } else if (kind == Kind.NUMBER) {
            spelled.number = value(text, word);
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

    private static String value(WordReader text, int word) {
        return FactWords.values(text.kind(word)).get(text.value(word));
    }

    /** Ends the numbers that are open before a word. */
    private void closeNumbers(int word) {
        String inDigits = digits.close();
        // What ends with the first word behind the lead was closed, and told, at the lead's end.
        add(inDigits, word <= Stems.LEAD_WORDS ? Numbers.LEAD | Numbers.BODY : Numbers.BODY);
        String any = spelled.close();
        if (!any.isEmpty()) {
            place(PlacedFacts.Fact.NUMBER, add(any, 0));
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
