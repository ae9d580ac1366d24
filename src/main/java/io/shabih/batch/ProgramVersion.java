package io.shabih.batch;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/** The version that this program was packaged as. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /**
     * The version and what tells two builds of one version apart, for example {@code 0.1.0 1f2e3d4c}: the checksum of the jar
     * in hexadecimal. One reads no files that another has half written.
     */
    static String build() {
        // Where a class was loaded from is not known of those in the launcher's cache once the program was moved; resources are found.
        URL own = ProgramVersion.class.getResource(ProgramVersion.class.getSimpleName() + ".class");
        try {
            if (own == null || !(own.openConnection() instanceof JarURLConnection inJar)) {
                return text();
            }
            Path jar = Path.of(inJar.getJarFileURL().toURI());
            CRC32C checksum = new CRC32C();
            checksum.update(Files.readAllBytes(jar));
            return text() + " " + Long.toHexString(checksum.getValue());
        } catch (IOException | URISyntaxException | IllegalArgumentException
                | FileSystemNotFoundException e) {
            return text(); // inside another program's jar
        }
    }

    /** For example {@code 0.1.0}; {@code development} where it was not packaged. */
    public static String text() {
        ModuleDescriptor module = ProgramVersion.class.getModule().getDescriptor(); // null on a class path
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .or(() -> Optional.ofNullable(module).flatMap(ModuleDescriptor::rawVersion))
                .orElse("development");
    }
}
