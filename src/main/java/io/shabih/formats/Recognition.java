package io.shabih.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells by the beginning of an input what it holds. Not thread-safe. */
final class Recognition {
    private final Headed bytes;
    private final Format named;
    private final String name;
    private final ContentSettings settings;

    Recognition(Headed bytes, Format named, String name, ContentSettings settings) {
        this.bytes = bytes;
        this.named = named;
        this.name = name;
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
        if (named != Format.HTML) {
            Optional<CsvShape> table = CsvShape.of(head, named == Format.TEXT, settings.names());
            if (table.isPresent()) {
                return lines("table", text,
                        new CsvLines(text.reader(), table.get(), settings.maxRecordBytes()));
            }
        }
        boolean objects = JsonScan.startsWith(head, JsonScan.afterBlanks(head, 0), "{\"");
        boolean lines = named == Format.JSONL || objects;
        boolean inPlace = named == Format.JSONL && text.isUtf8() || !lines;
        return inPlace
                ? new Content.AsNamed(bytes, objects || named != Format.JSONL)
                : new Content.Lines(text.utf8(), text.charset());
    }

    private Content marked(Markup markup, TextStream text) throws IOException {
        return switch (markup) {
            case FEED -> lines("XML", text, new FeedLines(text.reader(), settings));
            case PAGE -> named == Format.HTML
                    ? new Content.AsNamed(bytes, true)
                    : Content.page(bytes, Format.HTML, name, settings);
            case NEWSWIRE, OTHER -> throw new DamagedInput("XML of a kind that is not read (it begins with <"
                    + Markup.root(new String(text.head(), StandardCharsets.UTF_8))
                    + ">); feeds, news sitemaps and newswire in SGML are");
        };
    }

    private static Content lines(String label, TextStream text, JsonLines lines) {
        return new Content.Lines(new LinesStream(label, lines), text.charset());
    }
}
