package io.shabih.formats;

import io.shabih.Article;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JsonGenerator;

/** A web page or a plain text as one line of JSON. Not thread-safe. */
final class PageLines implements JsonLines {
    private final InputStream in;
    private final Format format;
    private final String name;
    private final ContentSettings settings;

    PageLines(InputStream in, Format format, String name, ContentSettings settings) {
        this.in = in;
        this.format = format;
        this.name = name;
        this.settings = settings;
    }

    @Override
    public boolean addTo(LineBuffer lines) throws IOException {
        byte[] bytes = in.readNBytes(settings.maxRecordBytes() + 1);
        if (bytes.length > settings.maxRecordBytes()) {
            throw new DamagedInput("record longer than " + settings.maxRecordBytes() + " bytes");
        }
        if (bytes.length > 0) {
            Article article = settings.pages().article(format, name, bytes);
            lines.record(json -> {
                json.writeStringProperty("id", article.id());
                writeTo(json, article);
            });
        }
        return false;
    }

    /** The fields that the article has, without its id. */
    static void writeTo(JsonGenerator json, Article article) {
        write(json, "title", article.title());
        write(json, "body", article.body());
        write(json, "date", article.isoDate().orElse(""));
        write(json, "source", article.source());
        write(json, "url", article.url());
    }

    private static void write(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
