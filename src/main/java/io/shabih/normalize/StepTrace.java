package io.shabih.normalize;

/**
 * What one step did to a text.
 *
 * @param step the step
 * @param before the text it was given
 * @param after the text it made of it, different from {@code before}
 */
public record StepTrace(Step step, String before, String after) {}
