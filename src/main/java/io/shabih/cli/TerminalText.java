package io.shabih.cli;

import io.shabih.explain.Html;

/** Text of articles made harmless for a terminal. */
final class TerminalText {
    private static final int LONGEST_HEADLINE = 90;

    private TerminalText() {}

    /** The headline as people read it, or the id where there is none; cut where it is long. */
    static String headline(String title, String id) {
        String text = title.isBlank() ? id : title;
        String harmless = plain(Html.readable(text));
        return harmless.length() <= LONGEST_HEADLINE
                ? harmless
                : harmless.substring(0, LONGEST_HEADLINE) + "…";
    }

    /** The whole text. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", " ").strip();
    }
}
