/**
 * What do the words of a text state? Their stems and how rare these are in news, and numbers with units, days, locations, denials:
 * whatever two reports can agree or differ in besides their wording.
 *
 * <p>Normalised text flows in and is walked once, word by word. Out come the distinct stems with their weights, the small facts of
 * headline and lead, the numbers, and the facts of the body with the words around them. {@code prepare} keeps them in an
 * article's record and {@code verify} compares them.
 *
 * <p>Data files, beside the classes: {@code facts.tsv}, {@code news-words.tsv}, {@code function-words.tsv}, {@code stand-ins.tsv}.
 */
@NullMarked
package io.shabih.facts;

import org.jspecify.annotations.NullMarked;
