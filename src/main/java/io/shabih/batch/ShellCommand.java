package io.shabih.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** A command as a POSIX shell reads it, each word quoted where it has to be. Not thread-safe. */
final class ShellCommand {
    /** Words that no shell takes for more than letters. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./-][A-Za-z0-9_./:,=@%+-]*");

    /** What does not show, or turns the line's direction, on a page or a terminal. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final StringJoiner words = new StringJoiner(" ");

    ShellCommand(String... first) {
        for (String word : first) {
            words.add(quoted(word));
        }
    }

    /** Adds an option, joined to a value that would be taken for another option. */
    void option(String name, String value) {
        if (value.startsWith("-")) {
            words.add(name + "=" + quoted(value));
        } else {
            words.add(name).add(quoted(value));
        }
    }

    /** The command with its operands, behind {@code --} if one would be taken for an option. */
    String operands(List<String> operands) {
        if (operands.stream().anyMatch(each -> each.startsWith("-") && each.length() > 1)) {
            words.add("--");
        }
        operands.forEach(each -> words.add(quoted(each)));
        return words.toString();
    }

    static String quoted(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        return UNSEEN.matcher(word).find() ? inBytes(word) : "'" + word.replace("'", "'\\''") + "'";
    }

    /** {@code $'…'} of POSIX 2024, which bash, zsh and ksh have always had. */
    private static String inBytes(String word) {
        StringBuilder quoted = new StringBuilder("$'");
        word.codePoints().forEach(character -> {
            String text = Character.toString(character);
            if (UNSEEN.matcher(text).matches()) {
                for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
                    quoted.append(String.format(Locale.ROOT, "\\%03o", each & 0xFF));
                }
            } else {
                quoted.append(character == '\'' || character == '\\' ? "\\" + text : text);
            }
        });
        return quoted.append("'").toString();
    }
}
