package io.shabih.http;

/** Answers requests of one method and path; throws a {@link Problem} for what it cannot answer. */
@FunctionalInterface
interface Handler {
    Answer answer(Call call);
}
