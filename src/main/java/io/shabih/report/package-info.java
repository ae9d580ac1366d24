/**
 * What came of a run? Pages for people, each one file that needs no network: {@code report.html} of a run, and that of an evaluation.
 *
 * <p>What is worth showing is gathered while a run writes its results ({@link io.shabih.report.ReportTally}), within a fixed
 * memory; the page is made of it at the end, in Arabic and in English.
 */
@NullMarked
package io.shabih.report;

import org.jspecify.annotations.NullMarked;
