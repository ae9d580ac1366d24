package io.shabih.files;

/** A file of a run cannot be written; the message is one line that says what to do. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OutputException(String message) {
        super(message);
    }

    OutputException(String message, Throwable cause) {
        super(message, cause);
    }
}
