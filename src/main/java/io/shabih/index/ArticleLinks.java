package io.shabih.index;

import io.shabih.verify.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All articles and their links, as the index will have them once the changes at hand are written. Not
 * thread-safe.
 */
final class ArticleLinks {
    private final IndexedTexts indexed;
    private final Map<String, LinkedText> added = new LinkedHashMap<>();
    private final Map<String, List<String>> linkedFrom = new HashMap<>();
    private final Map<String, List<String>> copiesOf = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    /** What the index has of an id. */
    private final Map<String, Optional<LinkedText>> known = new HashMap<>();

    ArticleLinks(IndexedTexts indexed) {
        this.indexed = indexed;
    }

    void add(LinkedText placed) {
        added.put(placed.id(), placed);
        for (Link link : placed.links()) {
            linkedFrom.computeIfAbsent(link.partner(), p -> new ArrayList<>()).add(placed.id());
        }
    }

    /** Notes that an article is a copy of another one; it is added later. */
    void refer(String copy, String first) {
        copiesOf.computeIfAbsent(first, f -> new ArrayList<>()).add(copy);
    }

    /** Whether a copy refers to this article. */
    boolean isReferredTo(String id) {
        return copiesOf.containsKey(id);
    }

    void remove(String id) {
        removed.add(id);
    }

    boolean isRemoved(String id) {
        return removed.contains(id);
    }

    Optional<LinkedText> find(String id) {
        LinkedText placed = added.get(id);
        if (placed != null || removed.contains(id)) {
            return Optional.ofNullable(placed);
        }
        return known.computeIfAbsent(id, i -> indexed(KeyKind.ID, i).stream().findFirst());
    }

    /** Texts that keep a link to this one. */
    List<LinkedText> linkedFrom(String id) {
        return with(KeyKind.LINK, id, linkedFrom.getOrDefault(id, List.of()));
    }

    /** Articles of the same text that came after this one. */
    List<LinkedText> copiesOf(String id) {
        return with(KeyKind.COPY_OF, id, copiesOf.getOrDefault(id, List.of()));
    }

    private List<LinkedText> with(KeyKind kind, String id, List<String> addedIds) {
        List<LinkedText> all = new ArrayList<>();
        for (LinkedText placed : indexed(kind, id)) {
            if (!removed.contains(placed.id()) && !added.containsKey(placed.id())) {
                all.add(placed);
            }
        }
        addedIds.forEach(addedId -> find(addedId).ifPresent(all::add));
        return all;
    }

    /** In the order in which they were added. */
    private List<LinkedText> indexed(KeyKind kind, String name) {
        List<LinkedText> found = new ArrayList<>();
        indexed.forEachArticle(kind, name, (_, placed) -> found.add(placed));
        return found.reversed();
    }
}
