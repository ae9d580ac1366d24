package io.shabih.index;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import io.shabih.prepare.PrepareSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an index was written with. Signatures and keys of other versions mean something else, so an index of
 * another stamp is refused instead of being read wrongly.
 *
 * @param versions a version a part
 */
record IndexStamp(Map<String, String> versions) {
    /** Changes with the layout of documents and the analysis of words. */
    private static final String LAYOUT = "10";

    IndexStamp {
        versions = Map.copyOf(versions);
    }

    static IndexStamp of(IndexSettings all) {
        PrepareSettings settings = all.prepare();
        return new IndexStamp(Map.of(
                "shabih.layout", LAYOUT,
                "shabih.normaliser", settings.normalizer().version(),
                "shabih.sketch", all.stamp().toString(),
                "shabih.bands", settings.banding().bands() + "x" + settings.banding().rowsPerBand(),
                "shabih.samples", "1/" + settings.sampleOneIn()));
    }

    /**
     * Refuses an index of another stamp.
     *
     * @param found what the index has beside its last commit
     */
    void require(Map<String, String> found, Path directory) {
        Map<String, String> wanted = new TreeMap<>(versions);
        for (Map.Entry<String, String> part : wanted.entrySet()) {
            String there = found.getOrDefault(part.getKey(), "none");
            if (!there.equals(part.getValue())) {
                throw new ShabihException(Kind.INDEX, directory + ": made with " + part.getKey() + " " + there
                        + ", this program has " + part.getValue()
                        + "; build a new index: shabih index add --index NEW_DIR INPUT...");
            }
        }
    }
}
