package io.shabih.engine;

import io.shabih.prepare.TextKey;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Items that are the same text, collapsed before candidates are looked for: a million copies of one headline
 * become one group, which costs what one article costs.
 *
 * <p>Groups are numbered by their first item, so a smaller number means an earlier text.
 */
final class TextGroups {
    private final int[] groupOf;
    private final List<IntList> members;

    private TextGroups(int[] groupOf, List<IntList> members) {
        this.groupOf = groupOf;
        this.members = members;
    }

    /** Headline and body together: what is left differs in its normalised text. */
    record Text(TextKey headline, TextKey sketched) {}

    /** Articles of the same headline and body, no further apart than the window allows. */
    static TextGroups ofTexts(ArticleTable table, Window window) {
        return group(
                table.size(),
                i -> new Text(table.headline(i), table.sketchedText(i)),
                (first, i) -> window.allows(table.dateMillis(first), table.dateMillis(i)));
    }

    /** Texts of the same body under different headlines. */
    static TextGroups ofBodies(ArticleTable table, TextGroups texts) {
        return group(texts.count(), t -> table.sketchedText(texts.first(t)), (first, t) -> true);
    }

    private interface Together {
        boolean allowed(int first, int item);
    }

    private static <K> TextGroups group(int itemCount, IntFunction<K> keyOf, Together together) {
        Object2IntOpenHashMap<K> newest = new Object2IntOpenHashMap<>(itemCount);
        newest.defaultReturnValue(-1);
        int[] groupOf = new int[itemCount];
        List<IntList> members = new ArrayList<>();
        for (int item = 0; item < itemCount; item++) {
            K key = keyOf.apply(item);
            int group = newest.getInt(key);
            if (group < 0 || !together.allowed(members.get(group).getInt(0), item)) {
                group = members.size();
                newest.put(key, group);
                members.add(IntList.of(item));
            } else {
                add(members, group, item);
            }
            groupOf[item] = group;
        }
        return new TextGroups(groupOf, members);
    }

    private static void add(List<IntList> members, int group, int item) {
        IntList list = members.get(group);
        if (list.size() == 1) {
            list = new IntArrayList(list);
            members.set(group, list);
        }
        list.add(item);
    }

    int count() {
        return members.size();
    }

    int groupOf(int item) {
        return groupOf[item];
    }

    int first(int group) {
        return members.get(group).getInt(0);
    }

    /** The group's items in ascending order, one or more. */
    IntList members(int group) {
        return members.get(group);
    }
}
