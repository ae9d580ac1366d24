package io.shabih;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something outside the program keeps it from doing what it was asked: an input, a disk, an index. The message is one
 * line that says what is wrong, where, and what to do.
 *
 * <pre>{@code
 * try {
 *     Shabih.dedupe(settings, Progress.SILENT);
 * } catch (ShabihException failed) {
 *     switch (failed.kind()) {
 *         case DISK_FULL -> makeRoomAndTryAgain();
 *         case IN_USE -> tryAgainLater();
 *         default -> log(failed.getMessage());
 *     }
 * }
 * }</pre>
 *
 * <p>A value out of its range is an {@link IllegalArgumentException}, as everywhere in Java: its message has the name,
 * the value and what is allowed. A record that is no article is never thrown but reported with the results.
 */
public class ShabihException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What a program may do about it. */
    public enum Kind {
        /** An input is not there, may not be read, holds what it must not, or changed while it was read. */
        INPUT,
        /** A file of the results, or one that a run keeps beside them, cannot be written. */
        OUTPUT,
        /** The disk or the user's share of it is full; with some room the same call succeeds. */
        DISK_FULL,
        /** Somebody else has it: another run writes there, another program holds the index or the port. */
        IN_USE,
        /** There is no index, it is damaged or of another version, or it was closed. */
        INDEX,
        /** Articles that no index can hold; all others that came with them are in it. */
        UNINDEXABLE,
        /** No article has the id that was asked for. */
        NO_SUCH_ARTICLE,
        /** Each setting is right, but they do not fit what is there, such as the run that is to be resumed. */
        SETTINGS,
        /** The run was stopped, or its thread interrupted. */
        STOPPED,
        /** An error of Shabih itself; the cause is what its developers want to see. */
        FAULT;

        /** {@link #DISK_FULL} if that is the cause, or a cause of it; else this one. */
        public Kind orDiskFull(Throwable cause) {
            return Stream.iterate(cause, Objects::nonNull, Throwable::getCause).anyMatch(Kind::tellsOfNoRoom)
                    ? DISK_FULL
                    : this;
        }

        /** The JDK has no type for ENOSPC and EDQUOT, only the system's words. */
        private static boolean tellsOfNoRoom(Throwable cause) {
            String words = Objects.toString(cause.getMessage(), "").toLowerCase(Locale.ROOT);
            return cause instanceof IOException && (words.contains("no space")
                    || words.contains("not enough space") || words.contains("quota"));
        }
    }

    private final Kind kind;

    public ShabihException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public ShabihException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What kind of failure it is. */
    public Kind kind() {
        return kind;
    }
}
