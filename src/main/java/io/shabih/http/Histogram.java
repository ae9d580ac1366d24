package io.shabih.http;

import java.util.concurrent.atomic.LongAdder;

/** Counts by how long they took, in fixed buckets from 1 ms to 10 s. Thread-safe. */
final class Histogram {
    private static final double[] BOUNDS = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10
    };

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Histogram() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void add(long took) {
        int bucket = 0;
        while (bucket < BOUNDS.length && took > BOUNDS[bucket] * 1e9) {
            bucket++;
        }
        buckets[bucket].increment();
        nanos.add(took);
    }

    /** As Prometheus wants it: each bucket counts all that took no longer than its bound. */
    void write(String name, String labels, StringBuilder text) {
        String more = labels.isEmpty() ? "" : labels + ",";
        long below = 0;
        for (int i = 0; i < buckets.length; i++) {
            below += buckets[i].sum();
            String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
            Metrics.line(text, name + "_bucket{" + more + "le=\"" + bound + "\"}", below);
        }
        String only = labels.isEmpty() ? "" : "{" + labels + "}";
        text.append(name).append("_sum").append(only).append(' ').append(nanos.sum() / 1e9).append('\n');
        Metrics.line(text, name + "_count" + only, below);
    }
}
