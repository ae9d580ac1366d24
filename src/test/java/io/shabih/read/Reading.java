package io.shabih.read;

import io.shabih.Article;
import io.shabih.formats.Format;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads inputs to their end and keeps what came out. */
final class Reading implements RecordSink {
    final List<Article> articles = new ArrayList<>();
    final List<RecordSpan> spans = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    ReadCensus census = new ReadCensus(FieldNames.standard());

    static Reading of(List<InputFile> inputs, ReadSettings settings) {
        return of(new BlockReader(inputs, settings, new ByteArrayInputStream(new byte[0])), settings);
    }

    static Reading ofStandardInput(byte[] bytes, ReadSettings settings) {
        InputFile input = new InputFile(0, Inputs.STANDARD_INPUT, Optional.empty(), Format.JSONL);
        return of(new BlockReader(List.of(input), settings, new ByteArrayInputStream(bytes)), settings);
    }

    static Reading ofLines(String lines) {
        return ofStandardInput(lines.getBytes(StandardCharsets.UTF_8), ReadSettings.defaults());
    }

    private static Reading of(BlockReader reader, ReadSettings settings) {
        Reading reading = new Reading();
        RecordParser parser = new RecordParser(settings);
        try (reader) {
            Optional<RecordBlock> next = reader.next();
            while (next.isPresent()) {
                try (RecordBlock block = next.get()) {
                    parser.parse(block, reading);
                }
                next = reader.next();
            }
        }
        reading.census = parser.census();
        return reading;
    }

    @Override
    public void article(Article article, RecordSpan span) {
        articles.add(article);
        spans.add(span);
    }

    @Override
    public void rejected(Rejected reject) {
        rejected.add(reject);
    }

    List<String> ids() {
        return articles.stream().map(Article::id).toList();
    }

    List<Long> rejectedLines() {
        return rejected.stream().map(Rejected::line).toList();
    }

    /** The reason of the only record that was rejected. */
    String onlyRejected() {
        if (rejected.size() != 1) {
            throw new AssertionError("rejected " + rejected);
        }
        return rejected.getFirst().reason();
    }

    /** The reason of the only record, which must have been rejected. */
    String onlyReason() {
        if (!articles.isEmpty() || rejected.size() != 1) {
            throw new AssertionError("articles " + ids() + ", rejected " + rejected);
        }
        return rejected.getFirst().reason();
    }
}
