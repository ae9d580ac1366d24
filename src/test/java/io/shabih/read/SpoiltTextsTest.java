package io.shabih.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a program spoilt are compared as they were before, and the user is told. */
class SpoiltTextsTest {
    private static final String TEXT = "افتتحت البلدية سوق الأسماك الجديدة قرب الميناء";
    private static final String SPOILT = new String(TEXT.getBytes(UTF_8), Charset.forName("windows-1256"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theyAreMendedAndCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), record("1", TEXT) + record("2", SPOILT)
                + record("3", SPOILT + "漢") + record("4", SPOILT));
        List<InputFile> inputs = Inputs.expand(List.of(file.toString()));
        Reading reading = Reading.of(inputs, ReadSettings.defaults());
        assertEquals(List.of(TEXT, TEXT, SPOILT + "漢", TEXT),
                reading.articles.stream().map(article -> article.body()).toList());
        List<String> warnings = List.of(
                "2 records held UTF-8 read as Windows-1256 («ط§ظ„»), for example " + file
                        + ":2, and were read as mended",
                "1 record holds UTF-8 read as Windows-1256 («ط§ظ„») that cannot be mended for sure, for example "
                        + file + ":3; get it anew");
        assertEquals(warnings, reading.census.warnings());
        assertEquals(warnings, afterResuming(reading.census).warnings());
        try (RecordStore store = RecordStore.open(inputs, ReadSettings.defaults())) {
            assertEquals(TEXT, store.article(reading.spans.get(1)).body());
            assertEquals(record("2", SPOILT).strip(), new String(store.json(reading.spans.get(1)), UTF_8));
        }
    }

    @Test
    void filesThatAreTextsAreMendedToo() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "خبر\n" + SPOILT);
        Reading reading = Reading.of(Inputs.expand(List.of(folder.toString())), ReadSettings.defaults());
        assertEquals(TEXT, reading.articles.getFirst().body());
        assertEquals(List.of("1 record held UTF-8 read as Windows-1256 («ط§ظ„»), for example " + folder
                + "/a.txt, and was read as mended"), reading.census.warnings());
    }

    private static ReadCensus afterResuming(ReadCensus census) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        census.writeTo(new DataOutputStream(bytes));
        ReadCensus again = new ReadCensus(FieldNames.standard());
        again.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        return again;
    }

    private static String record(String id, String body) {
        return "{\"id\":\"" + id + "\",\"title\":\"خبر\",\"body\":\"" + body + "\"}\n";
    }
}
