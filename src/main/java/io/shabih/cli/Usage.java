package io.shabih.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Settings made out of options: a value out of range is wrong usage, not a failure. */
final class Usage {
    private Usage() {}

    /**
     * What {@code settings} makes, for example
     * {@code Usage.valid(spec, () -> new DedupeSettings(minResemblance))}; its
     * {@link IllegalArgumentException} ends the program with that message and exit code 2.
     */
    static <T> T valid(CommandSpec spec, Supplier<T> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
