package io.shabih.formats;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells by the beginning of an input what it holds. Not thread-safe. */
final class Recognition {
    private final Headed bytes;
    private final Format named;
    private final ArticleNames names;
    private final int maxRecordBytes;

    Recognition(Headed bytes, Format named, ContentSettings settings) {
        this.bytes = bytes;
        this.named = named;
        this.names = settings.names();
        this.maxRecordBytes = settings.maxRecordBytes();
    }

    Content content() throws IOException {
        TextStream text = new TextStream(bytes);
        byte[] head = text.head();
        Optional<List<String>> json = JsonShape.of(head, names);
        if (json.isPresent()) {
            return lines("JSON", text, new JsonCutter(text.utf8(), json.get()));
        }
        if (named != Format.HTML) {
            Optional<CsvShape> table = CsvShape.of(head, named == Format.TEXT, names);
            if (table.isPresent()) {
                return lines("table", text, new CsvLines(text.reader(), table.get(), maxRecordBytes));
            }
        }
        boolean objects = JsonScan.startsWith(head, JsonScan.afterBlanks(head, 0), "{\"");
        boolean lines = named == Format.JSONL || objects;
        boolean inPlace = named == Format.JSONL && text.isUtf8() || !lines;
        return inPlace ? new Content.AsNamed(bytes) : new Content.Lines(text.utf8(), text.charset());
    }

    private static Content lines(String label, TextStream text, JsonLines lines) {
        return new Content.Lines(new LinesStream(label, lines), text.charset());
    }
}
