package io.shabih.read;

/** A record is no article; the message says why. Carries no stack trace, as it may come a million times. */
public final class UnreadableRecord extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    UnreadableRecord(String reason) {
        this("", reason);
    }

    /** A record with one field that is wrong. */
    UnreadableRecord(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    /** The name, in the record, of the field that is wrong; empty where it is none alone. */
    public String field() {
        return field;
    }

    /** One line for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
