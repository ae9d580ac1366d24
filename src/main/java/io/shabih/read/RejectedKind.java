package io.shabih.read;

/**
 * Rejects for one kind of reason.
 *
 * @param first the first of them, by input and line
 * @param count how many there are
 */
public record RejectedKind(Rejected first, long count) {
    public RejectedKind oneMore() {
        return new RejectedKind(first, count + 1);
    }
}
