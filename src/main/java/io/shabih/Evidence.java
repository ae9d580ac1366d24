package io.shabih;

/**
 * One thing that spoke for or against two articles being the same report.
 *
 * @param kind what was compared, for example {@code headline-numbers} or {@code weekday}
 * @param inA what the first article has of it
 * @param inB what the second article has of it
 */
public record Evidence(String kind, String inA, String inB) {}
