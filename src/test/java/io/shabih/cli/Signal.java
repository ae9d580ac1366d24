package io.shabih.cli;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What tests tell processes to end by. */
enum Signal {
    HUP(1),
    INT(2),
    TERM(15);

    private final int number;

    Signal(int number) {
        this.number = number;
    }

    /** What a program that it ends exits with. */
    int exitCode() {
        return 128 + number;
    }

    /** Skips the test where no program that is started from here could hear it. */
    void assumeHeard() throws IOException {
        String name = "SigIgn:";
        String mask = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name)).findFirst().orElseThrow().substring(name.length());
        boolean ignored = (Long.parseUnsignedLong(mask.strip(), 16) >>> (number - 1) & 1) == 1;
        assumeFalse(ignored, () -> "SIG" + this + " is ignored here, as under nohup or in the background"
                + " of a script, and so it is by every program started from here");
    }

    void send(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + this, Long.toString(process.pid())).start().waitFor();
    }
}
