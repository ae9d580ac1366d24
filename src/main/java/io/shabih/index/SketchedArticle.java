package io.shabih.index;

import io.shabih.Article;
import io.shabih.facts.Terms;
import io.shabih.lsh.HeadlinePath;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.TextKeys;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import java.nio.ByteBuffer;

/**
 * An article with all that finding its candidates and comparing it with them need.
 *
 * @param keys names of its text
 * @param signature to estimate resemblance
 * @param headline the headline's words by rarity
 * @param bodyAndBands the body's key, then a key a band; like all keys none where the article says too little to match
 * @param samples keys of the sampled shingles
 * @param headlineKeys keys of the headline path
 * @param record of {@link PreparedArticle}
 */
record SketchedArticle(
        Article article, TextKeys keys, Signature signature, Terms headline, int[] bodyAndBands,
        int[] samples,
        int[] headlineKeys,
        byte[] record) {

    static SketchedArticle of(Article article, ArticleSketch sketch, SketchStamp stamp) {
        long[] headlineKeys = sketch.saysTooLittle()
                ? new long[0]
                : HeadlinePath.keys(sketch.headlineTerms());
        byte[] record = new byte[sketch.record().remaining()];
        sketch.record().get(sketch.record().position(), record);
        return new SketchedArticle(
                article,
                TextKeys.of(sketch),
                Signature.of(stamp, sketch.components()),
                sketch.headlineTerms(),
                sketch.saysTooLittle() ? new int[0] : bodyAndBands(sketch),
                KeyKind.SAMPLE.keys(sketch.samples(), sketch.sampleCount()),
                KeyKind.HEADLINE.keys(headlineKeys, headlineKeys.length),
                record);
    }

    KnownArticle known() {
        return new KnownArticle(article, PreparedArticle.of(ByteBuffer.wrap(record)));
    }

    private static int[] bodyAndBands(ArticleSketch sketch) {
        int[] keys = new int[1 + sketch.bandKeys().length];
        keys[0] = KeyKind.BODY.key(TextKeys.of(sketch).body());
        for (int band = 1; band < keys.length; band++) {
            keys[band] = KeyKind.BAND.key(sketch.bandKeys()[band - 1]);
        }
        return keys;
    }

    /** Whether it matches nothing: {@link ArticleSketch#saysTooLittle}. */
    boolean saysTooLittle() {
        return bodyAndBands.length == 0;
    }

    long millis() {
        return ArticleFields.millis(article.date());
    }

    /** All keys by which the text is found. */
    int[] textKeys() {
        if (saysTooLittle()) {
            return bodyAndBands;
        }
        int[] all = new int[1 + bodyAndBands.length + samples.length + headlineKeys.length];
        all[0] = KeyKind.TEXT.key(keys.text());
        System.arraycopy(bodyAndBands, 0, all, 1, bodyAndBands.length);
        System.arraycopy(samples, 0, all, 1 + bodyAndBands.length, samples.length);
        System.arraycopy(headlineKeys, 0, all, all.length - headlineKeys.length, headlineKeys.length);
        return all;
    }
}
