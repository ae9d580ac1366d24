package io.shabih.engine;

import io.shabih.Article;
import io.shabih.read.BlockReader;
import io.shabih.read.Inputs;
import io.shabih.read.ReadSettings;
import io.shabih.read.RecordBlock;
import io.shabih.read.RecordParser;
import io.shabih.read.RecordSink;
import io.shabih.read.RecordSpan;
import io.shabih.read.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds articles by their ids, reading the inputs once from the beginning until all are found. */
final class ArticleLookup {
    private ArticleLookup() {}

    /** The articles in the order of the ids; of several with one id the first. */
    static List<Article> find(List<String> inputs, List<String> ids) {
        Map<String, Article> found = new HashMap<>();
        ReadSettings settings = ReadSettings.defaults();
        try (BlockReader reader = BlockReader.open(Inputs.expand(inputs), settings)) {
            RecordParser parser = new RecordParser(settings);
            RecordSink sink = collecting(ids, found);
            for (Optional<RecordBlock> block = reader.next(); block.isPresent()
                    && found.size() < ids.size(); block = reader.next()) {
                parser.parse(block.get(), sink);
            }
        }
        for (String id : ids) {
            if (!found.containsKey(id)) {
                throw new IllegalArgumentException(
                        "no article has the id \"" + id + "\" in " + String.join(" ", inputs));
            }
        }
        return ids.stream().map(found::get).toList();
    }

    /** All articles in their order; a record that is none ends it. */
    static List<Article> all(List<String> inputs) {
        List<Article> articles = new ArrayList<>();
        ReadSettings settings = ReadSettings.defaults();
        RecordSink sink = new RecordSink() {
            @Override
            public void article(Article article, RecordSpan span) {
                articles.add(article);
            }

            @Override
            public void rejected(Rejected rejected) {
                throw new IllegalArgumentException(
                        rejected.input() + ":" + rejected.line() + ": " + rejected.reason());
            }
        };
        try (BlockReader reader = BlockReader.open(Inputs.expand(inputs), settings)) {
            RecordParser parser = new RecordParser(settings);
            for (Optional<RecordBlock> block = reader.next(); block.isPresent(); block = reader.next()) {
                parser.parse(block.get(), sink);
            }
        }
        return articles;
    }

    private static RecordSink collecting(List<String> ids, Map<String, Article> found) {
        return new RecordSink() {
            @Override
            public void article(Article article, RecordSpan span) {
                if (ids.contains(article.id())) {
                    found.putIfAbsent(article.id(), article);
                }
            }

            @Override
            public void rejected(Rejected rejected) {
                // a record that is no article has no id to look for
            }
        };
    }
}
