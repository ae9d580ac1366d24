package io.shabih.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A test that gives commands and reads what they print. */
abstract class CommandTest {
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
