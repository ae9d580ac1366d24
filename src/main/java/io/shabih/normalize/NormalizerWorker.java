package io.shabih.normalize;

import io.shabih.normalize.FusedWalk.Outcome;
import io.shabih.normalize.FusedWalk.Stage;
import io.shabih.normalize.Lexicon.Kind;
import java.util.Arrays;
import java.util.EnumSet;

/**
 * Normalises text after text into buffers of its own: the fused path.
 *
 * <p>Example: {@code NormalizerWorker worker = Normalizer.standard().worker();
 * NormalizedText text = worker.normalize(body);}
 *
 * <p>A text is walked over once ({@code FusedWalk}); a second walk, over the few words that may have
 * another spelling, puts the spellings in place. A text with escapes or entities, or with characters that
 * expand or compose, is folded by the plain path first. The answer is that of the plain path.
 *
 * <p>Cost: some 4 ns a character of ordinary text, nothing allocated once the buffers have grown to the
 * longest text (6 bytes a character). Mutable: one a thread, and each result is gone with the next call.
 */
public final class NormalizerWorker {
    private static final int MOST_SPARE = 1 << 16;

    private final PlainPath plain;
    private final boolean isFused;
    private final FusedWalk walk;
    private final WordRewriter rewriter;
    private final NormalizedText result = new NormalizedText();
    private final NormalizedText headlineText = new NormalizedText();
    private char[] in = new char[0];
    private char[] headlineChars = new char[0];

    NormalizerWorker(PlainPath plain, FusedWalk walk) {
        this.plain = plain;
        this.walk = walk;
        this.isFused = walk.agreesWithPlain();
        this.rewriter = new WordRewriter(plain.lexicon(), EnumSet.complementOf(EnumSet.of(Kind.NONE)));
    }

    /** The normal form of a body. */
    public NormalizedText normalize(String text) {
        return normalize(text, 0, text.length());
    }

    /** The normal form of a part of a text, as if it stood alone. */
    public NormalizedText normalize(String text, int from, int to) {
        if (!isFused) {
            return show(plain.normalize(text.substring(from, to)));
        }
        Outcome outcome = walk(text, from, to, Stage.RAW);
        if (outcome == Outcome.ESCAPED) {
            outcome = walk(plain.unescape(text.substring(from, to)), Stage.UNESCAPED);
        }
        if (outcome == Outcome.RARE) {
            walk(plain.fold(text.substring(from, to)), Stage.FOLDED);
        }
        return respell();
    }

    /** The normal form of a headline, without its editorial marks and the outlet's name behind it. */
    public NormalizedText normalizeHeadline(String headline) {
        if (!isFused) {
            return show(plain.normalizeHeadline(headline));
        }
        fold(headline);
        Span span = plain.furniture().trim(headlineText);
        walk.walk(headlineText.buffer(), span, Stage.FOLDED);
        NormalizedText words = respell();
        Span rest = plain.furniture().trim(words); // a mark that only its spelling hid
        if (rest.start() > 0) {
            System.arraycopy(words.buffer(), rest.start(), words.buffer(), 0, rest.length());
        }
        return result.show(words.buffer(), rest.length());
    }

    private Outcome walk(String text, Stage stage) {
        return walk(text, 0, text.length(), stage);
    }

    private Outcome walk(String text, int from, int to, Stage stage) {
        load(text, from, to);
        return walk.walk(in, new Span(0, to - from), stage);
    }

    private void load(String text, int from, int to) {
        int length = to - from;
        if (length > in.length) {
            in = new char[length + Math.min(length, MOST_SPARE) / 2];
        }
        text.getChars(from, to, in, 0);
    }

    private NormalizedText respell() {
        NormalizedText words = walk.words();
        int length = rewriter.rewrite(words, walk.starts(), walk.hashes(), walk.count());
        return length == 0
                ? result.show(words.buffer(), words.length())
                : result.show(rewriter.chars(), length);
    }

    /** The folded text, its punctuation kept. */
    NormalizedText fold(String headline) {
        load(headline, 0, headline.length());
        if (headline.length() > headlineChars.length) {
            headlineChars = Arrays.copyOf(headlineChars, headline.length() * 2);
        }
        int length = walk.fold(in, headline.length(), headlineChars);
        if (length >= 0) {
            return headlineText.show(headlineChars, length);
        }
        char[] chars = plain.fold(headline).toCharArray();
        return headlineText.show(chars, chars.length);
    }

    private NormalizedText show(String text) {
        return result.show(text.toCharArray(), text.length());
    }
}
