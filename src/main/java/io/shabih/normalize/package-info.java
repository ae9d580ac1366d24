/**
 * What is the same word in Arabic news, whoever typed it?
 *
 * <p>{@link io.shabih.normalize.Normalizer} turns text into its normal form: words joined by single
 * spaces, each spelled in the one way that all its spellings share. The form is made by an ordered list of
 * named, versioned steps, {@link io.shabih.normalize.Step}; their versions and the data files stand in
 * {@link io.shabih.normalize.Normalizer#version()}, which signatures and indexes carry with them.
 *
 * <p>There are two ways to the same answer. The plain path ({@code PlainPath}) applies one step after the
 * other and can show what each did. The fused path ({@link io.shabih.normalize.NormalizerWorker}) walks
 * once over the characters with a table of folds; text that needs context or expansion is first folded by
 * the plain path. Tests hold the two equal.
 *
 * <p>Data files, beside the classes: {@code spellings.tsv}, {@code months.tsv}, {@code marks.tsv},
 * {@code sources.tsv}.
 */
@NullMarked
package io.shabih.normalize;

import org.jspecify.annotations.NullMarked;
