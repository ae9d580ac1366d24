package io.shabih.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells by the beginning of an input what it holds. Not thread-safe. */
final class Recognition {
    private final Headed bytes;
    private final Origin origin;
    private final ContentSettings settings;

    Recognition(Headed bytes, Origin origin, ContentSettings settings) {
        this.bytes = bytes;
        this.origin = origin;
        this.settings = settings;
    }

    Content content() {
        try {
            return recognised();
        } catch (IOException e) {
            return new Content.Lines(new Refused(e), StandardCharsets.UTF_8);
        }
    }

    private Content recognised() throws IOException {
        Optional<Archive> archive = Archive.of(bytes);
        if (archive.isPresent()) {
            return new Content.Files(archive.get());
        }
        if (JsonScan.startsWith(bytes.head(), 0, "PAR1")) {
            return lines("Parquet file", new ParquetLines(bytes, origin.file(), settings));
        }
        if (JsonScan.startsWith(bytes.head(), 0, "WARC/")) {
            return lines("web archive", new WarcLines(bytes, settings));
        }
        TextStream text = new TextStream(bytes);
        byte[] head = text.head();
        Optional<List<String>> json = JsonShape.of(head, settings.names());
        if (json.isPresent()) {
            return lines("JSON", text, new JsonCutter(text.utf8(), json.get()));
        }
        Optional<Markup> markup = Markup.of(head);
        if (markup.isPresent()) {
            return marked(markup.get(), text);
        }
        if (origin.named() != Format.HTML) {
            Optional<CsvShape> table = CsvShape.of(head, origin.named() == Format.TEXT, settings.names());
            if (table.isPresent()) {
                return lines("table", text,
                        new CsvLines(text.reader(), table.get(), settings.maxRecordBytes()));
            }
        }
        boolean objects = JsonScan.startsWith(head, JsonScan.afterBlanks(head, 0), "{\"");
        boolean lines = origin.named() == Format.JSONL || objects;
        boolean inPlace = origin.named() == Format.JSONL && text.isUtf8() || !lines;
        return inPlace
                ? new Content.AsNamed(bytes, objects || origin.named() != Format.JSONL)
                : new Content.Lines(text.utf8(), text.charset());
    }

    private Content marked(Markup markup, TextStream text) throws IOException {
        return switch (markup) {
            case FEED -> lines("XML", text, new FeedLines(new XmlCharacters(text.reader()), settings));
            case PAGE -> origin.named() == Format.HTML
                    ? new Content.AsNamed(bytes, true)
                    : Content.page(bytes, Format.HTML, origin.name(), settings);
            case NEWSWIRE -> lines("newswire", text, new NewswireLines(text.utf8(), settings));
            case OTHER -> throw new DamagedInput("XML of a kind that is not read (it begins with <"
                    + Markup.root(new String(text.head(), StandardCharsets.UTF_8))
                    + ">); feeds, news sitemaps and newswire in SGML are");
        };
    }

    private static Content lines(String label, JsonLines lines) {
        return new Content.Lines(new LinesStream(label, lines), StandardCharsets.UTF_8);
    }

    private static Content lines(String label, TextStream text, JsonLines lines) {
        return new Content.Lines(new LinesStream(label, lines), text.charset());
    }
}
