package io.shabih.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Newswire in SGML. */
class NewswireInputTest {
    private static final String TWO = """
            <DOC id="XYZ_ARB_20010203.0004" type="story" >
            <HEADLINE>
            موسم الصيد
            </HEADLINE>
            <DATELINE>
            المرفأ 3-2
            </DATELINE>
            <TEXT>
            <P>
            بدأ الموسم
            اليوم.
            </P>
            <P>
            وخرجت القوارب &amp; عادت.
            </P>
            </TEXT>
            </DOC>
            <doc>
            <DOCNO> 17 </DOCNO>
            <DATE>2001-02-04</DATE>
            <TEXT>
            نص بلا فقرات
            </TEXT>
            </doc>
            """;

    @Test
    void recordsAreArticles() {
        Reading reading = Formats.read(TWO);
        assertEquals(List.of(), reading.rejected);
        assertEquals(List.of("XYZ_ARB_20010203.0004", "17"), reading.ids());
        assertEquals("موسم الصيد", reading.articles.getFirst().title());
        assertEquals("بدأ الموسم اليوم.\nوخرجت القوارب & عادت.", reading.articles.getFirst().body());
        assertEquals(Optional.of(Instant.parse("2001-02-03T00:00:00Z")), reading.articles.getFirst().date());
        assertEquals(Optional.of(Instant.parse("2001-02-04T00:00:00Z")), reading.articles.get(1).date());
        assertEquals("نص بلا فقرات", reading.articles.get(1).body());
        assertEquals(2, Formats.read("<?xml version='1.0'?><DOCS>" + TWO + "</DOCS>").articles.size());
        assertEquals(2, Formats.read(TWO.getBytes(Charset.forName("windows-1256"))).articles.size());
    }

    @Test
    void cutDamagedOrEndlessItIsTold() {
        byte[] whole = TWO.getBytes(StandardCharsets.UTF_8);
        Formats.cutAnywhere(Arrays.copyOf(whole, 400), Formats.read(whole).articles);
        assertEquals("truncated newswire: the file ends before the </DOC> of a record",
                Formats.read(TWO.substring(0, TWO.length() - 10)).onlyRejected());
        Formats.damagedAnywhere(whole);
        Reading endless = Reading
                .ofStandardInput(("<DOC>\n<TEXT>\n" + "نص\n".repeat(10_000) + "</TEXT></DOC>" + TWO)
                        .getBytes(StandardCharsets.UTF_8), ReadSettings.defaults().withMaxRecordBytes(2000));
        assertEquals(2, endless.articles.size());
        assertEquals("record longer than 2000 bytes", endless.onlyRejected());
        assertTrue(Formats.read("<DOC>" + "<P>".repeat(100_000)).rejected.size() == 1);
    }
}
