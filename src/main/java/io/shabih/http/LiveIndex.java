package io.shabih.http;

import io.shabih.ShabihException;
import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;
import java.nio.file.Path;

/**
 * The index that the resources ask and the writer changes. An updater that failed is not to be used again; it is
 * opened anew, and until that succeeds questions are answered from what it had.
 *
 * <p>Thread-safe; changed by the writer's thread alone.
 */
final class LiveIndex implements AutoCloseable {
    private final Path directory;
    private volatile IndexUpdater updater;
    private volatile boolean writable = true;

    LiveIndex(Path directory) {
        this.directory = directory;
        this.updater = Shabih.updater(directory);
    }

    ArticleIndex index() {
        return updater.index();
    }

    IndexUpdater updater() {
        return updater;
    }

    boolean writable() {
        return writable;
    }

    /** After a change that failed; whether changes can be made again. */
    boolean reopen() {
        IndexUpdater failed = updater;
        if (failed.isOpen()) { // it failed before the index was touched
            return true;
        }
        try {
            updater = Shabih.updater(directory);
            writable = true;
            close(failed);
        } catch (RuntimeException stillFailing) {
            writable = false;
        }
        return writable;
    }

    private static void close(IndexUpdater failed) {
        try {
            failed.close();
        } catch (RuntimeException alreadyClosed) {
            // what could be kept was kept when it failed
        }
    }

    @Override
    public void close() throws ShabihException {
        if (writable) {
            updater.close();
        }
    }
}
