package io.shabih.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.keys.KeyStream;
import io.shabih.prepare.PrepareSettings;
import io.shabih.prepare.Preparer;
import io.shabih.ranking.SearchWords;
import io.shabih.verify.VerifySettings;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of keys finds what a map finds, over segments, deletions and merges, and Lucene's own check accepts it. */
class KeyFormatTest {
    private static final long SEED = 0x5EED_0105L;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 63, 64, 65, 1_000, 5_000})
    void findsWhatAMapFinds(int documents) throws IOException {
        Random random = new Random(SEED + documents);
        Map<Integer, List<String>> expected = new HashMap<>();
        try (Directory directory = new ByteBuffersDirectory()) {
            write(directory, documents, random, expected);
            ByteArrayOutputStream messages = new ByteArrayOutputStream();
            try (CheckIndex check = new CheckIndex(directory)) {
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
                check.setInfoStream(new PrintStream(messages, true, StandardCharsets.UTF_8));
                assertTrue(check.checkIndex().clean, () -> messages.toString(StandardCharsets.UTF_8));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                look(reader, expected, random);
            }
        }
    }

    private static void write(
            Directory directory, int documents, Random random, Map<Integer, List<String>> expected)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setCodec(HealingWriter.codec());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int number = 0; number < documents; number++) {
                String id = "d" + number;
                int[] keys = random.ints(random.nextInt(20))
                        .map(key -> random.nextInt(4) == 0 ? key & 7 : key).distinct().toArray();
                Document document = new Document();
                document.add(new StringField(ArticleFields.ID, id, Store.YES));
                document.add(new Field(ArticleFields.KEYS, new KeyStream(keys), type()));
                writer.addDocument(document);
                boolean deleted = random.nextInt(10) == 0;
                if (deleted) {
                    writer.deleteDocuments(new Term(ArticleFields.ID, id));
                }
                for (int key : deleted ? new int[0] : keys) {
                    expected.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
                }
                if (random.nextInt(documents / 10 + 1) == 0) {
                    writer.commit();
                }
            }
            if (random.nextBoolean()) {
                writer.forceMerge(1);
            }
        }
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        return type;
    }

    private static void look(DirectoryReader reader, Map<Integer, List<String>> expected, Random random)
            throws IOException {
        IndexSettings settings = new IndexSettings(PrepareSettings.standard(), VerifySettings.standard());
        IndexedTexts texts = new IndexedTexts(reader, settings.stamp());
        for (Map.Entry<Integer, List<String>> key : expected.entrySet()) {
            List<String> ids = new ArrayList<>();
            IntArrayList found = new IntArrayList();
            texts.find(key.getKey(), Integer.MAX_VALUE - 1, found);
            for (int number : found) {
                ids.add(reader.storedFields().document(number).get(ArticleFields.ID));
            }
            Collections.sort(ids);
            Collections.sort(key.getValue());
            assertEquals(key.getValue(), ids);
        }
        for (int i = 0; i < 1_000; i++) {
            int absent = random.nextInt();
            IntArrayList found = new IntArrayList();
            texts.find(absent, Integer.MAX_VALUE - 1, found);
            assertEquals(expected.getOrDefault(absent, List.of()).size(), found.size());
        }
        int[] keys = IntStream.concat(expected.keySet().stream().mapToInt(key -> key), random.ints(1_000))
                .toArray();
        lookTogether(keys, settings, () -> new IndexedTexts(reader, settings.stamp()),
                known -> new IndexedTexts(reader, settings.stamp(), known));
    }

    /** Keys that are looked up together find what each finds by itself. */
    private static void lookTogether(int[] keys, IndexSettings settings, Supplier<IndexedTexts> alone,
            Function<FoundKeys, IndexedTexts> knowing) throws IOException {
        Supplier<Workers.Worker> worker = () -> new Workers.Worker(
                new Comparer(new Preparer(settings.prepare()), settings),
                new SearchWords(settings.prepare().normalizer()));
        try (Workers workers = new Workers(2, worker)) {
            List<int[]> half = List.of(Arrays.copyOf(keys, keys.length / 2 + 1),
                    Arrays.copyOf(keys, keys.length / 2));
            IndexedTexts together = knowing.apply(FoundKeys.of(half, workers, alone));
            IndexedTexts one = alone.get();
            for (int most : new int[] {0, 1, 24, 199, 200, 201, Integer.MAX_VALUE - 1}) {
                for (int key : keys) {
                    IntArrayList expected = new IntArrayList();
                    one.find(key, most, expected);
                    IntArrayList found = new IntArrayList();
                    together.find(key, most, found);
                    assertEquals(expected, found);
                }
            }
        }
    }
}
