package io.shabih.prepare;

import io.shabih.Article;
import io.shabih.facts.ContentWords;
import io.shabih.facts.FactCollector;
import io.shabih.facts.Facts;
import io.shabih.facts.HeadlineReader;
import io.shabih.facts.HeadlineWords;
import io.shabih.facts.RecordBytes;
import io.shabih.facts.Stems;
import io.shabih.facts.Terms;
import io.shabih.facts.Vocabulary;
import io.shabih.facts.WordReader;
import io.shabih.furniture.Piece;
import io.shabih.hash.TextKey;
import io.shabih.shingle.ShinglerWorker;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** Builds one {@link ArticleRecord} after another from the words of headline and report. Not thread-safe: one a thread. */
final class RecordBuilder {
    private static final int LONGEST_FURNITURE = 120;
    private static final int HEADLINE_PARTS = Stems.HEADLINE | Stems.LEAD | Stems.HEAD;

    private final ContentWords content;
    private final HeadlineReader headlines;
    private final FactCollector facts = new FactCollector();
    private final HashSort sort = new HashSort();
    private final RecordBytes bytes = new RecordBytes();

    private long dateMillis;
    private long sourceHash;
    private int bodyLength;
    private String headline = "";
    private String furniture = "";
    private HeadlineWords headlineInOrder = HeadlineWords.NONE;
    private int[] headlineWords = new int[0];
    /** High half of a hash, then its sets. */
    private long[] shingles = new long[512];
    private int shingleCount;
    /** Stem, then the number of its weight, then its parts. */
    private long[] stems = new long[512];
    private int stemCount;
    private boolean isSorted;
    // What is written at once: hashes, and what goes with them.
    private int[] high = new int[512];
    private char[] low = new char[512];
    private byte[] small = new byte[512];
    private boolean hasReport;
    private boolean saysTooLittle;

    RecordBuilder(Vocabulary vocabulary) {
        this.content = vocabulary.content();
        this.headlines = vocabulary.headlines();
    }

    /** Begins with another article. */
    void begin(Article article) {
        dateMillis = article.date().isPresent()
                ? article.date().get().toEpochMilli()
                : PreparedArticle.NO_DATE;
        sourceHash = PreparedArticle.sourceHash(article.source());
        bodyLength = article.body().length();
        furniture = "";
        shingleCount = 0;
        stemCount = 0;
        isSorted = false;
        hasReport = false;
        saysTooLittle = false;
        facts.clear();
    }

    /** Takes the headline and its words. */
    void headline(String text, WordReader words) {
        headline = text;
        headlineInOrder = headlines.read(words);
        headlineWords = new int[words.count()];
        for (int i = 0; i < headlineWords.length; i++) {
            headlineWords[i] = (int) (words.words()[i] >>> Integer.SIZE);
            addStem(words, i, HEADLINE_PARTS | (content.isContent(words, i) ? Stems.CONTENT : 0));
        }
        Arrays.sort(headlineWords);
        headlineWords = Arrays.copyOf(headlineWords, distinct(headlineWords));
        facts.headline(words);
    }

    /** Moves the distinct values of a sorted array to its beginning; how many they are. */
    private static int distinct(int[] sorted) {
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (kept == 0 || sorted[kept - 1] != sorted[i]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept;
    }

    boolean hasHeadline() {
        return !headline.isEmpty();
    }

    /** Whether the body tells more than its furniture. */
    boolean hasReport() {
        return hasReport;
    }

    /** Notes that the article says too little to be compared. */
    void saysTooLittle() {
        saysTooLittle = true;
    }

    /**
     * Takes the words of the report and its shingles, of which the first are the lead's.
     *
     * @param sets that its shingles belong to
     */
    void report(WordReader words, ShinglerWorker shingler, int sets) {
        int behindLead = Math.max(0, words.count() - Stems.LEAD_WORDS);
        int leadShingles = Math.min(shingler.count(), Math.max(1, shingler.count() - behindLead));
        addShingles(shingler.hashes(), 0, leadShingles, sets | ShingleSets.LEAD);
        addShingles(shingler.hashes(), leadShingles, shingler.count(), sets);
        for (int i = 0; i < words.count(); i++) {
            addStem(words, i, Stems.BODY | (i < Stems.LEAD_WORDS ? Stems.LEAD : 0)
                    | (i < Stems.HEAD_WORDS ? Stems.HEAD : 0));
        }
        facts.body(words);
        hasReport = words.count() > 0;
    }

    private void addStem(WordReader words, int word, int parts) {
        if (stemCount == stems.length) {
            stems = Arrays.copyOf(stems, 2 * stemCount);
        }
        stems[stemCount++] = (long) words.stem(word) << Integer.SIZE
                | (long) words.weight(word) << Stems.PART_BITS | parts;
    }

    /** Takes the shingles of the text that was shingled last. */
    void shingles(ShinglerWorker shingler, int sets) {
        addShingles(shingler.hashes(), 0, shingler.count(), sets);
    }

    private void addShingles(long[] hashes, int from, int to, int sets) {
        if (shingles.length < shingleCount + to - from) {
            shingles = Arrays.copyOf(shingles, Math.max(2 * shingleCount, shingleCount + to - from));
        }
        for (int i = from; i < to; i++) {
            shingles[shingleCount++] = hashes[i] & -1L << Integer.SIZE | sets;
        }
    }

    /** Takes what was set aside of the body. */
    void furniture(String body, List<Piece> pieces) {
        StringJoiner all = new StringJoiner(" … ");
        for (Piece piece : pieces) {
            all.add(body.substring(piece.from(), Math.min(piece.to(), piece.from() + 2 * LONGEST_FURNITURE))
                    .strip()
                    .replaceAll("\\s+", " "));
        }
        String shown = all.toString();
        furniture = shown.isEmpty() || shown.length() > LONGEST_FURNITURE
                ? shown.substring(0, Math.min(shown.length(), LONGEST_FURNITURE)) + "…"
                : shown;
    }

    /** Sorts and joins equal ones. */
    private void sortOnce() {
        if (!isSorted) {
            sort.sort(shingles, shingleCount);
            shingleCount = joined(shingles, shingleCount, ShingleSets.ALL_SETS);
            sort.sort(stems, stemCount);
            stemCount = joined(stems, stemCount, Stems.ALL_PARTS);
            isSorted = true;
        }
    }

    private static int joined(long[] sorted, int count, int bits) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept > 0 && (int) (sorted[kept - 1] >>> Integer.SIZE) == (int) (sorted[i] >>> Integer.SIZE)) {
                sorted[kept - 1] |= sorted[i] & bits;
            } else {
                sorted[kept++] = sorted[i];
            }
        }
        return kept;
    }

    /** The words of the headline; nothing may be added any more. */
    Terms headlineTerms() {
        sortOnce();
        int[] ofHeadline = new int[stemCount];
        char[] weights = new char[stemCount];
        int count = 0;
        for (int i = 0; i < stemCount; i++) {
            if ((stems[i] & Stems.HEADLINE) != 0) {
                ofHeadline[count] = (int) (stems[i] >>> Integer.SIZE);
                weights[count++] = (char) ((int) stems[i] >>> Stems.PART_BITS);
            }
        }
        return Terms.of(ofHeadline, weights, count);
    }

    /** The record, until the next article. */
    ByteBuffer finish(TextKey headlineKey, TextKey bodyKey) {
        sortOnce();
        bytes.clear();
        bytes.writeByte(ArticleRecord.LAYOUT);
        bytes.writeByte(saysTooLittle ? 1 : 0);
        bytes.writeLong(dateMillis);
        bytes.writeLong(sourceHash);
        bytes.writeInt(bodyLength);
        bytes.writeKey(headlineKey);
        bytes.writeKey(bodyKey);
        write(facts.headlineFacts());
        write(facts.leadFacts());
        bytes.writeInt(headlineInOrder.count());
        bytes.writeInt(headlineWords.length);
        bytes.writeInt(shingleCount);
        bytes.writeInt(stemCount);
        bytes.writeInt(facts.numberCount());
        bytes.writeInt(facts.placedCount());
        bytes.writeInts(headlineInOrder.stems(), headlineInOrder.count());
        bytes.writeInts(headlineInOrder.kin(), headlineInOrder.count());
        bytes.writeInts(headlineInOrder.infos(), headlineInOrder.count());
        bytes.writeInts(headlineWords, headlineWords.length);
        writeShingles();
        writeStems();
        facts.write(bytes);
        bytes.writeText(headline);
        bytes.writeText(furniture);
        return bytes.written();
    }

    private void write(Facts stated) {
        bytes.writeLong(stated.mask());
        bytes.writeInt(stated.awaitedCount());
    }

    private void writeShingles() {
        grow(shingleCount);
        Arrays.fill(small, 0, shingleCount / 2 + 1, (byte) 0);
        for (int i = 0; i < shingleCount; i++) {
            high[i] = (int) (shingles[i] >>> Integer.SIZE);
            small[i >> 1] |= (byte) (((int) shingles[i] & 0xF) << 4 * (i & 1));
        }
        bytes.writeInts(high, shingleCount);
        bytes.writeBytes(small, (shingleCount + 1) / 2);
    }

    private void writeStems() {
        grow(stemCount);
        for (int i = 0; i < stemCount; i++) {
            high[i] = (int) (stems[i] >>> Integer.SIZE);
            low[i] = (char) stems[i];
        }
        bytes.writeInts(high, stemCount);
        bytes.writeChars(low, stemCount);
    }

    private void grow(int count) {
        if (high.length < count) {
            high = new int[count + count / 2];
            low = new char[high.length];
            small = new byte[high.length];
        }
    }
}
