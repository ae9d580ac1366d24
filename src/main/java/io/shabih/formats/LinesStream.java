package io.shabih.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of JSON, made as they are read. Not thread-safe. */
final class LinesStream extends InputStream {
    private final JsonLines lines;
    private final String label;
    private final LineBuffer buffer = new LineBuffer();
    private boolean more = true;
    private Optional<DamagedInput> damage = Optional.empty();

    LinesStream(String label, JsonLines lines) {
        this.label = label;
        this.lines = lines;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = 0;
        while (count < length && (more || !buffer.isEmpty())) {
            if (buffer.isEmpty()) {
                if (count > 0) {
                    return count; // what there is, so that damage later on costs nothing of it
                }
                advance();
            }
            count += buffer.read(target, from + count, length - count);
        }
        if (count == 0 && damage.isPresent()) {
            throw damage.get();
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Whatever a library throws at broken bytes is damage; what was made before comes out first. */
    private void advance() {
        try {
            more = lines.addTo(buffer);
        } catch (IOException | RuntimeException e) {
            more = false;
            damage = Optional.of(DamagedInput.in(label, e));
        }
    }

    @Override
    public void close() throws IOException {
        more = false;
        lines.close();
    }
}
