package io.shabih.prepare;

import io.shabih.Article;
import io.shabih.hash.Hash64;
import io.shabih.lsh.BucketJoin;
import io.shabih.normalize.NormalizedText;
import io.shabih.normalize.NormalizerWorker;
import io.shabih.shingle.ShingleSet;
import io.shabih.shingle.ShinglerWorker;
import io.shabih.sketch.MinHasher;
import java.util.Arrays;
import java.util.Set;

/** Prepares one article after another on one thread, with buffers that are used again. */
public final class PreparerWorker {
    /** Headlines of fewer words (حالة الطقس اليوم) say too little to make two articles candidates. */
    private static final int FEWEST_HEADLINE_WORDS = 4;

    private static final long LOW_SEED = 0x9E37_79B9_7F4A_7C15L;

    private final PrepareSettings settings;
    private final FactReader facts;
    private final NewsWords newsWords = NewsWords.standard();
    private final NormalizerWorker normalizer;
    private final ShinglerWorker shingler;
    private final MinHasher hasher;
    private final long[] components;
    private final long[] bandKeys;
    private long[] samples = new long[256];
    private long[] words = new long[32];

    PreparerWorker(PrepareSettings settings, FactReader facts) {
        this.settings = settings;
        this.facts = facts;
        this.normalizer = settings.normalizer().worker();
        this.shingler = settings.shingler().worker();
        this.hasher = settings.scheme().hasher();
        this.components = new long[settings.scheme().components()];
        this.bandKeys = new long[settings.banding().bands()];
    }

    /** What finding candidates needs; valid until this worker's next call. */
    public ArticleSketch sketch(Article article) {
        NormalizedText headline = normalizer.normalizeHeadline(article.title());
        long headlineWords = headlineWords(headline);
        shingler.shingles(headline.buffer(), headline.length());
        TextKey headlineKey = textKey();
        NormalizedText body = normalizer.normalize(article.body());
        TextKey bodyKey = TextKey.EMPTY;
        if (body.length() > 0) {
            shingler.shingles(body.buffer(), body.length());
            bodyKey = textKey();
        }
        int count = shingler.count();
        if (count > 0) {
            hasher.sketch(shingler.hashes(), count, components);
            settings.banding().bandKeys(components, bandKeys);
        } else {
            Arrays.fill(components, 0);
            Arrays.fill(bandKeys, BucketJoin.ABSENT);
        }
        int sampleCount = sample(shingler.hashes(), count);
        return new ArticleSketch(
                bodyKey, headlineKey, headlineWords, count, bandKeys, components, samples, sampleCount);
    }

    /** All that comparing needs. */
    public PreparedArticle prepare(Article article) {
        NormalizedText headlineText = normalizer.normalizeHeadline(article.title());
        shingler.shingles(headlineText.buffer(), headlineText.length());
        ShingleSet headlineShingles = shingler.toSet();
        String headline = headlineText.toString();
        Terms headlineTerms = terms(headlineText, Integer.MAX_VALUE);
        NormalizedText bodyText = normalizer.normalize(article.body());
        shingler.shingles(bodyText.buffer(), bodyText.length());
        ShingleSet bodyShingles = shingler.toSet();
        String body = bodyText.toString();
        Terms leadTerms = terms(bodyText, PreparedArticle.LEAD_WORDS);
        Terms bodyTerms = terms(bodyText, Integer.MAX_VALUE);
        Set<String> headlineWords = headline.isEmpty() ? Set.of() : Set.of(distinct(headline));
        return new PreparedArticle(
                article,
                headline,
                body,
                headlineWords,
                headlineShingles,
                bodyShingles,
                headlineTerms,
                headlineTerms.and(newsWords, leadTerms),
                bodyTerms,
                headlineTerms.and(newsWords, bodyTerms),
                facts.ofHeadline(headline),
                facts.ofLead(body),
                facts.digitsIn(body));
    }

    private Terms terms(NormalizedText text, int mostWords) {
        return Terms.of(newsWords, text.buffer(), text.length(), mostWords);
    }

    private static String[] distinct(String headline) {
        return Arrays.stream(headline.split(" ")).distinct().toArray(String[]::new);
    }

    /** Names the text that was shingled last by its shingles in their order, which is its words. */
    private TextKey textKey() {
        int count = shingler.count();
        if (count == 0) {
            return TextKey.EMPTY;
        }
        long[] hashes = shingler.hashes();
        long high = count;
        long low = LOW_SEED;
        for (int i = 0; i < count; i++) {
            high = Hash64.combine(high, hashes[i]);
            low = (low ^ hashes[i]) * LOW_SEED;
            low ^= low >>> 29;
        }
        return new TextKey(Hash64.mix(high), Hash64.mix(low));
    }

    private long headlineWords(NormalizedText headline) {
        int count = wordHashes(headline.buffer(), headline.length());
        if (count < FEWEST_HEADLINE_WORDS) {
            return 0;
        }
        Arrays.sort(words, 0, count);
        long key = count;
        for (int i = 0; i < count; i++) {
            key = Hash64.combine(key, words[i]);
        }
        return Hash64.mix(key) | 1;
    }

    private int wordHashes(char[] chars, int length) {
        int count = 0;
        int from = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || chars[i] == ' ') {
                if (count == words.length) {
                    words = Arrays.copyOf(words, 2 * count);
                }
                if (i > from) {
                    words[count++] = Hash64.word(chars, from, i, 0);
                }
                from = i + 1;
            }
        }
        return count;
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
