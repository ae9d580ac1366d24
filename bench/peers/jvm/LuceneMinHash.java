import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's MinHashFilter: {@code LuceneMinHash defaults|matched CORPUS OUT}. Its tokens are a component a bucket; bands over
 * them are ours (an index of them, asked for the share of terms in common, took five times the CPU).
 *
 * <p>{@code defaults}: 512 buckets over shingles of five words, as its documentation advises, pairs kept from 0.8.
 * {@code matched}: 120 buckets over shingles of three words after Lucene's Arabic normalisation, 40 bands of 3 rows, pairs
 * kept from 0.4.
 */
final class LuceneMinHash {
    private record Settings(int wordsPerShingle, int components, int rowsPerBand, double least) {}

    private static final Settings DEFAULTS = new Settings(5, MinHashFilter.DEFAULT_BUCKET_COUNT, 8, 0.8);
    private static final Settings MATCHED = new Settings(3, 120, 3, 0.4);

    private final Settings settings;
    private final Analyzer analyzer;
    private final Buckets buckets = new Buckets();
    private final List<String> ids = new ArrayList<>();
    private final List<List<BytesRef>> sketches = new ArrayList<>();
    private final Corpus.Pairs pairs = new Corpus.Pairs();

    private LuceneMinHash(Settings settings) {
        this.settings = settings;
        this.analyzer = analyzer();
    }

    public static void main(String[] args) throws IOException {
        LuceneMinHash run = new LuceneMinHash(args[0].equals("matched") ? MATCHED : DEFAULTS);
        Corpus.read(Path.of(args[1]), run::add);
        run.pairs.write(Path.of(args[2]));
    }

    private void add(Corpus.Text text) {
        List<BytesRef> sketch = sketch(text.body());
        if (sketch.size() < settings.components()) {
            return; // no shingle
        }
        List<List<BytesRef>> keys = new ArrayList<>();
        for (int from = 0; from + settings.rowsPerBand() <= sketch.size(); from += settings.rowsPerBand()) {
            keys.add(sketch.subList(from, from + settings.rowsPerBand()));
        }
        for (int other : buckets.add(ids.size(), keys)) {
            if (estimate(sketch, sketches.get(other)) >= settings.least()) {
                pairs.add(ids.get(other), text.id());
            }
        }
        ids.add(text.id());
        sketches.add(sketch);
    }

    private static double estimate(List<BytesRef> a, List<BytesRef> b) {
        int equal = 0;
        for (int i = 0; i < a.size(); i++) {
            equal += a.get(i).equals(b.get(i)) ? 1 : 0;
        }
        return (double) equal / a.size();
    }

    private List<BytesRef> sketch(String text) {
        List<BytesRef> sketch = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("hash", text)) {
            TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                sketch.add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sketch;
    }

    private Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenFilter folded = new LowerCaseFilter(words);
                if (settings == MATCHED) {
                    folded = new ArabicNormalizationFilter(new DecimalDigitFilter(folded));
                }
                ShingleFilter shingles = new ShingleFilter(folded, settings.wordsPerShingle(), settings.wordsPerShingle());
                shingles.setOutputUnigrams(false);
                shingles.setOutputUnigramsIfNoShingles(true);
                return new TokenStreamComponents(words, new MinHashFilter(shingles, 1, settings.components(), 1, true));
            }
        };
    }
}
