package io.shabih.formats;

import io.shabih.Article;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages of a web archive as lines of JSON: responses and resources of HTML (WARC), texts that were made of them (WET). Other
 * records (requests, metadata, pictures, answers of other status than 200) are no articles and passed over. The day of the crawl is {@code
 * crawled}, not the article's date. Not thread-safe.
 */
final class WarcLines implements JsonLines {
    private static final int FOUND = 200;

    private final WarcReader warc;
    private final ContentSettings settings;

    /** The bytes of a page, and how they are read. */
    private record Page(Format format, InputStream bytes) {}

    WarcLines(InputStream in, ContentSettings settings) throws IOException {
        this.warc = new WarcReader(in);
        this.settings = settings;
    }

    @Override
    public boolean addTo(LineBuffer lines) throws IOException {
        for (Optional<WarcRecord> next = warc.next(); next.isPresent(); next = warc.next()) {
            if (next.get() instanceof WarcTargetRecord record) {
                Optional<Page> page = page(record);
                if (page.isPresent()) {
                    add(record, page.get(), lines);
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Page> page(WarcTargetRecord record) throws IOException {
        return switch (record) {
            case WarcConversion conversion -> Optional.of(new Page(
                    isHtml(conversion.contentType()) ? Format.HTML : Format.TEXT,
                    conversion.body().stream()));
            case WarcResource resource when isHtml(resource.contentType()) ->
                Optional.of(new Page(Format.HTML, resource.body().stream()));
            case WarcResponse response when response.contentType().base().equals(MediaType.HTTP) -> {
                HttpResponse http = response.http();
                yield http.status() == FOUND && isHtml(http.contentType())
                        ? Optional.of(new Page(Format.HTML, http.bodyDecoded().stream()))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static boolean isHtml(MediaType type) {
        MediaType base = type.base();
        return base.equals(MediaType.HTML) || base.equals(MediaType.XHTML);
    }

    /** A page that is none is a record with an address alone, which is rejected as such. */
    private void add(WarcTargetRecord record, Page page, LineBuffer lines) throws IOException {
        byte[] bytes = page.bytes().readNBytes(settings.maxRecordBytes() + 1);
        Optional<Article> article = bytes.length > settings.maxRecordBytes()
                ? Optional.empty()
                : article(page.format(), record.target(), bytes);
        String crawled = record.date().toString();
        lines.record(json -> {
            json.writeStringProperty("id", record.target());
            article.ifPresent(found -> PageLines.writeTo(json, found));
            if (article.map(Article::url).orElse("").isEmpty()) {
                json.writeStringProperty("url", record.target());
            }
            json.writeStringProperty("crawled", crawled);
        });
    }

    private Optional<Article> article(Format format, String name, byte[] bytes) {
        try {
            return Optional.of(settings.pages().article(format, name, bytes));
        } catch (DamagedInput e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        warc.close();
    }
}
