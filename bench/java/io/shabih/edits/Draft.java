package io.shabih.edits;

import java.util.function.UnaryOperator;

/** Headline and text of an article while it is edited. */
record Draft(String title, String body) {
    Draft withTitle(String other) {
        return new Draft(other, body);
    }

    Draft withBody(String other) {
        return new Draft(title, other);
    }

    /** The same done to both. */
    Draft map(UnaryOperator<String> change) {
        return new Draft(change.apply(title), change.apply(body));
    }

    int bodyWords() {
        return Words.count(body);
    }
}
