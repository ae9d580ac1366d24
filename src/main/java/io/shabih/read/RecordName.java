package io.shabih.read;

import io.shabih.formats.Format;

/** What a record is called that has no id of its own. */
public record RecordName(InputFile input, long line) {

    /** {@code <file name>:<line>}; the name as given where a file is a single record. */
    public String id() {
        return input.format() == Format.JSONL ? input.fileName() + ":" + line : input.name();
    }
}
