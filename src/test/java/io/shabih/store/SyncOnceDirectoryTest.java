package io.shabih.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

class SyncOnceDirectoryTest {
    /** Files of which a power failure could lose what was written. */
    private static final class Fragile extends FilterDirectory {
        private final Set<String> unsynced = ConcurrentHashMap.newKeySet();
        private final List<String> syncs = new ArrayList<>();
        private boolean namesUnsynced;

        Fragile() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            unsynced.add(name);
            return in.createOutput(name, context);
        }

        @Override
        public synchronized void sync(Collection<String> names) throws IOException {
            in.sync(names);
            unsynced.removeAll(names);
            syncs.addAll(names);
        }

        @Override
        public void syncMetaData() throws IOException {
            in.syncMetaData();
            namesUnsynced = false;
        }

        @Override
        public void rename(String source, String target) throws IOException {
            assertTrue(!unsynced.contains(source), source + " is renamed before it is on disk");
            in.rename(source, target);
            for (String name : SegmentInfos.readCommit(this, target).files(false)) {
                assertTrue(!unsynced.contains(name), target + " names " + name + ", which is not on disk");
            }
            namesUnsynced = true;
        }
    }

    private final Fragile files = new Fragile();

    private static Document article(int number) {
        Document document = new Document();
        document.add(new StringField("id", "a" + number, Store.YES));
        return document;
    }

    @Test
    void whatACommitNamesIsOnDiskBefore() throws IOException {
        try (IndexWriter writer = new IndexWriter(SyncOnceDirectory.over(files), new IndexWriterConfig())) {
            for (int i = 0; i < 60; i++) {
                writer.updateDocument(new Term("id", "a" + i % 40), article(i % 40));
                writer.commit();
                assertEquals(false, files.namesUnsynced);
            }
        }
    }

    @Test
    void whatIsOnDiskIsNotSyncedAgain() throws IOException {
        try (IndexWriter writer = new IndexWriter(SyncOnceDirectory.over(files), new IndexWriterConfig())) {
            for (int i = 0; i < 5; i++) {
                writer.addDocument(article(i));
                writer.commit();
            }
        }
        List<String> once = files.syncs.stream().distinct().toList();
        assertEquals(once, files.syncs);
    }
}
