package io.shabih.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is quoted comes out of a real shell as it was. */
class ShellCommandTest {
    private static final long SEED = 0x5EED_0020L;

    /** Letters that some shell does something with, and others. */
    private static final String LETTERS = "abc09_./-:,=@%+~!#$^&*()[]{}<>|;?'\"\\` \t\nأخبارُ٣—é\uD83D\uDE00";

    @Test
    void plainWordsStayReadable() {
        assertEquals("shabih dedupe --out result --keep source:a,b -- -x news.jsonl",
                command("-x", "news.jsonl"));
        assertEquals("''", ShellCommand.quoted(""));
        assertEquals("'أخبار اليوم'", ShellCommand.quoted("أخبار اليوم"));
        assertEquals("'it'\\''s'", ShellCommand.quoted("it's"));
        assertEquals("'=x'", ShellCommand.quoted("=x"));
        assertEquals("'~'", ShellCommand.quoted("~"));
        assertEquals("$'\\342\\200\\256a\\'\\\\b'", ShellCommand.quoted("\u202Ea'\\b"));
    }

    @Test
    void aValueThatLooksLikeAnOptionIsJoinedToItsOwn() {
        ShellCommand command = new ShellCommand("shabih");
        command.option("--out", "-a b");
        assertEquals("shabih --out='-a b' -", command.operands(List.of("-")));
    }

    @Test
    void anyShellGivesTheWordsBack() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> words = new ArrayList<>(
                List.of("", "-", "--", "-n", "@file", "$HOME", "*", "~root", "a'b\"c"));
        while (words.size() < 300) {
            StringBuilder word = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                int at = random.nextInt(LETTERS.codePointCount(0, LETTERS.length()));
                word.appendCodePoint(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, at)));
            }
            words.add(word.toString());
        }
        List<String> visible = words.stream().filter(word -> !word.contains("\n") && !word.contains("\t"))
                .toList();
        assertEquals(visible, words("sh", visible), "seed " + SEED);
        words.add("\u202Eقلب\u200Fab\u200C1");
        assertEquals(words, words("bash", words), "seed " + SEED);
    }

    /** The words as a shell gives them to a program. */
    private static List<String> words(String shell, List<String> words) throws Exception {
        ShellCommand command = new ShellCommand("printf", "%s\\0", "first");
        String typed = command.operands(List.of()) + " " + String.join(" ",
                words.stream().map(ShellCommand::quoted).toList());
        Process process = new ProcessBuilder(shell, "-c", typed).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(printed.split("\0", -1)).subList(1, words.size() + 1);
    }

    private static String command(String... inputs) {
        ShellCommand command = new ShellCommand("shabih", "dedupe");
        command.option("--out", "result");
        command.option("--keep", "source:a,b");
        return command.operands(List.of(inputs));
    }
}
