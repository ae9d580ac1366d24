package io.shabih.formats;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text without the control characters that XML forbids and feeds hold nevertheless; each is a space. Not thread-safe. */
final class XmlCharacters extends FilterReader {
    XmlCharacters(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        return character >= 0 && isForbidden((char) character) ? ' ' : character;
    }

    @Override
    public int read(char[] characters, int from, int length) throws IOException {
        int count = super.read(characters, from, length);
        for (int i = from; i < from + count; i++) {
            if (isForbidden(characters[i])) {
                characters[i] = ' ';
            }
        }
        return count;
    }

    private static boolean isForbidden(char character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t'
                || character >= '\uFFFE';
    }
}
