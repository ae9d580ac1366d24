package io.shabih.read;

/** A record is no article; the message says why. Carries no stack trace, as it may come a million times. */
final class UnreadableRecord extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableRecord(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
