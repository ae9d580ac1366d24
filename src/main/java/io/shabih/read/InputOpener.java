package io.shabih.read;

import io.shabih.formats.Compression;
import io.shabih.formats.Content;
import io.shabih.formats.ContentSettings;
import io.shabih.formats.Format;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks what an input holds, and cuts it into blocks accordingly. */
final class InputOpener {
    private final ReadSettings settings;
    private final Buffers buffers;
    private final ContentSettings content;

    InputOpener(ReadSettings settings, Buffers buffers) {
        this.settings = settings;
        this.buffers = buffers;
        this.content = new ContentSettings(settings.articleNames(), settings.maxRecordBytes());
    }

    /** The blocks of an input, and where it is kept. */
    record Opened(Blocks blocks, Optional<Spool> spool) implements Closeable {
        @Override
        public void close() throws IOException {
            try {
                blocks.close();
            } finally {
                if (spool.isPresent()) {
                    spool.get().close();
                }
            }
        }
    }

    Opened open(InputFile input, StoredBytes stored) throws IOException {
        Spool.delete(input, settings); // of a run that was killed
        PlainBytes plain = new PlainBytes(stored);
        return switch (Content.of(plain, input.format(), content)) {
            case Content.AsNamed as -> {
                boolean inPlace = plain.compression() == Compression.NONE && input.rereadable();
                Optional<Spool> spool = inPlace ? Optional.empty() : Spool.ofBytes(input, settings);
                yield new Opened(blocks(input, new InputBytes(as.bytes(), StandardCharsets.UTF_8, spool)),
                        spool);
            }
            case Content.Lines lines -> {
                Optional<Spool> spool = Spool.ofLines(input, settings);
                yield new Opened(
                        blocks(input.asLines(), new InputBytes(lines.json(), lines.charset(), spool)), spool);
            }
        };
    }

    private Blocks blocks(InputFile input, InputBytes bytes) {
        return input.format() == Format.JSONL
                ? new LineBlocks(input, bytes, buffers, settings.maxRecordBytes())
                : new FileBlock(input, bytes, buffers, settings.maxRecordBytes());
    }
}
