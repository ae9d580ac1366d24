package io.shabih.index;

import io.shabih.Article;
import io.shabih.DatePrecision;
import io.shabih.hash.TextKey;
import io.shabih.verify.Link;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * An article in its place among the others.
 *
 * @param article its body may be left out
 * @param text its normalised text
 * @param copyOf id of the first article of the same normalised text, empty where this is it
 * @param links to texts that carry the same report and came before this one; a copy has none of its own
 */
record LinkedText(Article article, TextKey text, Optional<String> copyOf, List<Link> links) {
    /** The order of the batch run: the earliest date, articles without one last, then the id. */
    static final Comparator<LinkedText> EARLIEST = Comparator.comparing(LinkedText::article, order());

    LinkedText {
        links = List.copyOf(links);
    }

    String id() {
        return article.id();
    }

    /** Keys of all ids by which it is looked for. */
    int[] names() {
        IntArrayList names = IntArrayList.of(KeyKind.ID.key(id()));
        copyOf.ifPresent(first -> names.add(KeyKind.COPY_OF.key(first)));
        links.forEach(link -> names.add(KeyKind.LINK.key(link.partner())));
        return names.toIntArray();
    }

    /** Whether a name is one of its own, for keys of different names may be the same. */
    boolean isNamed(KeyKind kind, String name) {
        return switch (kind) {
            case ID -> id().equals(name);
            case COPY_OF -> copyOf.filter(name::equals).isPresent();
            case LINK -> links.stream().anyMatch(link -> link.partner().equals(name));
            default -> false;
        };
    }

    /** What {@link #read} makes it from again, but for the date and the text. */
    BytesRef toBytes() {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(article.id());
        out.writeString(article.source());
        out.writeString(article.title());
        out.writeString(article.url());
        out.writeByte(article.precision().code());
        out.writeByte((byte) (copyOf.isPresent() ? 1 : 0));
        copyOf.ifPresent(out::writeString);
        byte[] encoded = Link.encode(links);
        out.writeBytes(encoded, 0, encoded.length);
        return new BytesRef(out.toArrayCopy());
    }

    /** The article has no body. */
    static LinkedText read(BytesRef bytes, Optional<Instant> date, TextKey text)
            throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String id = in.readString();
        String source = in.readString();
        String title = in.readString();
        String url = in.readString();
        DatePrecision precision = DatePrecision.ofCode(in.readByte());
        Optional<String> copyOf = in.readByte() == 1 ? Optional.of(in.readString()) : Optional.empty();
        int end = bytes.offset + bytes.length;
        return new LinkedText(
                new Article(id, title, "", date, precision, source, url),
                text,
                copyOf,
                Link.decode(bytes.bytes, in.getPosition(), end - in.getPosition()));
    }

    static Comparator<Article> order() {
        return Comparator.comparingLong((Article article) -> article.date()
                .map(date -> date.toEpochMilli())
                .orElse(Long.MAX_VALUE)).thenComparing(Article::id);
    }
}
