package io.shabih.index;

import io.shabih.Article;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.HeadlinePath;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.Terms;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import java.nio.ByteBuffer;

/**
 * An article with all that finding its candidates and comparing it with them need.
 *
 * @param keys names of its text
 * @param signature to estimate resemblance
 * @param headline the headline's words by rarity
 * @param bodyAndBands the body's key, then a key a band; no bands where there is nothing to sketch
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
        int bands = sketch.shingleCount() == 0 ? 0 : sketch.bandKeys().length;
        int[] bodyAndBands = new int[1 + bands];
        bodyAndBands[0] = KeyKind.BODY.key(TextKeys.of(sketch).body());
        for (int band = 0; band < bands; band++) {
            bodyAndBands[1 + band] = KeyKind.BAND.key(sketch.bandKeys()[band]);
        }
        long[] headlineKeys = HeadlinePath.keys(sketch.headlineTerms());
        byte[] record = new byte[sketch.record().remaining()];
        sketch.record().get(sketch.record().position(), record);
        return new SketchedArticle(
                article,
                TextKeys.of(sketch),
                Signature.of(stamp, sketch.components()),
                sketch.headlineTerms(),
                bodyAndBands,
                KeyKind.SAMPLE.keys(sketch.samples(), sketch.sampleCount()),
                KeyKind.HEADLINE.keys(headlineKeys, headlineKeys.length),
                record);
    }

    KnownArticle known() {
        return new KnownArticle(article, PreparedArticle.of(ByteBuffer.wrap(record)));
    }

    long millis() {
        return ArticleFields.millis(article.date());
    }

    /** All keys by which the text is found. */
    int[] textKeys() {
        int[] all = new int[1 + bodyAndBands.length + samples.length + headlineKeys.length];
        all[0] = KeyKind.TEXT.key(keys.text());
        System.arraycopy(bodyAndBands, 0, all, 1, bodyAndBands.length);
        System.arraycopy(samples, 0, all, 1 + bodyAndBands.length, samples.length);
        System.arraycopy(headlineKeys, 0, all, all.length - headlineKeys.length, headlineKeys.length);
        return all;
    }
}
