/**
 * Finds copies, near-copies, updates and related articles in Arabic news. Start with {@link io.shabih.engine.Shabih}, the one front
 * door; the rooms that are exported are those whose types its methods take and give.
 *
 * <p>The command line ({@code info.picocli}) and the server ({@code io.helidon.webserver}) are no part of the library: a program that
 * embeds it needs neither.
 *
 * <p>jwarc, which reads web archives, has no module name: on a module path they need {@code --add-modules jwarc --add-reads
 * io.shabih=jwarc}.
 */
module io.shabih {
    requires static org.jspecify; // annotations alone
    requires com.github.benmanes.caffeine;
    requires com.github.luben.zstd_jni;
    requires dev.hardwood.core;
    requires it.unimi.dsi.fastutil.core;
    requires java.logging; // to keep a hint of Lucene quiet
    requires java.xml;
    requires jdk.management;
    requires org.apache.commons.compress;
    requires org.apache.commons.csv;
    requires org.apache.commons.text;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.jsoup;
    requires org.tukaani.xz;
    requires tools.jackson.core;

    // of the program alone
    requires static info.picocli;
    requires static io.helidon.common.task;
    requires static io.helidon.webserver;

    exports io.shabih;
    exports io.shabih.batch;
    exports io.shabih.cluster;
    exports io.shabih.engine;
    exports io.shabih.explain;
    exports io.shabih.index;
    exports io.shabih.json;
    exports io.shabih.lsh;
    exports io.shabih.normalize;
    exports io.shabih.page;
    exports io.shabih.read;
    exports io.shabih.report;
    exports io.shabih.verify;

    provides org.apache.lucene.codecs.PostingsFormat with io.shabih.keys.KeyFormat;
}
