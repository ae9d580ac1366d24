package io.shabih.batch;

import io.shabih.files.SpillFile;
import io.shabih.join.Pair;
import io.shabih.join.PairFile;
import io.shabih.join.Slices;
import io.shabih.prepare.PreparedArticle;
import io.shabih.verify.Keepable;
import io.shabih.verify.Standing;
import io.shabih.verify.Verification;
import io.shabih.verify.VerificationBytes;
import io.shabih.verify.Verifier;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The candidate pairs that turned out to be related, with their verifications, in ascending order.
 *
 * <p>Verifications are in a file of the work folder; 16 bytes a pair are in the heap. What is compared are the records that
 * reading left in the table: no text is read again.
 */
final class VerifiedTexts implements AutoCloseable {
    private static final PreparedArticle NOTHING = PreparedArticle.empty();
    private static final int PAIRS_A_TASK = 512;

    /** Tasks whose results wait for the file at a time. */
    private static final int TASKS_A_WAVE = 64;

    private final SpillFile file;
    private final MemorySegment entries;
    private final long[] pairs;
    private final long[] placeOf;

    /** An entry: its length, 4 for a pair of copies and which may be kept, the weight, the pair, the verification. */
    private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED
            .withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong PAIR = ValueLayout.JAVA_LONG_UNALIGNED
            .withOrder(ByteOrder.BIG_ENDIAN);
    private static final int COPY = 4;
    private static final int WEIGHT = Integer.BYTES + 1;
    private static final int PAIR_AT = WEIGHT + Integer.BYTES;
    private static final int HEAD_BYTES = PAIR_AT + Long.BYTES;

    private VerifiedTexts(SpillFile file) {
        this.file = file;
        this.entries = file.map();
        LongArrayList places = new LongArrayList();
        for (long at = 0; at < entries.byteSize(); at += entries.get(LENGTH, at)) {
            places.add(at);
        }
        this.placeOf = places.toLongArray();
        this.pairs = new long[placeOf.length];
        Arrays.setAll(pairs, i -> entries.get(PAIR, placeOf[i] + PAIR_AT));
    }

    /** Verifies the sorted candidate pairs of texts on the crew's threads; what comes of it is kept in the file. */
    static VerifiedTexts verify(PairFile candidates, Comparing comparing, WorkerPool crew, SpillFile file) {
        List<Slices.Slice> tasks = Slices.of(candidates.size(), PAIRS_A_TASK);
        for (Slices.Slice wave : Slices.of(tasks.size(), TASKS_A_WAVE * crew.threads())) {
            crew.map(tasks.subList(wave.from(), wave.to()),
                    slice -> verifySlice(candidates, slice, comparing))
                    .forEach(verified -> file.append(ByteBuffer.wrap(verified)));
        }
        return new VerifiedTexts(file);
    }

    /** What an earlier run verified. */
    static VerifiedTexts reopen(SpillFile file) {
        return new VerifiedTexts(file);
    }

    /**
     * How pairs are compared.
     *
     * @param progress hears of each that is done
     */
    record Comparing(Texts texts, Verifier verifier, Progress progress) {}

    private static byte[] verifySlice(PairFile candidates, Slices.Slice slice, Comparing comparing) {
        Texts texts = comparing.texts();
        ByteArrayOutputStream verified = new ByteArrayOutputStream();
        int first = -1;
        PreparedArticle a = NOTHING;
        for (int i = slice.from(); i < slice.to(); i++) {
            long pair = candidates.get(i);
            if (Pair.first(pair) != first) { // pairs are sorted: the first text stays the same for a while
                first = Pair.first(pair);
                a = texts.prepared(first);
            }
            PreparedArticle b = texts.prepared(Pair.second(pair));
            Optional<Verification> match = comparing.verifier().match(a, b);
            if (match.isPresent()) {
                append(pair, copy(match.get(), a, b), match.get(), verified);
            }
        }
        comparing.progress().advanced(slice.to() - slice.from());
        return verified.toByteArray();
    }

    private static void append(long pair, int copy, Verification verification,
            ByteArrayOutputStream verified) {
        byte[] bytes = VerificationBytes.of(verification);
        byte[] head = ByteBuffer.allocate(HEAD_BYTES).putInt(HEAD_BYTES + bytes.length)
                .put((byte) copy).putInt(verification.weight())
                .putLong(pair).array();
        verified.writeBytes(head);
        verified.writeBytes(bytes);
    }

    private static int copy(Verification verification, PreparedArticle a, PreparedArticle b) {
        return verification.isCopy()
                ? COPY + Keepable.of(a, b, verification.relation().orElseThrow()).toBits()
                : 0;
    }

    int count() {
        return pairs.length;
    }

    long pair(int index) {
        return pairs[index];
    }

    /** All pairs; not to be changed. */
    long[] pairs() {
        return pairs;
    }

    /** How much each pair speaks for one cluster, see {@link Verification#weight}. */
    int[] weights() {
        int[] weights = new int[pairs.length];
        Arrays.setAll(weights, i -> entries.get(LENGTH, placeOf[i] + WEIGHT));
        return weights;
    }

    /** Whether one of the two texts may be dropped for the other. */
    boolean isCopy(int index) {
        return (bits(index) & COPY) > 0;
    }

    /** Which of a pair of copies may be kept in place of the other. */
    Keepable keepable(int index) {
        return Keepable.ofBits(bits(index));
    }

    private int bits(int index) {
        return entries.get(ValueLayout.JAVA_BYTE, placeOf[index] + Integer.BYTES);
    }

    Verification verification(int index) {
        return VerificationBytes.read(bytes(index));
    }

    private ByteBuffer bytes(int index) {
        long place = placeOf[index];
        int length = entries.get(LENGTH, place) - HEAD_BYTES;
        return entries.asSlice(place + HEAD_BYTES, length).asByteBuffer();
    }

    /** What text {@code a} is to text {@code b}, if they are a verified pair. */
    Optional<Standing> standing(int a, int b) {
        int index = find(a, b);
        if (index < 0) {
            return Optional.empty();
        }
        Standing standing = standing(index);
        return Optional.of(a < b ? standing : standing.reversed());
    }

    /** What the first text of a pair is to the second. */
    Standing standing(int index) {
        return VerificationBytes.readStanding(bytes(index));
    }

    /** Below 0 where the two are no verified pair. */
    private int find(int a, int b) {
        return Arrays.binarySearch(pairs, Pair.of(a, b));
    }

    /** Whether text {@code kept} is a copy of another one and may be kept in its place. */
    boolean mayBeKeptFor(int kept, int other) {
        int index = find(kept, other);
        Keepable keepable = index < 0 || !isCopy(index) ? new Keepable(false, false) : keepable(index);
        return kept < other ? keepable.first() : keepable.second();
    }

    /** What text {@code a} is to text {@code b}, if they are a verified pair. */
    Optional<Verification> between(int a, int b) {
        int index = find(a, b);
        if (index < 0) {
            return Optional.empty();
        }
        Verification verification = verification(index);
        return Optional.of(a < b ? verification : verification.reversed());
    }

    @Override
    public void close() {
        file.close();
    }

    /** The texts of a run, each prepared as its first article was. */
    record Texts(ArticleTable table, TextGroups groups) {
        PreparedArticle prepared(int text) {
            return table.prepared(groups.first(text));
        }
    }
}
