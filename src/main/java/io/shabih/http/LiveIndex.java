package io.shabih.http;

import io.shabih.engine.Shabih;
import io.shabih.index.ArticleIndex;
import io.shabih.index.IndexUpdater;

/** The index that the resources ask and change. Thread-safe. */
final class LiveIndex implements AutoCloseable {
    private final IndexUpdater updater;
    private final ArticleWriter writer;

    LiveIndex(ServerSettings settings) {
        this.updater = Shabih.updater(settings.index());
        this.writer = new ArticleWriter(updater, settings.limits().time());
    }

    ArticleIndex index() {
        return updater.index();
    }

    ArticleWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        try (updater; writer) {
            // the writer first: what waits is made and answered
        }
    }
}
