package io.shabih.read;

import io.shabih.Article;
import io.shabih.formats.Compression;
import io.shabih.formats.Content;
import io.shabih.formats.ContentSettings;
import io.shabih.formats.DamagedInput;
import io.shabih.formats.Format;
import io.shabih.formats.Origin;
import io.shabih.formats.Pages;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                new Alone(new RecordParser(settings)), settings.spoolFolder());
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
        boolean inPlace = plain.compression() == Compression.NONE && input.rereadable();
        Content held = content(new Origin(input.name(), input.format(), input.path().filter(_ -> inPlace)),
                plain);
        if (held instanceof Content.AsNamed as) {
            Optional<Spool> spool = inPlace ? Optional.empty() : Spool.ofBytes(input, settings);
            return new Opened(blocks(input, new InputBytes(as.bytes(), StandardCharsets.UTF_8, spool)),
                    spool);
        }
        Optional<Spool> spool = Spool.ofLines(input, settings);
        return new Opened(held instanceof Content.Files files
                ? new MemberBlocks(input, files.archive(), this, spool)
                : lines(input, held, spool), spool);
    }

    /** What an input, or a file in it, holds. */
    Content content(Origin origin, PlainBytes plain) {
        return Content.of(plain, origin, content);
    }

    /** The blocks of what is read as lines of JSON. */
    Blocks lines(InputFile input, Content held, Optional<Spool> spool) {
        return switch (held) {
            case Content.Lines lines ->
                blocks(input.asLines(), new InputBytes(lines.json(), lines.charset(), spool));
            case Content.AsNamed as when input.format() == Format.JSONL ->
                blocks(input, new InputBytes(as.bytes(), StandardCharsets.UTF_8, spool));
            case Content.AsNamed as ->
                lines(input, Content.page(as.bytes(), input.format(), input.name(), content), spool);
            case Content.Files _ -> throw new IllegalArgumentException("an archive has no lines of its own");
        };
    }

    /** A block that says why there are no others. */
    static RecordBlock refused(InputFile input, Rejected reason) {
        RecordSpan nothing = new RecordSpan(input.number(), 0, 0, 1);
        return new RecordBlock(input.asLines(), nothing, new byte[0], List.of(reason), buffer -> {});
    }

    private Blocks blocks(InputFile input, InputBytes bytes) {
        return input.format() == Format.JSONL
                ? new LineBlocks(input, bytes, buffers, settings.maxRecordBytes())
                : new FileBlock(input, bytes, buffers, settings.maxRecordBytes());
    }
}
