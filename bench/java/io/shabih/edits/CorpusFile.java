package io.shabih.edits;

import io.shabih.read.BlockReader;
import io.shabih.read.Inputs;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import java.util.List;
import java.util.Optional;

/** Gives the articles of a corpus to a sink, block by block, so that a corpus of any size is read. */
final class CorpusFile {
    private CorpusFile() {}

    /** In the order of the corpus. */
    static void read(String corpus, RecordSink sink) {
        ReadSettings settings = ReadSettings.defaults();
        try (BlockReader reader = BlockReader.open(Inputs.expand(List.of(corpus)), settings)) {
            RecordParser parser = new RecordParser(settings);
            for (Optional<RecordBlock> block = reader.next(); block.isPresent(); block = reader.next()) {
                try (RecordBlock records = block.get()) {
                    parser.parse(records, sink);
                }
            }
        }
    }
}
