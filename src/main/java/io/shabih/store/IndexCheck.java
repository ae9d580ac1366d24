package io.shabih.store;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Whether the files of an index's last commit are as they were written. Each ends with a checksum over the rest of it, which is
 * computed anew; a bit that has flipped anywhere is found. Cost: every byte is read once.
 */
public final class IndexCheck {
    private IndexCheck() {}

    /**
     * How many bytes all files have.
     *
     * @throws IOException that names the file which is not as it was written, or gone
     */
    public static long bytesOf(Directory directory) throws IOException {
        Collection<String> names = SegmentInfos.readLatestCommit(directory).files(true);
        long bytes = 0;
        for (String name : names) {
            bytes += checked(directory, name);
        }
        return bytes;
    }

    private static long checked(Directory directory, String name) throws IOException {
        try (IndexInput file = directory.openInput(name, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(file);
            return file.length();
        } catch (IllegalArgumentException e) { // a file too short for a checksum
            throw new CorruptIndexException(e.getMessage(), name, e);
        }
    }
}
