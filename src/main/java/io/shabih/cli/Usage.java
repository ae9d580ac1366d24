package io.shabih.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Settings made out of options: a value out of range is wrong usage, not a failure. */
final class Usage {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private Usage() {}

    /**
     * What {@code settings} makes, for example
     * {@code Usage.valid(spec, () -> settings.withThreads(threads))}; its
     * {@link IllegalArgumentException} ends the program with that message and exit code 2.
     */
    static <T> T valid(CommandSpec spec, Supplier<T> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), asTyped(spec, wrong.getMessage()), wrong);
        }
    }

    /** The message with the setting that it begins with, {@code minResemblance}, as it is typed. */
    private static String asTyped(CommandSpec spec, @Nullable String message) {
        String text = Objects.toString(message, "wrong usage");
        int end = text.indexOf(' ');
        String option = end < 0 ? "" : "--" + CAPITAL.matcher(text.substring(0, end)).replaceAll("-$0");
        String typed = option.toLowerCase(Locale.ROOT);
        return spec.findOption(typed) == null ? text : typed + text.substring(end);
    }
}
