package io.shabih.encoding;

import java.util.Optional;

/**
 * A headline and a text that a program spoilt before they came here, with the harm undone where that is sure.
 *
 * <pre>{@code
 * Optional<Mended> mended = Mended.of(title, body);   // empty of sound texts
 * }</pre>
 *
 * <p>Known are UTF-8 that was taken for another encoding ({@code Ø§Ù„} for {@code ال}) and lines in visual order ({@code ةسردملا}). Where one
 * character has no way back, or lines disagree, the texts stay as they are and {@code sure} is false.
 *
 * <p>Cost: a look at the first thousand characters of each. Immutable and thread-safe.
 *
 * @param harm what was done to them, for people, for example {@code UTF-8 read as Windows-1252 («Ø§Ù„»)}
 * @param sure whether it is undone
 */
public record Mended(String harm, boolean sure, String title, String body) {
    private static final String VISUAL = "lines in visual order («ةسردملا»)";

    /** Harm shows from the start. */
    private static final int LOOKED_AT = 1000;

    /** Empty where no harm is seen. */
    public static Optional<Mended> of(String title, String body) {
        String start = start(body);
        for (Mojibake encoding : Mojibake.ALL) {
            if (encoding.isIn(title) || encoding.isIn(start)) {
                Optional<String> head = encoding.isIn(title) ? encoding.undone(title) : Optional.of(title);
                Optional<String> text = encoding.isIn(body) ? encoding.undone(body) : Optional.of(body);
                return Optional.of(of(encoding.harm(), new Pair(title, body), head, text));
            }
        }
        if (VisualOrder.isIn(start) || body.isEmpty() && VisualOrder.isIn(title)) {
            Optional<String> text = body.isEmpty() ? Optional.of("") : VisualOrder.undone(body);
            Optional<String> head = text.map(_ -> VisualOrder.undoneBeside(title));
            return Optional.of(of(VISUAL, new Pair(title, body), head, text));
        }
        return Optional.empty();
    }

    private record Pair(String title, String body) {}

    private static Mended of(String harm, Pair spoilt, Optional<String> title, Optional<String> body) {
        return title.isPresent() && body.isPresent()
                ? new Mended(harm, true, title.get(), body.get())
                : new Mended(harm, false, spoilt.title(), spoilt.body());
    }

    private static String start(String body) {
        return body.length() <= LOOKED_AT ? body : body.substring(0, LOOKED_AT);
    }
}
