package io.shabih.cluster;

import io.shabih.hash.Hash64;
import java.util.HexFormat;

/** How clusters are named: after their representative, so a cluster keeps its name in every run in which that one leads it. */
public final class ClusterId {
    private ClusterId() {}

    /** A {@code c} and sixteen hexadecimal digits. */
    public static String of(String representative) {
        char[] chars = representative.toCharArray();
        return "c" + HexFormat.of().toHexDigits(Hash64.word(chars, 0, chars.length, 0));
    }
}
