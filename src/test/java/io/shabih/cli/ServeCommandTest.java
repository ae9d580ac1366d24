package io.shabih.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code shabih serve} says where it does not start. */
class ServeCommandTest extends CommandRun {
    @TempDir
    private Path folder;

    private int serve(String option, String value) {
        return run("serve", "--index", folder.resolve("index").toString(), option, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--token| ''| --token is empty; give one, or leave out both --token and SHABIH_TOKEN",
        "--token| 'two words'| --token has a space or a sign that no header carries; allowed: visible ASCII",
        "--cors| *| --cors is *, so any web page could change the index; give --token too, or one origin such as"
                + " https://desk.example",
        "--cors| desk.example| --cors is \"desk.example\"; allowed: an origin without a path, such as"
                + " https://desk.example, or *",
        "--host| 0.0.0.0| --host is 0.0.0.0, so whoever reaches it could change the index; give --token, or --open if"
                + " that is meant",
        "--host| ''| --host is empty; give a name or an address of this machine",
        "--allowed-host| http://news.example| --allowed-host is \"http://news.example\"; allowed: a name such as"
                + " news.example, or with a port, news.example:8443"})
    void whatWouldLetAnyoneInIsWrongUsage(String option, String value, String said) {
        assertEquals(2, serve(option, value));
        assertEquals(List.of("shabih: " + said, "Try 'shabih serve --help'."), err().lines().toList());
        assertFalse(Files.exists(folder.resolve("index")));
    }

    @Test
    void aPortInUseIsOneLineAndTheIndexIsNotTouched() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(1, serve("--port", Integer.toString(busy.getLocalPort())));
            assertEquals("shabih: port " + busy.getLocalPort() + " is in use; choose another with --port\n",
                    err());
            assertFalse(Files.exists(folder.resolve("index")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "192.0.2.1| this machine has no address 192.0.2.1; choose one of its own with --host, such as 127.0.0.1",
        "no-such-host.invalid| no host is called no-such-host.invalid; choose another with --host",
        "127.0.0.1:80| no host is called 127.0.0.1:80; choose another with --host"})
    void aHostThatIsNotThisMachinesIsOneLine(String host, String said) {
        assertEquals(1, run("serve", "--index", folder.resolve("index").toString(), "--host", host, "--token",
                "s3cret"));
        assertEquals("shabih: " + said + "\n", err());
        assertFalse(Files.exists(folder.resolve("index")));
    }
}
