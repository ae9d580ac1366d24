package io.shabih.read;

/**
 * What was read of one input, as it is stored.
 *
 * @param input name of the input
 * @param storedBytes how many bytes
 * @param sha256 their SHA-256 in hexadecimal
 */
public record InputChecksum(String input, long storedBytes, String sha256) {}
