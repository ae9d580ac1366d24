package io.shabih.join;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Finds all pairs of items that share a key in any band.
 *
 * <pre>{@code
 * try (PairSorter candidates = new PairSorter(items, spill)) {
 *     new BucketJoin(keys).join(4, candidates::add);
 *     candidates.forEach(pair -> …);
 * }
 * }</pre>
 *
 * <p>Items that share a key are a bucket. Up to {@code bucketLimit} items (default {@value
 * #DEFAULT_BUCKET_LIMIT}) all their pairs are candidates. A larger bucket (a paragraph that a million articles end
 * with) would give a number of pairs that grows with its square, so its candidates are
 * <ul>
 *   <li>any item with the bucket's first one and with the one after it, in the order of their numbers; much the same
 *       pairs in every band, so their number stays linear;
 *   <li>all pairs that share the key of the next band too (after the last comes the first), in sub-buckets up to the
 *       limit.
 * </ul>
 * Items of such buckets, as four bands show them, are crowded: of a smaller bucket that consists of
 * them for the most part only pairs with its first item and those that share the next band's key too are candidates, for it would be one of hundreds
 * with much the same items. What two items share beyond what makes the bucket large gives them a key of their own in another band, where their
 * bucket is small. No item of a large bucket is left out, but not every pair is found: buckets and sub-buckets beyond
 * the limit are counted in the result.
 *
 * <p>The distinct pairs depend on the keys alone, not on the number of threads.
 *
 * <p>Cost: about 30 ns a key, and 10 ns or more a pair and band that it is found in. 8 bytes an item and thread
 * beside the keys, and 16 MB a thread for pairs.
 *
 * <p>Not thread-safe; {@link #join} uses threads of its own.
 */
public final class BucketJoin {
    /** Items in a bucket up to which all pairs are candidates. */
    public static final int DEFAULT_BUCKET_LIMIT = 200;

    /** The same of a bucket that consists of crowded items for the most part. */
    static final int CROWDED_LIMIT = 4;

    private static final int BANDS_LOOKED_AT = 4;

    private final BandTable keys;
    private final int bucketLimit;

    /**
     * What the join found beside the pairs.
     *
     * @param oversizedBuckets buckets beyond the limit, of which not all pairs were taken
     * @param thinnedBuckets sub-buckets of those that were beyond the limit again, of which not all pairs were taken
     * @param largestBucket items in the largest bucket, 0 where no key is shared
     * @param crowd items of buckets beyond the limit, as four bands show them; not to be changed
     */
    public record Result(long oversizedBuckets, long thinnedBuckets, int largestBucket, BitSet crowd) {}

    /** Joins with the default bucket limit. */
    public BucketJoin(BandTable keys) {
        this(keys, DEFAULT_BUCKET_LIMIT);
    }

    /**
     * A join of all items.
     *
     * @param bucketLimit 2 or more
     */
    public BucketJoin(BandTable keys, int bucketLimit) {
        if (bucketLimit < 2) {
            throw new IllegalArgumentException("bucketLimit is " + bucketLimit + "; allowed: 2 or more");
        }
        this.keys = keys;
        this.bucketLimit = bucketLimit;
    }

    /**
     * Finds the candidates on so many threads, 1 or more, each a band at a time.
     *
     * @param receiver of the pairs as {@code (first << 32) | second} with first &lt; second, in no order and some more than
     *     once; called by all threads
     */
    public Result join(int threads, LongConsumer receiver) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; allowed: 1 or more");
        }
        BitSet crowd = new BitSet();
        BandJoin looking = new BandJoin(keys, bucketLimit, crowd, receiver);
        for (int band = 0; band < Math.min(BANDS_LOOKED_AT, keys.bands())
                && keys.items() > bucketLimit; band++) {
            looking.lookForCrowds(band);
        }
        AtomicInteger nextBand = new AtomicInteger();
        Callable<BandJoin> work = () -> {
            BandJoin join = new BandJoin(keys, bucketLimit, crowd, receiver);
            int band = nextBand.getAndIncrement();
            while (band < keys.bands()) {
                join.join(band);
                band = nextBand.getAndIncrement();
            }
            return join.finish();
        };
        List<BandJoin> joined = run(work, Math.max(1, Math.min(threads, keys.bands())));
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
            throw new ShabihException(Kind.STOPPED, "interrupted while joining buckets", e);
        } catch (ExecutionException e) {
            throw new ShabihException(Kind.FAULT, "joining buckets failed: " + e.getCause(), e.getCause());
        }
        return done;
    }
}
