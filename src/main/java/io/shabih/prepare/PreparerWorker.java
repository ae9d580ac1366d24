package io.shabih.prepare;

import io.shabih.Article;
import io.shabih.facts.Vocabulary;
import io.shabih.facts.WordReader;
import io.shabih.furniture.FurnitureFinder;
import io.shabih.furniture.Piece;
import io.shabih.hash.TextKey;
import io.shabih.lsh.Banding;
import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.shingle.ShinglerWorker;
import io.shabih.sketch.MinHasher;
import java.util.Arrays;
import java.util.List;

/** Prepares one article after another on one thread, with buffers that are used again. */
public final class PreparerWorker {
    /** A body of which furniture would leave less, but not nothing, is taken whole: its furniture is its report. */
    private static final int FEWEST_REPORT_SHINGLES = 3;

    private final PrepareSettings settings;
    private final FurnitureFinder furniture;
    private final Vocabulary vocabulary;
    private final LetterReader letters = new LetterReader();
    private final WordReader words;
    private final RecordBuilder record;
    private final NormalizerWorker normalizer;
    private final ShinglerWorker shingler;
    private final MinHasher hasher;
    private final long[] components;
    private final long[] bandKeys;
    private long[] samples = new long[256];
    private int sampleCount;
    private int shingleCount;
    private boolean fewWords;

    PreparerWorker(PrepareSettings settings, FurnitureFinder furniture, Vocabulary vocabulary) {
        this.settings = settings;
        this.furniture = furniture;
        this.words = vocabulary.reader();
        this.vocabulary = vocabulary;
        this.record = new RecordBuilder(vocabulary);
        this.normalizer = settings.normalizer().worker();
        this.shingler = settings.shingler().worker();
        this.hasher = settings.scheme().hasher();
        this.components = new long[settings.scheme().components()];
        this.bandKeys = new long[settings.banding().bands()];
    }

    /** Names the article's title and body, letter by letter: those of one key have one sketch. */
    public TextKey keyAsRead(Article article) {
        return letters.key(article.title(), article.body());
    }

    /** All that comparing needs, for longer than until this worker's next call. */
    public PreparedArticle prepare(Article article) {
        return PreparedArticle.of(sketch(article).record());
    }

    /** The article's keys and its record; valid until this worker's next call. */
    public ArticleSketch sketch(Article article) {
        record.begin(article);
        TextKey headlineKey = headline(article.title());
        List<Piece> found = furniture.find(article.body());
        TextKey bodyKey = found.isEmpty() ? body(article.body()) : body(article.body(), found);
        boolean saysTooLittle = fewWords && !record.hasReport();
        if (saysTooLittle) {
            record.saysTooLittle();
            sampleCount = 0;
            Arrays.fill(bandKeys, Banding.ABSENT);
        }
        return new ArticleSketch(bodyKey, headlineKey, record.headlineTerms(), shingleCount, bandKeys,
                components,
                samples, sampleCount, saysTooLittle, record.finish(headlineKey, bodyKey));
    }

    /** Takes the headline. */
    private TextKey headline(String title) {
        NormalizedText text = normalizer.normalizeHeadline(title);
        readWords(text);
        record.headline(text.toString(), words);
        fewWords = vocabulary.content().areFew(words);
        record.shingles(shingler, ShingleSets.HEADLINE);
        return textKey();
    }

    /** Takes a body without furniture: the body is the report. */
    private TextKey body(String body) {
        NormalizedText text = normalizer.normalize(body);
        if (text.length() == 0) {
            return noBody();
        }
        readWords(text);
        sketch();
        record.report(words, shingler, ShingleSets.BODY | ShingleSets.REPORT);
        return textKey();
    }

    /** Takes a body, then what is left of it without its furniture. */
    private TextKey body(String body, List<Piece> found) {
        NormalizedText whole = normalizer.normalize(body);
        if (whole.length() == 0) {
            return noBody();
        }
        shingler.shingles(whole.buffer(), whole.length());
        sketch();
        TextKey key = textKey();
        record.shingles(shingler, ShingleSets.BODY);
        NormalizedText rest = normalizer.normalize(Piece.without(body, found));
        boolean nothingLeft = rest.length() == 0;
        readWords(rest);
        if (nothingLeft && record.hasHeadline() || hasDistinct(FEWEST_REPORT_SHINGLES)) {
            record.furniture(body, found);
        } else {
            readWords(normalizer.normalize(body));
        }
        record.report(words, shingler, ShingleSets.REPORT);
        return key;
    }

    /** Without a body the headline is sketched, which was shingled last. */
    private TextKey noBody() {
        sketch();
        return TextKey.EMPTY;
    }

    private void readWords(NormalizedText text) {
        words.read(text.buffer(), text.length());
        shingler.shinglesOfWords(words.shingleWords(), words.count());
    }

    /** Whether the text that was shingled last has so many distinct shingles; three are the most that are asked for. */
    private boolean hasDistinct(int fewest) {
        long[] hashes = shingler.hashes();
        int distinct = 0;
        for (int i = 0; i < shingler.count() && distinct < fewest; i++) {
            boolean isNew = true;
            for (int j = 0; j < i && isNew; j++) {
                isNew = hashes[j] != hashes[i];
            }
            distinct += isNew ? 1 : 0;
        }
        return distinct >= fewest;
    }

    /** Sketches the text that was shingled last. */
    private void sketch() {
        shingleCount = shingler.count();
        if (shingleCount > 0) {
            hasher.sketch(shingler.hashes(), shingleCount, components);
            settings.banding().bandKeys(components, bandKeys);
        } else {
            Arrays.fill(components, 0);
            Arrays.fill(bandKeys, Banding.ABSENT);
        }
        sample(shingler.hashes(), shingleCount);
    }

    /** Names the text that was shingled last by its shingles in their order, which is its words. */
    private TextKey textKey() {
        return TextKey.of(shingler.hashes(), shingler.count());
    }

    private void sample(long[] hashes, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            // The high half chooses and the sketch uses all bits of a remix, so neither biases the other.
            if (Long.remainderUnsigned(hashes[i] >>> 32, settings.sampleOneIn()) == 0) {
                if (kept == samples.length) {
                    samples = Arrays.copyOf(samples, 2 * kept);
                }
                samples[kept++] = hashes[i];
            }
        }
        Arrays.sort(samples, 0, kept);
        sampleCount = distinct(samples, kept);
    }

    private static int distinct(long[] sorted, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || sorted[i] != sorted[kept - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept;
    }
}
