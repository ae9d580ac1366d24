package io.shabih.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What tests of commands extend: it gives commands and reads what they print. */
abstract class CommandRun {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    final int run(String... args) {
        return Main.run(args, out, err);
    }

    final String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    final String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
