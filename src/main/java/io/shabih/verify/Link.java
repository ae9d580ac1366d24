package io.shabih.verify;

import io.shabih.Relation;
import io.shabih.hash.TextKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A verified match of one text with another one, kept with the text that came later.
 *
 * @param partner id of the other text's article
 * @param partnerText that text, for an article of this id may be replaced by another one
 * @param relation what the keeper of this link is to the partner
 * @param resemblance of the two, 0 to 1
 * @param containment share of the keeper's shingles that the partner has
 * @param containmentOfPartner share of the partner's shingles that the keeper has
 * @param weight how much it speaks for one cluster, see {@link Verification#weight}
 * @param keepable whether the keeper may stay in the partner's place, and the partner in the keeper's; neither where the two
 *     are no copies
 */
public record Link(
        String partner,
        TextKey partnerText,
        Relation relation,
        double resemblance,
        double containment,
        double containmentOfPartner,
        int weight,
        Keepable keepable) {

    private static final int MOST_BYTES_OF_RELATION = 16;
    private static final int FIXED_BYTES = 2 * Integer.BYTES
            + 2 * Long.BYTES
            + MOST_BYTES_OF_RELATION
            + 3 * Double.BYTES
            + Integer.BYTES
            + 1;
    private static final int MOST_BYTES_OF_CHAR = 3;

    public static Link of(String partner, TextKey partnerText, Verification verification, Keepable keepable) {
        Measures measures = verification.measures();
        return new Link(
                partner,
                partnerText,
                verification.relation().orElseThrow(),
                measures.resemblance(),
                measures.containmentA(),
                measures.containmentB(),
                verification.weight(),
                verification.isCopy() ? keepable : new Keepable(false, false));
    }

    /** The same link, kept by the partner. */
    public Link reversed(String keeper, TextKey keeperText) {
        return new Link(keeper, keeperText, relation.reversed(), resemblance, containmentOfPartner,
                containment, weight, keepable.reversed());
    }

    public static byte[] encode(Collection<Link> links) {
        int bytes = links.stream().mapToInt(link -> FIXED_BYTES + MOST_BYTES_OF_CHAR * link.partner.length())
                .sum();
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        for (Link link : links) {
            put(buffer, link.partner);
            buffer.putLong(link.partnerText.high()).putLong(link.partnerText.low());
            put(buffer, link.relation.name());
            buffer.putDouble(link.resemblance).putDouble(link.containment).putDouble(
                    link.containmentOfPartner);
            buffer.putInt(link.weight).put((byte) link.keepable.toBits());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    public static List<Link> decode(byte[] bytes, int offset, int length) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
        List<Link> links = new ArrayList<>();
        while (buffer.hasRemaining()) {
            String partner = get(buffer);
            TextKey text = new TextKey(buffer.getLong(), buffer.getLong());
            Relation relation = Relation.valueOf(get(buffer));
            links.add(new Link(
                    partner,
                    text,
                    relation,
                    buffer.getDouble(),
                    buffer.getDouble(),
                    buffer.getDouble(),
                    buffer.getInt(),
                    Keepable.ofBits(buffer.get())));
        }
        return links;
    }

    private static void put(ByteBuffer buffer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.putInt(bytes.length).put(bytes);
    }

    private static String get(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.getInt()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
