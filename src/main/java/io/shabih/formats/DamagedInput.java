package io.shabih.formats;

import java.io.IOException;

/** An input cannot be read on; the message, one line for people, says why. What came before it is whole. */
public final class DamagedInput extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedInput(String message) {
        super(message);
    }

    public DamagedInput(String message, Throwable cause) {
        super(message, cause);
    }

    /** What went wrong in a library, as the damage that it met. */
    static DamagedInput in(String what, Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof DamagedInput damage) {
                return damage;
            }
        }
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new DamagedInput("corrupt " + what + ": " + detail.lines().findFirst().orElse(""), cause);
    }
}
