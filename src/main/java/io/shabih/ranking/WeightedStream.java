package io.shabih.ranking;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Words with their importance as Lucene tokens with their frequencies. Not thread-safe. */
public final class WeightedStream extends TokenStream {
    private static final FieldType TYPE = type();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Object2IntMap<String> words;
    private Iterator<Object2IntMap.Entry<String>> next;

    private WeightedStream(Object2IntMap<String> words) {
        this.words = words;
        this.next = words.object2IntEntrySet().iterator();
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** Of a document that has no words to be ranked by. */
    public static Field none() {
        return field(new Object2IntOpenHashMap<>());
    }

    public static Field field(Object2IntMap<String> words) {
        return new Field(SearchWords.FIELD, new WeightedStream(words), TYPE);
    }

    @Override
    public void reset() {
        next = words.object2IntEntrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        Object2IntMap.Entry<String> word = next.next();
        term.append(word.getKey());
        frequency.setTermFrequency(word.getIntValue());
        return true;
    }
}
