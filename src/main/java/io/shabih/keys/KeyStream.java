package io.shabih.keys;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Keys as Lucene tokens. Not thread-safe. */
public final class KeyStream extends TokenStream {
    private final BytesTermAttribute attribute = addAttribute(BytesTermAttribute.class);
    private final BytesRef term = new BytesRef(new byte[KeyFormat.KEY_BYTES], 0, KeyFormat.KEY_BYTES);
    private final int[] keys;
    private int at;

    public KeyStream(int... keys) {
        this.keys = keys;
    }

    @Override
    public void reset() {
        at = 0;
    }

    @Override
    public boolean incrementToken() {
        if (at == keys.length) {
            return false;
        }
        clearAttributes();
        KeyTable.toTerm(keys[at++], term);
        attribute.setBytesRef(term);
        return true;
    }
}
