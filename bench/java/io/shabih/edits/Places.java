package io.shabih.edits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places of a text where an edit can be made, some of which are drawn by lot. */
final class Places {
    /** Divides headline and text while both are edited as one; stands in no article. */
    private static final String BREAK = "\uE000";

    private Places() {}

    /** Edits headline and text. The change gives the same word back where it can do nothing. */
    static Optional<Draft> edit(Draft draft, Dose dose, Pattern place, UnaryOperator<String> change) {
        return edit(draft.title() + BREAK + draft.body(), dose, place, change).map(text -> {
            int divide = text.indexOf(BREAK);
            return new Draft(text.substring(0, divide), text.substring(divide + 1));
        });
    }

    /** Edits a text; empty where nothing can be changed. */
    static Optional<String> edit(String text, Dose dose, Pattern place, UnaryOperator<String> change) {
        List<int[]> places = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        Matcher matcher = place.matcher(text);
        while (matcher.find()) {
            String other = change.apply(matcher.group());
            if (!other.equals(matcher.group())) {
                places.add(new int[] {matcher.start(), matcher.end()});
                changed.add(other);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        BitSet drawn = draw(dose.strength().of(places.size()), places.size(), dose.random());
        StringBuilder edited = new StringBuilder();
        int from = 0;
        for (int i = drawn.nextSetBit(0); i >= 0; i = drawn.nextSetBit(i + 1)) {
            edited.append(text, from, places.get(i)[0]).append(changed.get(i));
            from = places.get(i)[1];
        }
        return Optional.of(edited.append(text, from, text.length()).toString());
    }

    /** So many of the numbers from 0 to {@code of}, each as likely as another. */
    static BitSet draw(int count, int of, SplittableRandom random) {
        BitSet drawn = new BitSet(of);
        for (int last = of - count; last < of; last++) { // R. W. Floyd, 1987
            int one = random.nextInt(last + 1);
            drawn.set(drawn.get(one) ? last : one);
        }
        return drawn;
    }
}
