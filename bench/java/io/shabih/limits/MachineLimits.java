package io.shabih.limits;

import io.shabih.hash.Hash64;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What one thread of this machine can do at most with a corpus of JSON lines: the limits beside which a run's stages stand.
 *
 * <p>Argument: a corpus of 100 MB or more, of which the first 100 MB are read. Prints MB/s, the best and the median of nine rounds,
 * by the thread's processor time.
 */
final class MachineLimits {
    private static final int BYTES = 100_000_000;
    private static final int ROUNDS = 9;

    private final Path corpus;
    private final byte[] bytes;
    private final byte[] copy = new byte[BYTES];
    private final long[] hashes = new long[BYTES / Long.BYTES];

    private MachineLimits(Path corpus) throws IOException {
        this.corpus = corpus;
        try (var in = Files.newInputStream(corpus)) {
            byte[] read = in.readNBytes(BYTES);
            int end = read.length;
            while (read[end - 1] != '\n') {
                end--;
            }
            this.bytes = Arrays.copyOf(read, end);
        }
    }

    public static void main(String[] arguments) throws IOException {
        MachineLimits limits = new MachineLimits(Path.of(arguments[0]));
        limits.print("copying memory", limits::copied);
        limits.print("reading a cached file", limits::readAgain);
        limits.print("writing a file", limits::written);
        limits.print("decoding UTF-8 into strings, a line each", limits::decoded);
        limits.print("Jackson's tokens, no text made", limits::tokens);
        limits.print("Jackson's tokens and texts", limits::texts);
        limits.print("a 64-bit hash every 8 bytes", limits::hashed);
    }

    private void print(String what, LongSupplier work) {
        double[] rates = new double[ROUNDS];
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = processorNanos();
            sum += work.getAsLong();
            rates[round] = bytes.length * 1e3 / (processorNanos() - begin);
        }
        Arrays.sort(rates);
        System.out.printf(Locale.ROOT, "%-42s %8.0f %8.0f  (%x)%n", what, rates[ROUNDS - 1],
                rates[ROUNDS / 2], sum);
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private long copied() {
        System.arraycopy(bytes, 0, copy, 0, bytes.length);
        return copy[bytes.length - 1];
    }

    private long readAgain() {
        try (FileChannel file = FileChannel.open(corpus)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
            long read = 0;
            while (read < bytes.length) {
                read += file.read(buffer.clear());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long written() {
        try {
            Path file = Files.createTempFile("limits", ".jsonl");
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer all = ByteBuffer.wrap(bytes);
                while (all.hasRemaining()) {
                    out.write(all);
                }
                return out.size();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long decoded() {
        long characters = 0;
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                characters += new String(bytes, from, i - from, StandardCharsets.UTF_8).length();
                from = i + 1;
            }
        }
        return characters;
    }

    private long tokens() {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            long tokens = 0;
            while (json.nextToken() != null) {
                tokens++;
            }
            return tokens;
        }
    }

    private long texts() {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
            long characters = 0;
            while (json.nextToken() != null) {
                characters += json.getString().length();
            }
            return characters;
        }
    }

    private long hashed() {
        ByteBuffer.wrap(bytes).asLongBuffer().get(hashes, 0, bytes.length / Long.BYTES);
        long sum = 0;
        for (int i = 0; i < bytes.length / Long.BYTES; i++) {
            sum ^= Hash64.mix(hashes[i]);
        }
        return sum;
    }
}
