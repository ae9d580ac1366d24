package io.shabih.index;

import io.shabih.keys.KeyFormat;
import io.shabih.store.IndexFailures;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/**
 * Lucene's writer of an index. A change that fails closes it, for what is half done must not be committed with the next
 * one; the next change finds it opened anew, at the last commit. Not thread-safe.
 */
final class HealingWriter implements Closeable {
    private static final double BUFFER_MEGABYTES = 128;
    private static final PostingsFormat KEYS = new KeyFormat();

    private final Path directory;
    private final Directory files;
    private final IndexStamp stamp;
    private IndexWriter writer;

    /** Opens an index, or makes one where there is none; the directory is what messages call the files. */
    HealingWriter(Path directory, Directory files, IndexStamp stamp) throws IOException {
        this.directory = directory;
        this.files = files;
        this.stamp = stamp;
        this.writer = opened(directory, files, stamp);
    }

    private static IndexWriter opened(Path directory, Directory files, IndexStamp stamp) throws IOException {
        if (DirectoryReader.indexExists(files)) {
            try (DirectoryReader reader = DirectoryReader.open(files)) {
                stamp.require(reader.getIndexCommit().getUserData(), directory);
            }
        } else {
            IndexFailures.requireNoRest(directory, files);
        }
        IndexWriterConfig config = new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMaxFullFlushMergeWaitMillis(0) // a single add does not wait for others to be merged
                .setCodec(codec());
        IndexWriter writer = new IndexWriter(files, config);
        try {
            writer.setLiveCommitData(Map.copyOf(stamp.versions()).entrySet());
            writer.commit();
            return writer;
        } catch (IOException | RuntimeException e) { // a full disk: the lock is given back
            rollBack(writer, e);
            throw e;
        }
    }

    /** Lucene's, but for the keys. */
    static Codec codec() {
        return new Lucene104Codec() {
            @Override
            public PostingsFormat getPostingsFormatForField(String field) {
                return ArticleFields.areKeys(field) ? KEYS : super.getPostingsFormatForField(field);
            }
        };
    }

    /** The writer, to be changed with and committed; another one than before if that has failed. */
    IndexWriter get() throws IOException {
        if (!writer.isOpen()) {
            writer = opened(directory, files, stamp);
        }
        return writer;
    }

    /** Whether no change has failed since the writer was opened. */
    boolean isOpen() {
        return writer.isOpen();
    }

    /** Gives up what is half done, for a reason that takes up what goes wrong here too. */
    void rollBack(Throwable failure) {
        rollBack(writer, failure);
    }

    private static void rollBack(IndexWriter writer, Throwable failure) {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** Waits for what is being merged and keeps it; after a failure there is nothing to keep. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
