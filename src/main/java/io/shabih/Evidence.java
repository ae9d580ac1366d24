package io.shabih;

/**
 * One thing that two articles state, each in its own way, or that was set aside in them before they were compared. How it was
 * decided what they are to each other is a {@link Decision}.
 *
 * @param kind what was compared, for example {@code headline-numbers} or {@code weekday}
 * @param inA what the first article has of it
 * @param inB what the second article has of it
 */
public record Evidence(String kind, String inA, String inB) {}
