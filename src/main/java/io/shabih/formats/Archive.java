package io.shabih.formats;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files in a tar or zip archive, one after the other as they are stored. Hidden files and those that a Mac adds are passed
 * over. Not thread-safe.
 */
public final class Archive implements Closeable {
    private static final int TAR_HEADER_BYTES = 512;

    private final String label;
    private final ArchiveInputStream<?> archive;
    private final Headed stored;
    private final Expansion expansion = new Expansion();
    private Optional<InputStream> open = Optional.empty();

    /**
     * A file in an archive.
     *
     * @param name with the folders in the archive
     * @param bytes to be read before the next file is asked for
     */
    public record Member(String name, InputStream bytes) {}

    private Archive(String label, Headed stored, ArchiveInputStream<?> archive) {
        this.stored = stored;
        this.label = label;
        this.archive = archive;
    }

    static Optional<Archive> of(Headed bytes) {
        byte[] head = bytes.head();
        if (JsonScan.startsWith(head, 0, "PK\u0003\u0004")
                || JsonScan.startsWith(head, 0, "PK\u0005\u0006")) {
            return Optional
                    .of(new Archive("zip", bytes, new ZipArchiveInputStream(bytes, "UTF-8", true, true)));
        }
        return isTar(head)
                ? Optional.of(new Archive("tar", bytes, new TarArchiveInputStream(bytes, "UTF-8")))
                : Optional.empty();
    }

    /** Old archives have no magic, but all have a checksum. */
    private static boolean isTar(byte[] head) {
        if (head.length < TAR_HEADER_BYTES || head[0] == 0) {
            return false;
        }
        try {
            return JsonScan.startsWith(head, TarConstants.MAGIC_OFFSET, "ustar")
                    || TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException e) {
            return false; // no digits where the checksum would be
        }
    }

    /**
     * The next file, empty at the end.
     *
     * @throws DamagedInput if the archive cannot be read on
     */
    public Optional<Member> next() throws IOException {
        try {
            for (ArchiveEntry entry = nextEntry(); entry != null; entry = nextEntry()) {
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    return Optional.of(new Member(entry.getName(), bytes(entry)));
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw DamagedInput.in(label + " archive", e);
        }
    }

    /** Passes over what is left of the entry before. */
    private @Nullable ArchiveEntry nextEntry() throws IOException {
        if (open.isPresent()) {
            open.get().transferTo(OutputStream.nullOutputStream());
            open = Optional.empty();
        }
        return archive.getNextEntry();
    }

    private InputStream bytes(ArchiveEntry entry) {
        if (!archive.canReadEntryData(entry)) {
            return new Refused(new DamagedInput(
                    "cannot be read from the archive: it is encrypted, sparse or compressed in an unusual way"));
        }
        InputStream bytes = new MemberBytes(archive);
        open = Optional.of(bytes);
        return bytes;
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") && !name.startsWith("./") || name.contains("/.")
                || name.startsWith("__MACOSX/");
    }

    /** The archive goes on when a member is closed; damage is that of the archive. */
    private final class MemberBytes extends FilterInputStream {
        MemberBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            try {
                int count = super.read(target, from, length);
                expansion.unpacked(Math.max(count, 0), stored.bytesRead());
                return count;
            } catch (IOException | RuntimeException e) {
                throw DamagedInput.in(label + " archive", e);
            }
        }

        @Override
        public void close() {
            // the archive's to close
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
