package io.shabih.prepare;

import io.shabih.Article;
import io.shabih.furniture.FurnitureFinder;
import io.shabih.furniture.Piece;
import io.shabih.furniture.PieceScanner;
import io.shabih.lsh.BucketJoin;
import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.shingle.ShingleSet;
import io.shabih.shingle.ShinglerWorker;
import io.shabih.sketch.MinHasher;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prepares one article after another on one thread, with buffers that are used again. */
public final class PreparerWorker {
    /** A body of which furniture would leave less, but not nothing, is taken whole: its furniture is its report. */
    private static final int FEWEST_REPORT_SHINGLES = 3;

    private final PrepareSettings settings;
    private final FactReader facts;
    private final FurnitureFinder furniture;
    private final PieceScanner pieces = new PieceScanner();
    private final LetterReader letters = new LetterReader();
    private final StemReader stemmer = new StemReader(NewsWords.standard());
    private final NormalizerWorker normalizer;
    private final ShinglerWorker shingler;
    private final MinHasher hasher;
    private final long[] components;
    private final long[] bandKeys;
    private long[] samples = new long[256];

    PreparerWorker(PrepareSettings settings, FactReader facts, FurnitureFinder furniture) {
        this.settings = settings;
        this.facts = facts;
        this.furniture = furniture;
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

    /** What finding candidates needs; valid until this worker's next call. */
    public ArticleSketch sketch(Article article) {
        NormalizedText headline = normalizer.normalizeHeadline(article.title());
        Terms headlineTerms = stemmer.terms(headline.buffer(), headline.length());
        shingler.shingles(headline.buffer(), headline.length());
        TextKey headlineKey = textKey();
        TextKey bodyKey = shingleBody(article.body()) ? textKey() : TextKey.EMPTY;
        int count = shingler.count();
        if (count > 0) {
            hasher.sketch(shingler.hashes(), count, components);
            settings.banding().bandKeys(components, bandKeys);
        } else {
            Arrays.fill(components, 0);
            Arrays.fill(bandKeys, BucketJoin.ABSENT);
        }
        int sampleCount = sample(shingler.hashes(), count);
        pieces.scan(article.body());
        return new ArticleSketch(
                bodyKey, headlineKey, headlineTerms, count, bandKeys, components, samples, sampleCount,
                pieces.keys());
    }

    /** Cuts a body into shingles where it has a word; else those of the text before stay. */
    private boolean shingleBody(String body) {
        NormalizedText words = normalizer.normalize(body);
        if (words.length() > 0) {
            shingler.shingles(words.buffer(), words.length());
        }
        return words.length() > 0;
    }

    /** All that comparing needs. */
    public PreparedArticle prepare(Article article) {
        NormalizedText headlineText = normalizer.normalizeHeadline(article.title());
        shingler.shingles(headlineText.buffer(), headlineText.length());
        ShingleSet headlineShingles = shingler.toSet();
        String headline = headlineText.toString();
        Terms headlineTerms = stemmer.terms(headlineText.buffer(), headlineText.length());
        Body whole = body(article.body());
        List<Piece> found = furniture.find(article.body(), article.source());
        Body rest = found.isEmpty() ? whole : body(Piece.without(article.body(), found));
        boolean left = rest.shingles.size() >= FEWEST_REPORT_SHINGLES
                || rest.text.isEmpty() && !headline.isEmpty();
        Body told = left ? rest : whole;
        Openings openings = openings(told.text.toCharArray());
        Set<String> headlineWords = headline.isEmpty() ? Set.of() : distinct(headline);
        return new PreparedArticle(
                article,
                headline,
                whole.text,
                headlineWords,
                headlineShingles,
                whole.shingles,
                told.shingles,
                left ? found : List.of(),
                openings.leadShingles,
                headlineTerms,
                headlineTerms.and(openings.leadTerms),
                headlineTerms.and(openings.headTerms),
                openings.terms,
                headlineTerms.and(openings.terms),
                facts.ofHeadline(headline),
                facts.ofLead(told.text),
                facts.digitsIn(told.text),
                facts.placedIn(told.text));
    }

    /** A body, or what is left of it without its furniture. */
    private record Body(String text, ShingleSet shingles) {}

    private Body body(String text) {
        NormalizedText body = normalizer.normalize(text);
        shingler.shingles(body.buffer(), body.length());
        return new Body(body.toString(), shingler.toSet());
    }

    /** What is measured of a body's beginnings, the longest of which is the whole. */
    private record Openings(ShingleSet leadShingles, Terms leadTerms, Terms headTerms, Terms terms) {}

    private Openings openings(char[] body) {
        shingler.shingles(body, leadLength(body));
        long[] stems = stemmer.stems(body, body.length);
        Terms all = stemmer.terms(stems);
        return new Openings(
                shingler.toSet(),
                all.ofFirst(stems, PreparedArticle.LEAD_WORDS),
                all.ofFirst(stems, PreparedArticle.HEAD_WORDS),
                all);
    }

    private static int leadLength(char[] body) {
        int words = 0;
        for (int i = 0; i < body.length; i++) {
            words += body[i] == ' ' ? 1 : 0;
            if (words == PreparedArticle.LEAD_WORDS) {
                return i;
            }
        }
        return body.length;
    }

    private static Set<String> distinct(String headline) {
        return new HashSet<>(Arrays.asList(headline.split(" ")));
    }

    /** Names the text that was shingled last by its shingles in their order, which is its words. */
    private TextKey textKey() {
        return TextKey.of(shingler.hashes(), shingler.count());
    }

    private int sample(long[] hashes, int count) {
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
        return distinct(samples, kept);
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
