import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * hash4j: {@code Hash4j minhash|superminhash CORPUS OUT}. It sketches and estimates; shingles and bands are the caller's, so
 * it is run at the matched settings only: 120 components of 32 bits, 40 bands of 3 rows, pairs kept from an estimate of 0.4.
 */
final class Hash4j {
    private static final int BANDS = 40;
    private static final int ROWS = 3;
    private static final double LEAST = 0.4;

    private final Hasher64 hash = Hashing.komihash5_0();
    private final SimilarityHashPolicy policy;
    private final SimilarityHasher hasher;
    private final Buckets buckets = new Buckets();
    private final List<String> ids = new ArrayList<>();
    private final List<byte[]> sketches = new ArrayList<>();
    private final Corpus.Pairs pairs = new Corpus.Pairs();

    private Hash4j(SimilarityHashPolicy policy) {
        this.policy = policy;
        this.hasher = policy.createHasher();
    }

    public static void main(String[] args) throws IOException {
        Hash4j run = new Hash4j(args[0].equals("minhash")
                ? SimilarityHashing.minHash(BANDS * ROWS, 32)
                : SimilarityHashing.superMinHash(BANDS * ROWS, 32));
        Corpus.read(Path.of(args[1]), run::add);
        run.pairs.write(Path.of(args[2]));
    }

    private void add(Corpus.Text text) {
        Set<String> shingles = Corpus.shingles(text.body());
        if (shingles.isEmpty()) {
            return;
        }
        byte[] sketch = hasher.compute(ElementHashProvider.ofValues(
                shingles.stream().mapToLong(hash::hashCharsToLong).toArray()));
        for (int other : buckets.add(ids.size(), keys(sketch))) {
            if (policy.getFractionOfEqualComponents(sketch, sketches.get(other)) >= LEAST) {
                pairs.add(ids.get(other), text.id());
            }
        }
        ids.add(text.id());
        sketches.add(sketch);
    }

    private List<Long> keys(byte[] sketch) {
        List<Long> keys = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long[] rows = new long[ROWS];
            for (int row = 0; row < ROWS; row++) {
                rows[row] = policy.getComponent(sketch, band * ROWS + row);
            }
            keys.add(hash.hashLongLongLongToLong(rows[0], rows[1], rows[2]));
        }
        return keys;
    }
}
