package io.shabih.formats;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How stored bytes are compressed, told by how they begin. */
public enum Compression {
    NONE(""),
    GZIP(".gz"),
    ZSTD(".zst"),
    XZ(".xz"),
    BZIP2(".bz2");

    /** As many first bytes as {@link #of} looks at. */
    public static final int MAGIC_BYTES = 6;

    /** What {@code zstd --long=31} writes, the largest window there is. */
    private static final int ZSTD_WINDOW_LOG_MAX = 31;
    /** {@code xz -9} needs 65 MiB. */
    private static final int XZ_MEMORY_KIBIBYTES = 1 << 20;
    private static final int ZSTD_FRAME = 0xFD2FB528;
    private static final int ZSTD_SKIPPABLE_FRAME = 0x184D2A50;

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    /** How names of such files usually end. */
    public String suffix() {
        return suffix;
    }

    /** What people call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The compression of bytes that begin so; fewer than {@link #MAGIC_BYTES} mean that there are no more. */
    public static Compression of(byte[] head) {
        if (starts(head, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (starts(head, 'B', 'Z', 'h') && head.length > 3 && head[3] >= '1' && head[3] <= '9') {
            return BZIP2;
        }
        if (starts(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        return startsZstd(head) ? ZSTD : NONE;
    }

    /** The bytes behind the compression; several members or frames in a row are one. */
    public InputStream open(InputStream stored) throws IOException {
        return switch (this) {
            case NONE -> stored;
            case GZIP -> GzipCompressorInputStream.builder()
                    .setInputStream(stored)
                    .setDecompressConcatenated(true)
                    .get();
            case ZSTD -> new ZstdInputStreamNoFinalizer(stored).setLongMax(ZSTD_WINDOW_LOG_MAX);
            case XZ -> Xz.open(stored);
            case BZIP2 -> new BZip2CompressorInputStream(stored, true);
        };
    }

    /**
     * A class of its own, so that nothing of a sealed jar is loaded where no xz is read: the launcher's cache could not be used
     * once the program was moved.
     */
    private static final class Xz {
        static InputStream open(InputStream stored) throws IOException {
            return new XZInputStream(stored, XZ_MEMORY_KIBIBYTES);
        }
    }

    private static boolean startsZstd(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int magic = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return magic == ZSTD_FRAME || (magic & ~0xF) == ZSTD_SKIPPABLE_FRAME;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
