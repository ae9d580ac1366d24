package io.shabih.files;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/** Turns what the file system says into one line that says what to do. */
public final class Failures {

    private Failures() {}

    /**
     * The failure of an action.
     *
     * @param action what was tried, for example {@code write /out/kept.jsonl}
     */
    public static ShabihException of(String action, IOException cause) {
        return new ShabihException(kind(cause), "cannot " + action + ": " + advice(cause), cause);
    }

    private static Kind kind(IOException cause) {
        return cause instanceof ClosedChannelException ? Kind.STOPPED : Kind.OUTPUT.orDiskFull(cause);
    }

    private static String advice(IOException cause) {
        String reason = reason(cause);
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space")) {
            return "the disk is full; free some space or choose another folder";
        }
        if (lower.contains("quota")) {
            return "your disk quota is used up; free some space or choose another folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied; choose another folder or change its permissions";
        }
        if (lower.contains("read-only")) {
            return "the file system is read-only; choose another folder";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such place; choose another folder";
        }
        if (cause instanceof ClosedChannelException) {
            return "the run was stopped";
        }
        return reason + "; choose another folder";
    }

    private static String reason(IOException cause) {
        String message = cause instanceof FileSystemException failure
                ? Optional.ofNullable(failure.getReason()).orElse(failure.getClass().getSimpleName())
                : Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
        return message.lines().findFirst().orElse("unknown reason");
    }
}
