import info.debatty.java.lsh.LSHMinHash;
import info.debatty.java.lsh.MinHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * java-LSH: {@code JavaLsh defaults|matched CORPUS OUT}. Its sets are of dictionary places, so words are hashed into one.
 *
 * <p>{@code defaults} is its documented LSHMinHash over vectors of booleans; its 10 buckets would hold a thousand articles
 * each, so they are a million here, and the stages 20. {@code matched} uses its MinHash with bands of our own, since the
 * hash of its bands does not tell the order of rows apart.
 */
final class JavaLsh {
    private static final int DICTIONARY = 1 << 16;
    private static final int LARGE_DICTIONARY = 1 << 28;
    private static final int STAGES = 20;
    private static final int BUCKETS = 1 << 20;
    private static final int BANDS = 40;
    private static final int ROWS = 3;
    private static final double LEAST = 0.4;
    private static final long SEED = 42;

    private final Buckets buckets = new Buckets();
    private final List<String> ids = new ArrayList<>();
    private final List<int[]> sketches = new ArrayList<>();
    private final Corpus.Pairs pairs = new Corpus.Pairs();

    private final LSHMinHash lsh = new LSHMinHash(STAGES, BUCKETS, DICTIONARY, SEED);
    private final MinHash minHash = new MinHash(BANDS * ROWS, LARGE_DICTIONARY, SEED);

    public static void main(String[] args) throws IOException {
        JavaLsh run = new JavaLsh();
        Corpus.read(Path.of(args[1]), args[0].equals("matched") ? run::addMatched : run::addDefault);
        run.pairs.write(Path.of(args[2]));
    }

    private void addDefault(Corpus.Text text) {
        boolean[] vector = new boolean[DICTIONARY];
        for (String word : text.body().split("\\s+")) {
            vector[Math.floorMod(word.hashCode(), DICTIONARY)] = true;
        }
        int[] keys = lsh.hash(vector);
        buckets.add(ids.size(), Arrays.stream(keys).boxed().toList())
                .forEach(other -> pairs.add(ids.get(other), text.id()));
        ids.add(text.id());
    }

    private void addMatched(Corpus.Text text) {
        Set<Integer> places = Corpus.shingles(text.body()).stream()
                .map(shingle -> Math.floorMod(shingle.hashCode(), LARGE_DICTIONARY)).collect(Collectors.toSet());
        if (places.isEmpty()) {
            return;
        }
        int[] sketch = minHash.signature(places);
        Function<Integer, List<Integer>> rows = band -> Arrays.stream(sketch, band * ROWS, (band + 1) * ROWS)
                .boxed().toList();
        for (int other : buckets.add(ids.size(), IntStream.range(0, BANDS).boxed().map(rows).toList())) {
            if (minHash.similarity(sketch, sketches.get(other)) >= LEAST) {
                pairs.add(ids.get(other), text.id());
            }
        }
        ids.add(text.id());
        sketches.add(sketch);
    }
}
