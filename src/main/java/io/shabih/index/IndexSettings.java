package io.shabih.index;

import io.shabih.prepare.PrepareSettings;
import io.shabih.sketch.SketchStamp;
import io.shabih.verify.VerifySettings;

/**
 * How an index prepares and compares articles; the same as a batch run of equal settings.
 *
 * @param prepare fixed for the life of an index
 * @param verify what counts as a match
 */
record IndexSettings(PrepareSettings prepare, VerifySettings verify) {
    /** The defaults, those of {@code dedupe}. */
    public static IndexSettings standard() {
        return new IndexSettings(PrepareSettings.standard(), VerifySettings.standard());
    }

    /** How signatures are made and kept. */
    SketchStamp stamp() {
        return new SketchStamp(
                prepare.scheme(), Byte.SIZE, prepare.shingler().version(), prepare.normalizer().version());
    }
}
