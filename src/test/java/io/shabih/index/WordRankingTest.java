package io.shabih.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.ranking.WeightedStream;
import io.shabih.ranking.WeightedWords;
import io.shabih.ranking.WordRanking;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class WordRankingTest {
    private static final int DOCUMENTS = 20_000;
    private static final int WORDS = 400;
    private static final int MOST = 25;

    private final SplittableRandom random = new SplittableRandom(1128);

    @Test
    void ranksAsLucenesOwnSearchDoes() throws IOException {
        try (Directory files = new ByteBuffersDirectory()) {
            write(files);
            try (DirectoryReader reader = DirectoryReader.open(files)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int trial = 0; trial < 60; trial++) {
                    Object2IntMap<String> asked = words();
                    WeightedWords about = WeightedWords.of(asked, searcher);
                    long from = random.nextInt(DOCUMENTS);
                    ScoreDoc[] all = new WordRanking(about.words(), date -> true, MOST).of(reader.leaves());
                    ScoreDoc[] late = new WordRanking(about.words(), date -> date >= from, MOST)
                            .of(reader.leaves());
                    assertSame(searcher.search(query(about), MOST).scoreDocs, all, trial);
                    Query dated = new BooleanQuery.Builder().add(query(about), Occur.MUST)
                            .add(LongField.newRangeQuery(ArticleFields.DATE, from, Long.MAX_VALUE),
                                    Occur.FILTER)
                            .build();
                    assertSame(searcher.search(dated, MOST).scoreDocs, late, trial);
                }
            }
        }
    }

    private static void assertSame(ScoreDoc[] expected, ScoreDoc[] actual, int trial) {
        assertEquals(Arrays.stream(expected).map(hit -> hit.doc).toList(),
                Arrays.stream(actual).map(hit -> hit.doc).toList(), "trial " + trial);
        assertArrayEquals(Arrays.stream(expected).mapToDouble(hit -> hit.score).toArray(),
                Arrays.stream(actual).mapToDouble(hit -> hit.score).toArray(), 1e-5, "trial " + trial);
    }

    private static Query query(WeightedWords about) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (WeightedWords.Word word : about.words()) {
            query.add(new BoostQuery(new TermQuery(word.term()), (float) word.boost()), Occur.SHOULD);
        }
        return query.build();
    }

    /** Several segments, some documents deleted. */
    private void write(Directory files) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(files, config)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                document.add(new StringField(ArticleFields.ID, "d" + i, Store.NO));
                document.add(new LongField(ArticleFields.DATE, i, Store.NO));
                document.add(WeightedStream.field(words()));
                writer.addDocument(document);
                if (random.nextInt(4_000) == 0) {
                    writer.commit();
                }
            }
            for (int i = 0; i < 500; i++) {
                writer.deleteDocuments(new Term(ArticleFields.ID, "d" + random.nextInt(DOCUMENTS)));
            }
        }
    }

    /** Words that many have and words that few have. */
    private Object2IntMap<String> words() {
        Object2IntOpenHashMap<String> words = new Object2IntOpenHashMap<>();
        for (int i = 0; i < 20; i++) {
            double skewed = Math.pow(random.nextDouble(), 3);
            words.put("w" + (int) (WORDS * skewed), 1 + random.nextInt(12));
        }
        return words;
    }
}
