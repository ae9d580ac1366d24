package io.shabih.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * The files of an index as they are when single articles are added: a commit makes a dozen small files and joins them.
 * What is small stays in memory until it is committed. Lucene has every file of an index synced at each commit, and waits
 * four times; here a file is synced once, and all of a commit side by side, before its name is made the index's.
 *
 * @see <a href="https://lucene.apache.org/core/10_6_0/core/org/apache/lucene/store/Directory.html">Directory</a>
 */
public final class SyncOnceDirectory extends FilterDirectory {
    private static final double MOST_OF_FILE_MEGABYTES = 8;
    private static final double MOST_MEGABYTES = 32;

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Set<String> synced = ConcurrentHashMap.newKeySet();

    private SyncOnceDirectory(Directory files) {
        super(files);
    }

    /** Of a folder, to be written. */
    public static Directory open(Path folder) throws IOException {
        return over(FSDirectory.open(folder));
    }

    public static Directory over(Directory files) {
        return new NRTCachingDirectory(new SyncOnceDirectory(files), MOST_OF_FILE_MEGABYTES, MOST_MEGABYTES);
    }

    /** A commit's own file comes first; it waits for those that it names. */
    @Override
    public void sync(Collection<String> names) throws IOException {
        waiting.addAll(names);
        if (names.stream().anyMatch(name -> name.startsWith(IndexFileNames.PENDING_SEGMENTS))) {
            return;
        }
        waiting.removeAll(synced);
        try {
            waiting.parallelStream().forEach(this::sync);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        synced.addAll(waiting);
        waiting.clear();
    }

    private void sync(String name) {
        try {
            in.sync(List.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void syncMetaData() throws IOException {
        if (waiting.isEmpty()) {
            in.syncMetaData();
        }
    }

    @Override
    public void rename(String source, String target) throws IOException {
        in.rename(source, target);
        synced.remove(source);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        in.deleteFile(name);
        waiting.remove(name);
        synced.remove(name);
    }
}
