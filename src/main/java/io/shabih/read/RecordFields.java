package io.shabih.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The names of the record that is being read, as they are written there, and whether it has what is wanted. Noting a name makes
 * no string of it; those below the top are looked up when they are to be told. Reused from record to record; not thread-safe.
 */
final class RecordFields {
    /** More names of one record are not told. */
    private static final int MOST = 100;

    /** Stands in no name that needs no escape. */
    private static final byte SEPARATOR = '"';

    private final int[] spans = new int[2 * MOST];
    private final List<String> strings = new ArrayList<>();
    private byte[] record = {};
    private int from;
    private int to;
    private boolean nested;
    private int count;
    private Content content = Content.UNKNOWN;

    /** Names of the record that was added last, and what adding it gave. */
    private final byte[] last = new byte[1 << 10];
    private int lastLength;
    private List<String> lastSum = List.of();

    /** What a record was found to have. */
    enum Content {
        /** It is no JSON object, or has something of a wrong kind. */
        UNKNOWN,
        /** A body, and every field whose name was given. */
        WHOLE,
        /** A body, but not every field whose name was given. */
        LACKS_FIELD,
        LACKS_BODY
    }

    void begin(byte[] bytes, int recordFrom, int recordTo) {
        record = bytes;
        from = recordFrom;
        to = recordTo;
        nested = false;
        count = 0;
        strings.clear();
        content = Content.UNKNOWN;
    }

    /** A name that stands in the record's bytes as it is. */
    void add(int from, int to) {
        if (count < MOST) {
            spans[2 * count] = from;
            spans[2 * count + 1] = to;
            count++;
        }
    }

    void add(String name) {
        if (strings.size() < MOST) {
            strings.add(name);
        }
    }

    /** An object stands in the record: there are more names than those at the top. */
    void nest() {
        nested = true;
    }

    void found(Content found) {
        content = found;
    }

    Content content() {
        return content;
    }

    /** These names with the record's among them; costs little where the last such record had the same. */
    List<String> addTo(List<String> names) {
        if (nested) {
            return NamesSeen.with(names, DottedNames.of(JsonRecord.parser(record, from, to), MOST));
        }
        if (names.equals(lastSum) && isAsLast()) {
            return names;
        }
        List<String> sum = NamesSeen.with(names, strings);
        for (int i = 0; i < count; i++) {
            sum = NamesSeen.with(sum, new String(record, from(i), length(i), StandardCharsets.UTF_8));
        }
        lastSum = sum;
        remember();
        return sum;
    }

    private boolean isAsLast() {
        int at = 0;
        for (int i = 0; i < count; i++) {
            int end = at + length(i);
            if (end >= lastLength || last[end] != SEPARATOR
                    || !Arrays.equals(record, from(i), from(i) + length(i), last, at, end)) {
                return false;
            }
            at = end + 1;
        }
        return count > 0 && at == lastLength;
    }

    /** Nothing where there is too much. */
    private void remember() {
        lastLength = 0;
        for (int i = 0; i < count; i++) {
            if (lastLength + length(i) >= last.length) {
                lastLength = 0;
                return;
            }
            System.arraycopy(record, from(i), last, lastLength, length(i));
            lastLength += length(i);
            last[lastLength++] = SEPARATOR;
        }
    }

    private int from(int i) {
        return spans[2 * i];
    }

    private int length(int i) {
        return spans[2 * i + 1] - spans[2 * i];
    }
}
