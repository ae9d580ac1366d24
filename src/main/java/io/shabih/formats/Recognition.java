package io.shabih.formats;

import java.util.List;
import java.util.Optional;

/** Tells by the beginning of an input what it holds. Not thread-safe. */
final class Recognition {
    private final Headed bytes;
    private final Content.Named named;
    private final ArticleNames names;

    Recognition(Headed bytes, Content.Named named, ArticleNames names) {
        this.bytes = bytes;
        this.named = named;
        this.names = names;
    }

    Content content() {
        TextStream text = new TextStream(bytes);
        byte[] head = text.head();
        Optional<List<String>> json = JsonShape.of(head, names);
        if (json.isPresent()) {
            return lines("JSON", text, new JsonCutter(text.utf8(), json.get()));
        }
        boolean objects = JsonScan.startsWith(head, JsonScan.afterBlanks(head, 0), "{\"");
        boolean lines = named == Content.Named.LINES || objects;
        boolean inPlace = named == Content.Named.LINES && text.isUtf8() || !lines;
        return inPlace ? new Content.AsNamed(bytes) : new Content.Lines(text.utf8(), text.charset());
    }

    private static Content lines(String label, TextStream text, JsonLines lines) {
        return new Content.Lines(new LinesStream(label, lines), text.charset());
    }
}
