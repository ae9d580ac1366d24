package io.shabih.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes a whole input as one record: a text or a web page. Not thread-safe. */
final class FileBlock implements Blocks {
    private final InputFile input;
    private final InputBytes bytes;
    private final Buffers buffers;
    private final int maxRecordBytes;
    private boolean ended;

    FileBlock(InputFile input, InputBytes bytes, Buffers buffers, int maxRecordBytes) {
        this.input = input;
        this.bytes = bytes;
        this.buffers = buffers;
        this.maxRecordBytes = maxRecordBytes;
    }

    @Override
    public Optional<RecordBlock> next() {
        if (ended) {
            return Optional.empty();
        }
        ended = true;
        byte[] buffer = buffers.take();
        int filled = bytes.fill(buffer, 0);
        while (!bytes.ended() && filled <= maxRecordBytes) {
            byte[] grown = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxRecordBytes + 1L));
            buffers.giveBack(buffer);
            buffer = grown;
            filled = bytes.fill(buffer, filled);
        }
        Optional<String> wrong = whatIsWrong(filled);
        if (wrong.isPresent()) {
            String excerpt = Rejected.excerpt(buffer, 0, filled);
            return Optional
                    .of(block(buffer, 0, List.of(new Rejected(input.name(), 1, wrong.get(), excerpt))));
        }
        return Optional.of(block(buffer, filled, List.of()));
    }

    private Optional<String> whatIsWrong(int filled) {
        if (bytes.damage().isPresent()) {
            return bytes.damage();
        }
        if (filled > maxRecordBytes) {
            return Optional.of(Rejected.tooLong(maxRecordBytes));
        }
        return Optional.empty();
    }

    private RecordBlock block(byte[] buffer, int length, List<Rejected> rejected) {
        RecordSpan span = new RecordSpan(input.number(), 0, length, 1);
        return new RecordBlock(input, span, buffer, rejected, buffers::giveBack);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
