package io.shabih.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a Java program on this machine holds in its heap: the bytes that a full collection leaves, by {@code jcmd}. Not by
 * JMX: Helidon has its process refuse every serialized object.
 */
record LiveHeap(long pid) {

    /** Has the program collect, and counts what is left. */
    long bytes() throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true).start();
        List<String> lines = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines().toList();
        String[] total = lines.getLast().strip().split(" +"); // Total INSTANCES BYTES
        if (!total[0].equals("Total")) {
            throw new IOException("jcmd of " + pid + ": " + String.join("\n", lines));
        }
        return Long.parseLong(total[2]);
    }
}
