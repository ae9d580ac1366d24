package io.shabih.batch;

import io.shabih.hash.Hash64;
import io.shabih.hash.TextKey;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Items that are the same text, collapsed before candidates are looked for: a million copies of one headline
 * become one group, which costs what one article costs.
 *
 * <p>Groups are numbered by their first item, so a smaller number means an earlier text. Memory: 12 bytes an item.
 */
final class TextGroups {
    private final int[] groupOf;
    /** The items of one group after those of the other. */
    private final IntArrayList items;
    private final int[] starts;

    private TextGroups(int[] groupOf, int count) {
        this.groupOf = groupOf;
        this.starts = new int[count + 1];
        for (int group : groupOf) {
            starts[group + 1]++;
        }
        for (int group = 0; group < count; group++) {
            starts[group + 1] += starts[group];
        }
        int[] next = Arrays.copyOf(starts, count);
        int[] ordered = new int[groupOf.length];
        for (int item = 0; item < groupOf.length; item++) {
            ordered[next[groupOf[item]]++] = item;
        }
        this.items = IntArrayList.wrap(ordered);
    }

    /** Articles of the same headline and body, no further apart than the window allows; one that says too little stays alone. */
    static TextGroups ofTexts(ArticleTable table, Window window) {
        return group(table.size(), new Keys() {
            @Override
            public long hash(int item) {
                return Hash64.combine(table.headline(item).low(), table.sketchedText(item).low());
            }

            @Override
            public boolean same(int first, int item) {
                return table.sketchedText(first).equals(table.sketchedText(item))
                        && table.hasBody(first) == table.hasBody(item)
                        && table.headline(first).equals(table.headline(item));
            }

            @Override
            public boolean together(int first, int item) {
                return !table.saysTooLittle(first) && !table.saysTooLittle(item)
                        && window.allows(table.dayMillis(first), table.dayMillis(item));
            }
        });
    }

    /** Texts of the same body under different headlines; one that says too little stays alone. */
    static TextGroups ofBodies(ArticleTable table, TextGroups texts) {
        return group(texts.count(), new Keys() {
            @Override
            public long hash(int item) {
                return body(item).low();
            }

            @Override
            public boolean same(int first, int item) {
                return body(first).equals(body(item));
            }

            @Override
            public boolean together(int first, int item) {
                return !table.saysTooLittle(texts.first(first)) && !table.saysTooLittle(texts.first(item));
            }

            private TextKey body(int text) {
                return table.sketchedText(texts.first(text));
            }
        });
    }

    /** Texts by the one that represents their cluster; a text that represents nobody, itself included, has no items. */
    static TextGroups ofRepresentatives(IntUnaryOperator representativeOf, int texts) {
        int[] representatives = new int[texts];
        Arrays.setAll(representatives, representativeOf);
        return new TextGroups(representatives, texts);
    }

    /** What items are grouped by. */
    private interface Keys {
        long hash(int item);

        boolean same(int first, int item);

        /** Whether an item of the same key as the group's first one belongs into that group. */
        boolean together(int first, int item);
    }

    /** A table of groups by open addressing: the newest group of each key, found by its first item. */
    private static TextGroups group(int itemCount, Keys keys) {
        int[] groupOf = new int[itemCount];
        IntArrayList firsts = new IntArrayList();
        int[] newest = new int[slots(itemCount)];
        Arrays.fill(newest, -1);
        for (int item = 0; item < itemCount; item++) {
            int slot = (int) Hash64.mix(keys.hash(item)) & newest.length - 1;
            while (newest[slot] >= 0 && !keys.same(firsts.getInt(newest[slot]), item)) {
                slot = slot + 1 & newest.length - 1;
            }
            if (newest[slot] < 0 || !keys.together(firsts.getInt(newest[slot]), item)) {
                newest[slot] = firsts.size();
                firsts.add(item);
            }
            groupOf[item] = newest[slot];
        }
        return new TextGroups(groupOf, firsts.size());
    }

    /** A power of two that the groups fill to two thirds at most. */
    private static int slots(int itemCount) {
        return Integer.highestOneBit(Math.max(1, itemCount + itemCount / 2)) * 2;
    }

    int count() {
        return starts.length - 1;
    }

    int groupOf(int item) {
        return groupOf[item];
    }

    int first(int group) {
        return items.getInt(starts[group]);
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    /** The group's items in ascending order, one or more. */
    IntList members(int group) {
        return items.subList(starts[group], starts[group + 1]);
    }
}
