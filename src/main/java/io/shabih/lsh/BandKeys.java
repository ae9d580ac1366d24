package io.shabih.lsh;

/** The keys that items have in each band. Thread-safe. */
public interface BandKeys {
    int bands();

    int items();

    /** The item's key in the band, {@link BucketJoin#ABSENT} where it is in no bucket of it. */
    long key(int band, int item);
}
