package io.shabih.prepare;

import io.shabih.hash.Hash64;
import io.shabih.hash.TextKey;

/**
 * Names of an article's normalised text.
 *
 * @param text of headline and body together, a missing body told from one that repeats the headline
 * @param body of what was sketched: the body, or the headline where there is none
 */
public record TextKeys(TextKey text, TextKey body) {
    public static TextKeys of(ArticleSketch sketch) {
        TextKey body = sketch.body().equals(TextKey.EMPTY) ? sketch.headline() : sketch.body();
        TextKey headline = sketch.headline();
        TextKey text = new TextKey(
                Hash64.mix(Hash64.combine(headline.high(), sketch.body().high())),
                Hash64.mix(Hash64.combine(headline.low(), sketch.body().low()) + 1));
        return new TextKeys(text, body);
    }
}
