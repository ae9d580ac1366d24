package io.shabih.read;

import io.shabih.Article;
import io.shabih.encoding.Bytes;
import io.shabih.encoding.DecodedText;
import io.shabih.encoding.Mended;
import io.shabih.encoding.Refusal;
import io.shabih.formats.Format;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes articles of the records in a block; what is no article is rejected with its line and the reason.
 *
 * <pre>{@code
 * RecordParser parser = new RecordParser(settings);   // one a thread
 * parser.parse(block, sink);
 * }</pre>
 *
 * <p>Empty lines are no records. A field of the wrong kind, broken JSON or UTF-8, and a record with no
 * letter in title and body are rejected; an unreadable date is no date. Texts that a program spoilt are mended where that is sure.
 *
 * <p>Cost: about 2 ns a byte, and no garbage but the article's own strings. Not thread-safe: one a thread.
 */
public final class RecordParser {
    private final ReadSettings settings;
    private final JsonRecord json;
    private final ReadCensus census;

    public RecordParser(ReadSettings settings) {
        this.settings = settings;
        this.json = new JsonRecord(settings.fields());
        this.census = new ReadCensus(settings.fields());
    }

    /** Gives the sink every record of the block, in order. */
    public void parse(RecordBlock block, RecordSink sink) {
        if (block.input().format() == Format.JSONL) {
            census.decoded(block.input(), block.charset());
            parseLines(block, sink);
        } else if (block.length() > 0) {
            parse(block, new RecordSpan(block.input().number(), 0, block.length(), 1), sink,
                    census.of(block.input()));
        }
        InputFields count = census.of(block.input());
        block.rejected().forEach(rejected -> {
            count.rejected(rejected);
            sink.rejected(rejected);
        });
    }

    /** What was noticed in all blocks that were parsed. */
    public ReadCensus census() {
        return census;
    }

    private void parseLines(RecordBlock block, RecordSink sink) {
        byte[] bytes = block.bytes();
        InputFields fields = census.of(block.input());
        long line = block.firstLine();
        for (int from = 0; from < block.length(); line++) {
            int newline = Bytes.newlineIn(bytes, from, block.length());
            int to = newline > from && bytes[newline - 1] == '\r' ? newline - 1 : newline;
            if (!Bytes.isBlank(bytes, from, to)) {
                long offset = block.offset() + from;
                json.fields().begin(bytes, from, to);
                parse(block, new RecordSpan(block.input().number(), offset, to - from, line), sink, fields);
                fields.count(json.fields());
            }
            from = newline + 1;
        }
        json.givenAndMet().forEach(census::met);
    }

    private void parse(RecordBlock block, RecordSpan span, RecordSink sink, InputFields count) {
        int from = (int) (span.offset() - block.offset());
        Article article;
        try {
            article = article(block.input(), block.bytes(), from, span);
        } catch (UnreadableRecord e) {
            String excerpt = Rejected.excerpt(block.bytes(), from, from + span.length());
            Rejected rejected = new Rejected(block.input().name(), span.line(), e.reason(), excerpt);
            count.rejected(rejected);
            sink.rejected(rejected);
            return;
        }
        count.article();
        if (block.input().format() == Format.JSONL && !json.unreadDate().isEmpty()) {
            census.unreadDate(json.unreadDate(), block.input(), span.line());
        }
        sink.article(article, span);
    }

    /**
     * The article of one JSON object.
     *
     * @param unnamed tells its id where it has none
     * @throws UnreadableRecord if it is no article
     */
    public Article article(byte[] bytes, int from, int to, Supplier<String> unnamed) throws UnreadableRecord {
        if (to - from > settings.maxRecordBytes()) {
            throw new UnreadableRecord(Rejected.tooLong(settings.maxRecordBytes()));
        }
        return json.read(bytes, from, to, unnamed);
    }

    /** The article of one record, whose bytes are at {@code from}. */
    Article article(InputFile input, byte[] bytes, int from, RecordSpan span) throws UnreadableRecord {
        int length = span.length();
        if (length > settings.maxRecordBytes()) {
            throw new UnreadableRecord(Rejected.tooLong(settings.maxRecordBytes()));
        }
        Article article = switch (input.format()) {
            case JSONL -> json.read(bytes, from, from + length, new RecordName(input, span.line())::id);
            case TEXT, HTML -> single(input, bytes, length);
        };
        Optional<Mended> mended = Mended.of(article.title(), article.body());
        if (mended.isEmpty()) {
            return article;
        }
        census.mended(mended.get(), input, span.line());
        return article.withTexts(mended.get().title(), mended.get().body());
    }

    /** The article of a whole text or page. */
    Article single(InputFile input, byte[] bytes, int length) throws UnreadableRecord {
        DecodedText decoded = DecodedText.of(bytes, length);
        Article article;
        try {
            article = input.format() == Format.TEXT
                    ? TextInput.article(decoded.text(), input)
                    : HtmlRecord.read(decoded.text(), input);
        } catch (UnreadableRecord e) {
            throw decoded.damage().map(UnreadableRecord::new).orElse(e);
        }
        for (String text : List.of(article.title(), article.body(), article.source())) {
            if (!DecodedText.isWhole(text)) {
                throw new UnreadableRecord(decoded.damage().orElse(Refusal.ofReplaced("the page")));
            }
        }
        census.decoded(input, decoded.charset());
        return article;
    }
}
