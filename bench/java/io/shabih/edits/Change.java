package io.shabih.edits;

import java.util.Optional;

/** Makes one kind of edit; empty where the article has no place for it. */
@FunctionalInterface
interface Change {
    Optional<Draft> apply(Draft draft, Dose dose);
}
