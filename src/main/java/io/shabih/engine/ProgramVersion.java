package io.shabih.engine;

import java.util.Objects;

/** The version that this program was packaged as. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** For example {@code 0.1.0}; {@code development} where it was not packaged. */
    static String text() {
        return Objects.requireNonNullElse(
                ProgramVersion.class.getPackage().getImplementationVersion(), "development");
    }
}
