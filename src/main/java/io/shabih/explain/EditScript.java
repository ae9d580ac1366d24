package io.shabih.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;

/**
 * The shortest edit script of two lists.
 *
 * <p>Commons Text compares characters, so every distinct form is given a character of its own and the
 * script then runs over these. Cost: O(ND) for N items and D differences, hence {@link #fits}.
 *
 * <p>Reference: E. W. Myers, An O(ND) difference algorithm and its variations, Algorithmica 1, 1986,
 * <a href="https://doi.org/10.1007/BF01840446">10.1007/BF01840446</a>.
 */
final class EditScript {

    /** Items of both lists together; two wholly different lists of this size take a second at most. */
    private static final int MAX_ITEMS = 20_000;

    private EditScript() {}

    /** What is told, in order, about the items of both lists; positions are counted by the receiver. */
    interface Steps {
        void keep();

        void drop();

        void add();
    }

    static boolean fits(int itemsA, int itemsB) {
        return itemsA + itemsB <= MAX_ITEMS;
    }

    /** Compares by the forms of the items; the lists must {@linkplain #fits fit}. */
    static <T> void run(List<T> a, List<T> b, Function<T, String> form, Steps steps) {
        Map<String, Character> alphabet = new HashMap<>();
        String left = letters(a, form, alphabet);
        String right = letters(b, form, alphabet);
        new StringsComparator(left, right).getScript().visit(new CommandVisitor<>() {
            @Override
            public void visitKeepCommand(Character letter) {
                steps.keep();
            }

            @Override
            public void visitDeleteCommand(Character letter) {
                steps.drop();
            }

            @Override
            public void visitInsertCommand(Character letter) {
                steps.add();
            }
        });
    }

    private static <T> String letters(List<T> items, Function<T, String> form,
            Map<String, Character> alphabet) {
        StringBuilder letters = new StringBuilder(items.size());
        for (T item : items) {
            letters.append(
                    alphabet.computeIfAbsent(form.apply(item), _ -> (char) alphabet.size()).charValue());
        }
        return letters.toString();
    }
}
