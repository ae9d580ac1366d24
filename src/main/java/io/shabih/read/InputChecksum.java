package io.shabih.read;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was read of one input, as it is stored.
 *
 * @param input name of the input
 * @param storedBytes how many bytes
 * @param crc32 their CRC-32, as zip has it, in eight hexadecimal digits: enough to tell that a file is another one than before
 */
public record InputChecksum(String input, long storedBytes, String crc32) {

    /**
     * The checksum of a file as it is now; reads it whole.
     *
     * @throws ShabihException if it cannot be read
     */
    public static InputChecksum of(InputFile file) {
        try (StoredBytes bytes = new StoredBytes(Files.newInputStream(file.path().orElseThrow()),
                new AtomicLong())) {
            bytes.drain();
            return bytes.checksum(file);
        } catch (IOException e) {
            throw new ShabihException(Kind.INPUT, file.name() + ": cannot be read again (" + e + ")", e);
        }
    }
}
