package io.shabih.lsh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds all pairs of items that share a key in any band, in memory.
 *
 * <pre>{@code
 * BucketJoin join = new BucketJoin(articleCount);
 * join.add(keysOfFirstBand);
 * join.add(keysOfSecondBand);
 * long[] candidates = join.join(4).pairs();
 * }</pre>
 *
 * <p>Items that share a key are a bucket. Up to {@code bucketLimit} items (default {@value
 * #DEFAULT_BUCKET_LIMIT}) all their pairs are candidates. A larger bucket would give a number of pairs
 * that grows with its square, so it is put in order by the keys that its items have in the next band
 * (after the last comes the first) and candidates are
 * <ul>
 *   <li>all pairs that share that key too, in sub-buckets up to the limit;
 *   <li>any item with the {@code bucketLimit / 2} items after it, whatever their keys. In a sub-bucket
 *       beyond the limit the order is that of the keys in the band after the next.
 * </ul>
 * Items of equal keys stand in the order of their numbers, so many copies of one article are still
 * connected. No item of a large bucket is left out, but not every pair is found: both kinds of bucket are
 * counted in the result.
 *
 * <p>The result depends on the keys alone, not on the number of threads.
 *
 * <p>Cost: about 30 ns a key, and 10 ns or more a pair and band that it is found in. 8 bytes a key (the
 * arrays that were added are kept, not copied), 8 bytes an item and thread, 8 to 32 bytes a pair.
 *
 * <p>Not thread-safe; {@link #join} uses threads of its own.
 */
public final class BucketJoin {
    /** The key of an item that is in no bucket of that band. */
    public static final long ABSENT = 0;

    /** Items in a bucket up to which all pairs are candidates. */
    public static final int DEFAULT_BUCKET_LIMIT = 200;

    private final int items;
    private final int bucketLimit;
    private final List<long[]> bands = new ArrayList<>();

    /**
     * What the join found.
     *
     * @param pairs candidates as {@code (first << 32) | second}, first &lt; second, sorted and distinct
     * @param oversizedBuckets buckets beyond the limit, of which not all pairs were taken
     * @param thinnedBuckets sub-buckets of those that were beyond the limit again
     * @param largestBucket items in the largest bucket, 0 where no key is shared
     */
    public record Result(long[] pairs, long oversizedBuckets, long thinnedBuckets, int largestBucket) {

        /** First item of a packed pair. */
        public static int first(long pair) {
            return (int) (pair >>> Integer.SIZE);
        }

        /** Second item of a packed pair. */
        public static int second(long pair) {
            return (int) pair;
        }
    }

    /** Joins items 0 to {@code items - 1} with the default bucket limit. */
    public BucketJoin(int items) {
        this(items, DEFAULT_BUCKET_LIMIT);
    }

    /**
     * @param items 0 or more
     * @param bucketLimit 2 or more
     */
    public BucketJoin(int items, int bucketLimit) {
        if (items < 0) {
            throw new IllegalArgumentException("items is " + items + "; allowed: 0 or more");
        }
        if (bucketLimit < 2) {
            throw new IllegalArgumentException("bucketLimit is " + bucketLimit + "; allowed: 2 or more");
        }
        this.items = items;
        this.bucketLimit = bucketLimit;
    }

    /** Adds a band: the key of each item or {@link #ABSENT}. The array must not change until joined. */
    public void add(long[] keyOfItem) {
        if (keyOfItem.length != items) {
            throw new IllegalArgumentException(
                    "keyOfItem has " + keyOfItem.length + " keys; allowed: " + items + ", one an item");
        }
        bands.add(keyOfItem);
    }

    /** Finds the candidates on so many threads, 1 or more, each a band at a time. */
    public Result join(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; allowed: 1 or more");
        }
        AtomicInteger nextBand = new AtomicInteger();
        Callable<BandJoin> work = () -> {
            BandJoin join = new BandJoin(bands, items, bucketLimit);
            int band = nextBand.getAndIncrement();
            while (band < bands.size()) {
                join.join(band);
                band = nextBand.getAndIncrement();
            }
            return join;
        };
        List<BandJoin> joined = run(work, Math.max(1, Math.min(threads, bands.size())));
        return joined.stream().reduce(BandJoin::merge).orElseThrow().result();
    }

    private static List<BandJoin> run(Callable<BandJoin> work, int threads) {
        List<BandJoin> done = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<BandJoin>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(work));
            }
            for (Future<BandJoin> future : running) {
                done.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while joining buckets", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("joining buckets failed: " + e.getCause(), e.getCause());
        }
        return done;
    }
}
