package io.shabih.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NRTCachingDirectory;

/**
 * The files of an index as they are when single articles are added: a commit makes a dozen small files and joins them.
 * What is small stays in memory until it is committed, and a commit's files go to disk side by side, since each of them
 * waits for the disk.
 */
final class Disk extends FilterDirectory {
    private static final double MOST_OF_FILE_MEGABYTES = 8;
    private static final double MOST_MEGABYTES = 32;

    private Disk(Directory files) {
        super(files);
    }

    /** Of a folder, to be written. */
    static Directory open(Path folder) throws IOException {
        return new NRTCachingDirectory(new Disk(FSDirectory.open(folder)), MOST_OF_FILE_MEGABYTES,
                MOST_MEGABYTES);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        try {
            names.parallelStream().forEach(this::sync);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void sync(String name) {
        try {
            in.sync(List.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
