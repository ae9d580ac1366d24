package io.shabih.index;

import io.shabih.Article;
import io.shabih.facts.Terms;
import io.shabih.lsh.WordPath;
import io.shabih.prepare.ArticleSketch;
import io.shabih.prepare.PreparedArticle;
import io.shabih.prepare.TextKeys;
import io.shabih.sketch.Signature;
import io.shabih.sketch.SketchStamp;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * An article with all that finding its candidates and comparing it with them need.
 *
 * @param keys names of its text
 * @param signature to estimate resemblance
 * @param headline the headline's words by rarity
 * @param bodyAndBands the body's key, then a key a band; like all keys none where the article says too little to match
 * @param samples keys of the sampled shingles
 * @param headlineKeys keys of the headline's words
 * @param leadKeys keys of the words of headline and lead
 * @param record of {@link PreparedArticle}
 */
record SketchedArticle(
        Article article, TextKeys keys, Signature signature, Terms headline, int[] bodyAndBands,
        int[] samples,
        int[] headlineKeys,
        int[] leadKeys,
        byte[] record) {

    private static final long[] NONE = {};

    static SketchedArticle of(Article article, ArticleSketch sketch, SketchStamp stamp) {
        byte[] record = new byte[sketch.record().remaining()];
        sketch.record().get(sketch.record().position(), record);
        Terms lead = PreparedArticle.terms(ByteBuffer.wrap(record), WordPath.LEAD.parts());
        boolean says = !sketch.saysTooLittle();
        long[] headlineKeys = says ? WordPath.HEADLINE.keys(sketch.headlineTerms()) : NONE;
        long[] leadKeys = says ? WordPath.LEAD.keys(lead) : NONE;
        return new SketchedArticle(
                article,
                TextKeys.of(sketch),
                Signature.of(stamp, sketch.components()),
                sketch.headlineTerms(),
                sketch.saysTooLittle() ? new int[0] : bodyAndBands(sketch),
                KeyKind.SAMPLE.keys(sketch.samples(), sketch.sampleCount()),
                KeyKind.HEADLINE.keys(headlineKeys, headlineKeys.length),
                KeyKind.LEAD.keys(leadKeys, leadKeys.length),
                record);
    }

    /** The words that a path goes by. */
    Terms words(WordPath path) {
        return switch (path) {
            case HEADLINE -> headline;
            case LEAD -> PreparedArticle.terms(ByteBuffer.wrap(record), path.parts());
        };
    }

    /** The keys that a path goes by. */
    int[] keys(WordPath path) {
        return switch (path) {
            case HEADLINE -> headlineKeys;
            case LEAD -> leadKeys;
        };
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
        IntArrayList all = new IntArrayList();
        all.add(KeyKind.TEXT.key(keys.text()));
        for (int[] some : List.of(bodyAndBands, samples, headlineKeys, leadKeys)) {
            all.addElements(all.size(), some);
        }
        return all.toIntArray();
    }
}
