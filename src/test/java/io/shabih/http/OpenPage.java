package io.shabih.http;

import io.shabih.engine.IndexingSettings;
import io.shabih.engine.Shabih;
import io.shabih.index.IndexUpdater;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser and one server over an index of the sample corpus for all tests of the page; tests that change an
 * index start a server of their own. Without a browser the tests are skipped.
 */
public final class OpenPage implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace PAGE = ExtensionContext.Namespace.create(OpenPage.class);

    /** The browser, and where the page over the sample corpus is. */
    public record Page(Browser browser, String address, ShabihServer server) implements AutoCloseable {
        public static Page open() throws IOException {
            Path index = Files.createTempDirectory("shabih-page").resolve("index");
            try (IndexUpdater updater = Shabih.updater(index)) {
                Shabih.addAll(IndexingSettings.of(List.of("seeds/articles")), updater);
            }
            ShabihServer server = ShabihServer.start(ServerSettings.of(index).withPort(0), _ -> {});
            return new Page(Browser.open(), server.address().toString(), server);
        }

        /** Opens a view in Arabic, as on a first visit. */
        public void show(String view) {
            show(address, view);
        }

        public void show(String at, String view) {
            browser.forget(at);
            browser.complaints();
            browser.go(at + "/#/" + view);
            browser.await("main h1");
        }

        @Override
        public void close() {
            browser.close();
            server.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(Browser.isInstalled(),
                "no /usr/bin/chromium and /usr/bin/chromedriver here (Debian: apt-get install chromium chromium-driver)");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return (Page) context.getRoot().getStore(PAGE).getOrComputeIfAbsent("page", _ -> {
            try {
                return Page.open();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
