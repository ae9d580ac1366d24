package io.shabih.prepare;

import io.shabih.facts.Facts;
import io.shabih.facts.HeadlineWords;
import io.shabih.facts.Numbers;
import io.shabih.facts.PlacedFacts;
import io.shabih.facts.RecordBytes;
import io.shabih.facts.Stems;
import io.shabih.facts.Terms;
import io.shabih.hash.TextKey;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The record of one article: all that finding, verifying, deciding, clustering and ranking need of it. What was computed once
 * is read here by the batch run, the live index and whoever else compares articles.
 *
 * <p>Layout, little-endian, nothing aligned; a <i>text</i> is its length in UTF-8 (a byte, or four with the first bit set),
 * then its UTF-8:
 *
 * <pre>
 *  0 byte  {@value #LAYOUT}, the layout
 *  1 byte  1 where the article says too little to be compared
 *  2 long  date, milliseconds since 1970
 * 10 long  hash of the source
 * 18 int   characters of the body
 * 22 long  key of the headline, two     38 long  key of the body, two
 * 54 long  facts of the headline        62 int   verbs of the future there
 * 66 long  facts of the lead            74 int   verbs of the future there
 * 78 int   words of the headline        82 int   distinct ones               86 int  shingles
 * 90 int   stems                        94 int   numbers                     98 int  placed facts
 *102 int   stem of a word of the headline, each, in their order
 *    int   what it shares with kin words, each                       int  weight and kind, each
 *    int   a distinct word of the headline, each
 *    int   a shingle, each              then 4 bits of sets a shingle, the lower ones first
 *    int   a stem, each                 char weight and parts, each
 *    byte  parts of a number, each      byte its unit, each              text the number, each
 *    int   context of a fact, each      int  its value, each              byte its kind and whether it leads, each
 *    text  headline                     text furniture
 * </pre>
 *
 * <p>Some 9 bytes a word of an Arabic text, which has 12. Which words are facts and what stems weigh is of the tables in the
 * jar, so an index keeps their versions beside its records.
 */
final class ArticleRecord {
    /** Changes with anything above. */
    static final byte LAYOUT = 4;

    /** Rows of numbers are copied as a whole: number by number takes ten times as long where the record is in a mapped file. */
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfChar CHAR = ValueLayout.JAVA_CHAR_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int IN_ORDER = 78;
    private static final int HEADLINE_WORDS = 82;
    private static final int SHINGLES = 86;
    private static final int STEMS = 90;
    private static final int FIRST_WORD = 102;

    private ArticleRecord() {}

    static PreparedArticle read(ByteBuffer record) {
        ByteBuffer in = record.slice().order(ByteOrder.LITTLE_ENDIAN);
        MemorySegment bytes = MemorySegment.ofBuffer(in);
        byte layout = in.get();
        if (layout != LAYOUT) {
            throw new IllegalArgumentException(
                    "record has layout " + layout + "; this program reads " + LAYOUT
                            + "; prepare the articles anew");
        }
        boolean saysTooLittle = in.get() != 0;
        long date = in.getLong();
        long source = in.getLong();
        int bodyLength = in.getInt();
        TextKey headlineKey = new TextKey(in.getLong(), in.getLong());
        TextKey bodyKey = new TextKey(in.getLong(), in.getLong());
        Facts headlineFacts = new Facts(in.getLong(), in.getInt());
        Facts leadFacts = new Facts(in.getLong(), in.getInt());
        int inOrder = in.getInt();
        int[] headlineWords = new int[in.getInt()];
        int[] shingles = new int[in.getInt()];
        int[] stems = new int[in.getInt()];
        int numberCount = in.getInt();
        int placedCount = in.getInt();
        HeadlineWords headlineInOrder = new HeadlineWords(
                ints(bytes, in, inOrder), ints(bytes, in, inOrder), ints(bytes, in, inOrder));
        readInts(bytes, in, headlineWords);
        readInts(bytes, in, shingles);
        byte[] sets = readSets(in, shingles.length);
        readInts(bytes, in, stems);
        char[] infos = new char[stems.length];
        MemorySegment.copy(bytes, CHAR, in.position(), infos, 0, infos.length);
        in.position(in.position() + infos.length * Character.BYTES);
        Numbers numbers = readNumbers(in, numberCount);
        PlacedFacts placed = readPlaced(bytes, in, placedCount, numbers);
        String headline = RecordBytes.readText(in);
        String furniture = RecordBytes.readText(in);
        return new PreparedArticle(saysTooLittle, date, source, bodyLength, headlineKey, bodyKey, headline,
                furniture, headlineInOrder,
                headlineWords,
                new ShingleSets(shingles, sets), new Stems(stems, infos), headlineFacts, leadFacts, numbers,
                placed);
    }

    /** {@link Stems#terms} of a record, of which nothing else is read. */
    static Terms terms(ByteBuffer record, int parts) {
        ByteBuffer in = record.slice().order(ByteOrder.LITTLE_ENDIAN);
        int shingles = in.getInt(SHINGLES);
        int count = in.getInt(STEMS);
        int stems = FIRST_WORD
                + Integer.BYTES * (3 * in.getInt(IN_ORDER) + in.getInt(HEADLINE_WORDS) + shingles)
                + (shingles + 1) / 2;
        int[] all = new int[count];
        char[] infos = new char[count];
        MemorySegment bytes = MemorySegment.ofBuffer(in);
        MemorySegment.copy(bytes, INT, stems, all, 0, count);
        MemorySegment.copy(bytes, CHAR, stems + (long) count * Integer.BYTES, infos, 0, count);
        int size = 0;
        for (int i = 0; i < count; i++) {
            if ((infos[i] & parts) != 0) {
                all[size] = all[i];
                infos[size++] = (char) (infos[i] >>> Stems.PART_BITS);
            }
        }
        return Terms.of(all, infos, size);
    }

    private static int[] ints(MemorySegment bytes, ByteBuffer in, int count) {
        int[] values = new int[count];
        readInts(bytes, in, values);
        return values;
    }

    private static void readInts(MemorySegment bytes, ByteBuffer in, int[] values) {
        MemorySegment.copy(bytes, INT, in.position(), values, 0, values.length);
        in.position(in.position() + values.length * Integer.BYTES);
    }

    private static byte[] readSets(ByteBuffer in, int count) {
        byte[] pairs = new byte[(count + 1) / 2];
        in.get(pairs);
        byte[] sets = new byte[count];
        for (int i = 0; i < count; i++) {
            sets[i] = (byte) (pairs[i >> 1] >> 4 * (i & 1) & 0xF);
        }
        return sets;
    }

    private static Numbers readNumbers(ByteBuffer in, int count) {
        if (count == 0) {
            return Numbers.NONE;
        }
        byte[] parts = new byte[count];
        in.get(parts);
        byte[] units = new byte[count];
        in.get(units);
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = RecordBytes.readText(in);
        }
        return new Numbers(texts, parts, units);
    }

    private static PlacedFacts readPlaced(MemorySegment bytes, ByteBuffer in, int count, Numbers numbers) {
        int[] contexts = new int[count];
        int[] values = new int[count];
        byte[] facts = new byte[count];
        readInts(bytes, in, contexts);
        readInts(bytes, in, values);
        in.get(facts);
        return new PlacedFacts(numbers, contexts, facts, values);
    }
}
