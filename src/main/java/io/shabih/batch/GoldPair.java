package io.shabih.batch;

import java.util.OptionalDouble;

/**
 * Two articles that somebody judged or measured.
 *
 * @param idA id of the one
 * @param idB id of the other
 * @param label {@code same}, {@code update}, {@code related}, {@code unrelated}; any other word is counted
 *     but not judged; empty where the pair was only measured
 * @param resemblance measured resemblance, where the file gives one
 * @param group value of the field that the report is to be split by; empty where there is none
 */
record GoldPair(String idA, String idB, String label, OptionalDouble resemblance, String group) {}
