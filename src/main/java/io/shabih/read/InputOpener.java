package io.shabih.read;

import io.shabih.formats.Compression;
import io.shabih.Article;
import io.shabih.formats.Content;
import io.shabih.formats.ContentSettings;
import io.shabih.formats.DamagedInput;
import io.shabih.formats.Format;
import io.shabih.formats.Pages;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks what an input holds, and cuts it into blocks accordingly. */
final class InputOpener {
    private final ReadSettings settings;
    private final Buffers buffers;
    private final ContentSettings content;

    InputOpener(ReadSettings settings) {
        this.settings = settings;
        this.buffers = new Buffers(settings.blockBytes());
        this.content = new ContentSettings(settings.articleNames(), settings.maxRecordBytes(),
                new Alone(new RecordParser(settings)));
    }

    /** Reads pages that are part of something else as those that are an input. */
    private record Alone(RecordParser parser) implements Pages {
        @Override
        public String text(String html) {
            return HtmlRecord.text(html);
        }

        @Override
        public Article article(Format format, String name, byte[] bytes) throws DamagedInput {
            try {
                return parser.single(new InputFile(0, name, Optional.empty(), format), bytes, bytes.length);
            } catch (UnreadableRecord e) {
                throw new DamagedInput(e.reason(), e);
            }
        }
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
        return switch (Content.of(plain, input.format(), input.name(), content)) {
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
