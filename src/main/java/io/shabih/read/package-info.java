/**
 * What articles are in these bytes? JSON Lines, plain text and web pages, compressed or not, read one after the other however large.
 *
 * <p>The way of an article:
 *
 * <pre>
 *   Inputs &rarr; InputFile &rarr; BlockReader (one thread) &rarr; RecordBlock &rarr; RecordParser (one per worker) &rarr; RecordSink
 *                                                     RecordSpan &rarr; RecordStore &rarr; the record again
 * </pre>
 *
 * <p>Files and streams flow in, articles come out. What cannot be read is never dropped in silence: it reaches the sink as a
 * {@link io.shabih.read.Rejected} with input, line and reason, and reading goes on. What is read but looks wrong is told by
 * {@link io.shabih.read.ReadCensus}.
 */
@NullMarked
package io.shabih.read;

import org.jspecify.annotations.NullMarked;
