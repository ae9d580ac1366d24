package io.shabih.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code shabih --version} prints. */
final class Version implements IVersionProvider {
    /** The version of this program, from the jar's manifest; {@code development} when run from class files. */
    static String ofShabih() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(),
                "development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"shabih " + ofShabih(), "JDK " + Runtime.version()};
    }
}
