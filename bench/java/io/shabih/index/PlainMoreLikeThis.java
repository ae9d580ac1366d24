package io.shabih.index;

import io.shabih.Article;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;

/** Lucene's MoreLikeThis as one sets it up: headline and body in one field, Lucene's Arabic analyzer, its defaults. */
final class PlainMoreLikeThis implements Closeable {
    private static final String ID = "id";
    private static final String TEXT = "text";

    private final FSDirectory files;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final MoreLikeThis moreLikeThis;

    private PlainMoreLikeThis(FSDirectory files) throws IOException {
        this.files = files;
        this.reader = DirectoryReader.open(files);
        this.searcher = new IndexSearcher(reader);
        this.moreLikeThis = new MoreLikeThis(reader);
        moreLikeThis.setAnalyzer(new ArabicAnalyzer());
        moreLikeThis.setFieldNames(new String[] {TEXT});
    }

    static PlainMoreLikeThis of(Path directory, Iterable<Article> articles) throws IOException {
        FSDirectory files = FSDirectory.open(directory);
        if (!DirectoryReader.indexExists(files)) {
            try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(new ArabicAnalyzer()))) {
                for (Article article : articles) {
                    Document document = new Document();
                    document.add(new StringField(ID, article.id(), Store.YES));
                    document.add(new TextField(TEXT, text(article), Store.NO));
                    writer.addDocument(document);
                }
            }
        }
        return new PlainMoreLikeThis(files);
    }

    private static String text(Article article) {
        return article.title() + "\n" + article.body();
    }

    /** Ids of the best, without the article itself. */
    List<String> like(Article article, int most) {
        List<String> ids = new ArrayList<>();
        try {
            var query = moreLikeThis.like(TEXT, new StringReader(text(article)));
            for (ScoreDoc hit : searcher.search(query, most + 1).scoreDocs) {
                String id = searcher.storedFields().document(hit.doc).get(ID);
                if (!id.equals(article.id()) && ids.size() < most) {
                    ids.add(id);
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        files.close();
    }
}
