package io.shabih.index;

/** An index that cannot be opened, read or written; the message says why and what to do. */
public final class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    IndexException(String message) {
        super(message);
    }

    IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
