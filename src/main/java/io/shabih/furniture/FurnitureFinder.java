package io.shabih.furniture;

import io.shabih.furniture.CuratedFurniture.Kind;
import io.shabih.furniture.CuratedFurniture.Opening;
import io.shabih.furniture.Piece.Reason;
import io.shabih.normalize.NormalizerWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the furniture of one body after another; made by {@link BodyFurniture#finder}. Not thread-safe: one a
 * thread.
 */
public final class FurnitureFinder {
    private static final int LONGEST_LINE = 300;

    /** Enough of a line for the words that furniture begins with. */
    private static final int OPENING_CHARACTERS = 40;

    private static final int MOST_LINKS = 8;
    private static final int LONGEST_LINK = 120;
    private static final int LONGEST_DATELINE = 100;
    private static final int MOST_PLACE_WORDS = 8;
    private static final int LONGEST_END_TAG = 60;
    private static final int MOST_TAGS = 4;

    private static final String OPENERS = "([{";
    private static final String CLOSERS = ")]}";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String SEPARATORS = DASHES + ":/|\u060C,+\u2022\u00B7*";
    private static final String BYLINE_MARKS = DASHES + ":/|(";

    private final CuratedFurniture curated;
    private final NormalizerWorker normalizer;
    private final List<Piece> found = new ArrayList<>();
    private String body = "";

    FurnitureFinder(CuratedFurniture curated, NormalizerWorker normalizer) {
        this.curated = curated;
        this.normalizer = normalizer;
    }

    /** The furniture of a body as it was read, in the order of the text; overlapping pieces are one. */
    public List<Piece> find(String text) {
        body = text;
        found.clear();
        LastSentences.of(text).forEach(this::tail);
        lines();
        FollowTail.find(text).ifPresent(found::add);
        return found.isEmpty() ? List.of() : Piece.inOrder(found);
    }

    /** The last sentences of a body without line ends may be furniture, as a line may. */
    private void tail(Line sentence) {
        opening(sentence).ifPresent(opening -> found.add(sentence.piece(reason(opening))));
    }

    /** A line of the body, or a sentence, without the white space around it. */
    record Line(int from, int to) {
        Piece piece(Reason reason) {
            return new Piece(from, to, reason);
        }

        int length() {
            return to - from;
        }
    }

    private void lines() {
        boolean first = true;
        Line last = new Line(0, 0);
        int links = 0;
        for (int start = 0; start < body.length();) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            Line line = stripped(start, end);
            start = end + 1;
            if (line.length() == 0) {
                continue;
            }
            if (first) {
                dateline(line);
                first = false;
            }
            last = line;
            links = line.length() > LONGEST_LINE ? 0 : shortLine(line, links);
        }
        if (last.length() > 0) {
            endTag(last);
        }
    }

    private Line stripped(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && body.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && body.charAt(end - 1) <= ' ') {
            end--;
        }
        return new Line(start, end);
    }

    /** Returns how many of the lines that follow may be headlines under this one. */
    private int shortLine(Line line, int links) {
        Optional<Opening> opening = opening(line);
        if (opening.isPresent()) {
            found.add(line.piece(reason(opening.get())));
            boolean alone = normalized(line).split(" ").length <= opening.get().wordCount() + 1;
            return opening.get().kind() == Kind.LINK && alone ? MOST_LINKS : 0;
        }
        if (links > 0 && line.length() <= LONGEST_LINK && body.charAt(line.to - 1) != '.') {
            found.add(line.piece(Reason.LINK));
            return links - 1;
        }
        if (line.length() <= LONGEST_END_TAG && areTags(line)) {
            found.add(line.piece(Reason.AGENCY));
        }
        return 0;
    }

    private Optional<Opening> opening(Line line) {
        int end = Math.min(line.to, line.from + OPENING_CHARACTERS);
        if (!curated.mayOpen(normalizer.normalize(body, line.from, end))) {
            return Optional.empty(); // as almost every line
        }
        return curated.opening(normalized(line)).filter(opening -> opening.kind() != Kind.BYLINE
                || hasByline(line));
    }

    /** Whether a mark follows the first word: {@code تقرير: …}, not {@code تقرير دولي}. */
    private boolean hasByline(Line line) {
        int at = line.from;
        while (at < line.to && !Character.isLetter(body.charAt(at))) {
            at++;
        }
        while (at < line.to && Character.isLetter(body.charAt(at))) {
            at++;
        }
        while (at < line.to && body.charAt(at) == ' ') {
            at++;
        }
        return at < line.to && BYLINE_MARKS.indexOf(body.charAt(at)) >= 0;
    }

    private static Reason reason(Opening opening) {
        return opening.kind() == Kind.LINK ? Reason.LINK : Reason.NOTICE;
    }

    private String normalized(Line line) {
        return normalizer.normalize(body, line.from, line.to).toString();
    }

    /** Whether a line is nothing but agencies: {@code فرانس24/ أ ف ب}. */
    private boolean areTags(Line line) {
        int tags = 0;
        for (int at = line.from; at < line.to;) {
            int end = at;
            while (end < line.to && !divides(end)) {
                end++;
            }
            String words = normalized(new Line(at, end));
            if (!words.isEmpty() && (!curated.isTag(words) || ++tags > MOST_TAGS)) {
                return false;
            }
            at = end + 1;
        }
        return tags > 0;
    }

    private boolean divides(int at) {
        char c = body.charAt(at);
        return SEPARATORS.indexOf(c) >= 0 || OPENERS.indexOf(c) >= 0 || CLOSERS.indexOf(c) >= 0;
    }

    /**
     * A place and an agency before the report: {@code دبي، الإمارات (CNN)--}, {@code القاهرة - رويترز -}. The
     * agency stands in brackets or between separators, and a separator or the line's end follows.
     */
    private void dateline(Line line) {
        int most = Math.min(line.to, line.from + LONGEST_DATELINE);
        int places = 0;
        int from = line.from;
        int dateline = 0;
        for (int at = from; at < most; at++) {
            char c = body.charAt(at);
            if (c > '\u061F' && c < '\u2010') {
                continue; // a letter, as most
            }
            if (c == '.' && at + 1 < line.to && body.charAt(at + 1) == ' ' || c == '\u061F') {
                break;
            }
            if (OPENERS.indexOf(c) < 0 && CLOSERS.indexOf(c) < 0 && (SEPARATORS.indexOf(c) < 0)) {
                continue;
            }
            String words = normalized(new Line(from, at));
            if (!words.isEmpty()) {
                int end = behindSeparators(at, line.to);
                if (curated.isTag(words) && (hasDash(at, end) || end == line.to)) {
                    dateline = end;
                }
                places += curated.isTag(words) ? 0 : words.split(" ").length;
            }
            if (places > MOST_PLACE_WORDS) {
                break;
            }
            from = at + 1;
        }
        if (dateline > line.from) {
            found.add(new Piece(line.from, dateline, Reason.AGENCY));
        }
    }

    private int behindSeparators(int from, int to) {
        int at = from;
        while (at < to && (body.charAt(at) <= ' ' || CLOSERS.indexOf(body.charAt(at)) >= 0
                || SEPARATORS.indexOf(body.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private boolean hasDash(int from, int to) {
        for (int i = from; i < to; i++) {
            if ((DASHES + ":/|").indexOf(body.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Agencies in brackets at the very end: {@code … أمس. (أ ف ب)}. */
    private void endTag(Line line) {
        int end = line.to;
        while (end > line.from && (body.charAt(end - 1) <= ' ' || body.charAt(end - 1) == '.')) {
            end--;
        }
        if (end == line.from || CLOSERS.indexOf(body.charAt(end - 1)) < 0) {
            return;
        }
        int start = end - 1;
        while (start > line.from && end - start <= LONGEST_END_TAG
                && OPENERS.indexOf(body.charAt(start)) < 0) {
            start--;
        }
        if (OPENERS.indexOf(body.charAt(start)) >= 0 && areTags(new Line(start, end))) {
            found.add(new Piece(start, line.to, Reason.AGENCY));
        }
    }
}
