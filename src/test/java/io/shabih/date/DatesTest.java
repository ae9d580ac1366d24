package io.shabih.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.DatePrecision;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018-03-16                                  | 2018-03-16T00:00:00Z
            2018-03-16T10:30:00Z                        | 2018-03-16T10:30:00Z
            2018-03-16T10:30                            | 2018-03-16T10:30:00Z
            2018-03-16 10:30:00                         | 2018-03-16T10:30:00Z
            2018-03-16 10:30:00 +0300                   | 2018-03-16T07:30:00Z
            2018-03-16 10:30:00 UTC                     | 2018-03-16T10:30:00Z
            2018-03-16T10:30:00.250+03:00               | 2018-03-16T07:30:00.250Z
            2018-03-16T10:30:00.123456789Z              | 2018-03-16T10:30:00.123456789Z
            2018-03-16T10:30:00+0300                    | 2018-03-16T07:30:00Z
            2018-03-16T10:30:00+03                      | 2018-03-16T07:30:00Z
            2018-03-16+03:00                            | 2018-03-15T21:00:00Z
            2018-03-16T24:00:00                         | 2018-03-17T00:00:00Z
            2018-08-30T123456                           | 2018-08-30T12:34:56Z
            20180316                                    | 2018-03-16T00:00:00Z
            20180316T120000Z                            | 2018-03-16T12:00:00Z
            20180316T1200                               | 2018-03-16T12:00:00Z
            20180316120005                              | 2018-03-16T12:00:05Z
            201803161200                                | 2018-03-16T12:00:00Z
            2018/03/16                                  | 2018-03-16T00:00:00Z
            2018/3/6 9:05                               | 2018-03-06T09:05:00Z
            2018.03.16                                  | 2018-03-16T00:00:00Z
            Sun, 18 Feb 2018 17:21:49 GMT               | 2018-02-18T17:21:49Z
            Sun, 18 Feb 2018 21:35:43 +0400             | 2018-02-18T17:35:43Z
            18 Feb 2018 21:35 -0500                     | 2018-02-19T02:35:00Z
            Sun, 18 Feb 18 17:21:49 EST                 | 2018-02-18T22:21:49Z
            Sunday, 18-Feb-99 17:21:49 GMT              | 1999-02-18T17:21:49Z
            Sun Feb 18 17:21:49 +0000 2018              | 2018-02-18T17:21:49Z
            Sun Feb 18 17:21:49 2018                    | 2018-02-18T17:21:49Z
            Sun, 18 Feb 2018 23:59:60 GMT               | 2018-02-18T23:59:59Z
            February 18, 2018                           | 2018-02-18T00:00:00Z
            Feb. 18, 2018 5:21 PM                       | 2018-02-18T17:21:00Z
            Feb 18, 2018 at 12:05 am                    | 2018-02-18T00:05:00Z
            18 Sept 2018 10:00 GMT+3                    | 2018-09-18T07:00:00Z
            17/05/2015                                  | 2015-05-17T00:00:00Z
            17-05-2015 22:10                            | 2015-05-17T22:10:00Z
            7.5.2015                                    | 2015-05-07T00:00:00Z
            17/05/2015 10:10:05 PM                      | 2015-05-17T22:10:05Z
            17/05/2015 10:10 م                          | 2015-05-17T22:10:00Z
            10:10 - 17/05/2015                          | 2015-05-17T10:10:00Z
            1521212345                                  | 2018-03-16T14:59:05Z
            1521212345.5                                | 2018-03-16T14:59:05.500Z
            1521212345678                               | 2018-03-16T14:59:05.678Z
            1.521212345E9                               | 2018-03-16T14:59:05Z
            ١٥٢١٢١٢٣٤٥                                  | 2018-03-16T14:59:05Z
            ١٧/٠٥/٢٠١٥                                  | 2015-05-17T00:00:00Z
            ۱۷/۰۵/۲۰۱۵                                  | 2015-05-17T00:00:00Z
            ٢٠١٨-٠٣-١٦ ١٠:٣٠                            | 2018-03-16T10:30:00Z
            16 مارس 2018                                | 2018-03-16T00:00:00Z
            الجمعة 16 آذار 2018                         | 2018-03-16T00:00:00Z
            الجمعة، ١٦ آذار/مارس ٢٠١٨ الساعة 10:30 م    | 2018-03-16T22:30:00Z
            16 شباط (فبراير) 2018م                      | 2018-02-16T00:00:00Z
            16 كانون الثاني 2018                        | 2018-01-16T00:00:00Z
            16 كانون الثاني/يناير 2018 - 09:15 ص        | 2018-01-16T09:15:00Z
            16 كانون الأول 2018                         | 2018-12-16T00:00:00Z
            16 تشرين الأول 2018                         | 2018-10-16T00:00:00Z
            16 تشرين الثاني 2018                        | 2018-11-16T00:00:00Z
            16 نيسان 2018                               | 2018-04-16T00:00:00Z
            16 أبريل 2018                               | 2018-04-16T00:00:00Z
            16 إبريل 2018                               | 2018-04-16T00:00:00Z
            16 أيار 2018                                | 2018-05-16T00:00:00Z
            16 حزيران 2018                              | 2018-06-16T00:00:00Z
            16 تمّوز 2018                               | 2018-07-16T00:00:00Z
            16 آب 2018                                  | 2018-08-16T00:00:00Z
            16 أغسطس 2018                               | 2018-08-16T00:00:00Z
            16 أيلول 2018                               | 2018-09-16T00:00:00Z
            16 جانفي 2018                               | 2018-01-16T00:00:00Z
            16 فيفري 2018                               | 2018-02-16T00:00:00Z
            16 أفريل 2018                               | 2018-04-16T00:00:00Z
            16 ماي 2018                                 | 2018-05-16T00:00:00Z
            16 جوان 2018                                | 2018-06-16T00:00:00Z
            16 جويلية 2018                              | 2018-07-16T00:00:00Z
            16 أوت 2018                                 | 2018-08-16T00:00:00Z
            16 غشت 2018                                 | 2018-08-16T00:00:00Z
            مارس 16، 2018                               | 2018-03-16T00:00:00Z
            16 مارس 2018 10:30 بتوقيت غرينتش            | 2018-03-16T10:30:00Z
            16 مارس 2018 10:30 بتوقيت مكة المكرمة       | 2018-03-16T07:30:00Z
            10:30 م - 16 مارس 2018                      | 2018-03-16T22:30:00Z
            28 جمادى الآخرة 1439 هـ الموافق 16 مارس 2018 م | 2018-03-16T00:00:00Z
            """)
    void readsWhatNewsWrites(String text, String expected) {
        assertEquals(Optional.of(Instant.parse(expected)), Dates.parse(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-04-09                      | DAY    | 2021-04-09T00:00:00Z
            2021-04-09T00:00:00Z            | MINUTE | 2021-04-09T00:00:00Z
            2021-04-09 00:00                | MINUTE | 2021-04-09T00:00:00Z
            2021-04-09+03:00                | DAY    | 2021-04-08T21:00:00Z
            20210409                        | DAY    | 2021-04-09T00:00:00Z
            202104091830                    | MINUTE | 2021-04-09T18:30:00Z
            09/04/2021                      | DAY    | 2021-04-09T00:00:00Z
            Fri, 09 Apr 2021                | DAY    | 2021-04-09T00:00:00Z
            Fri, 09 Apr 2021 18:30:00 +0300 | MINUTE | 2021-04-09T15:30:00Z
            Apr 9 18:30:00 +0000 2021       | MINUTE | 2021-04-09T18:30:00Z
            ٩ نيسان ٢٠٢١                    | DAY    | 2021-04-09T00:00:00Z
            ٩ نيسان ٢٠٢١ الساعة ٦:٣٠ م      | MINUTE | 2021-04-09T18:30:00Z
            1617993000                      | MINUTE | 2021-04-09T18:30:00Z
            """)
    void aDayWithoutATimeIsToldApartFromMidnight(String text, DatePrecision precision, String moment) {
        assertEquals(Optional.of(new ReadDate(Instant.parse(moment), precision)), Dates.read(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "-", "غير معروف", "yesterday", "2018", "0", "12", "1e400", "99999999999999999999",
        "2018-13-01",
        "2018-02-30", "2018-03-16T25:00:00Z", "2018-03-16T10:61Z", "1899-12-31", "2201-01-01", "31/02/2018",
        "03/16/2018", "16 مارس", "16 شباط/مارس 2018", "31 صفر 1446", "12 رمضان 2024", "12 مارس 1446",
        "1 رمضان 1299", "1446/13/01", "1446/09/31", "أمس",
        "منذ 3 ساعات", "كانون 2024", "كانون 3 2024", "5 كانون 22 2024", "2024-13", "13/2024", "03/2024 10:30",
        "10:30 مارس 2024", "2024/03 00:00", "2018-03-16T10:30:00+99:00", "Sun, 18 Foo 2018 17:21:49 GMT",
        "2018-03-16 quux",
        "18 Feb 2018 10:00 XYZ", "T", "Mon", "+", "2018-", "2018-03-", "::::", "16/03/18", "\u0000", "\ud800",
        "2018-03-1610:30"
    })
    void anythingElseIsNoDate(String text) {
        assertEquals(Optional.empty(), Dates.parse(text), text);
    }

    /** The days are those of the official calendar of Umm al-Qura. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 رمضان 1446 هـ                            | DAY    | 2025-03-12T00:00:00Z
            ١٢ رمضان ١٤٤٦هـ                             | DAY    | 2025-03-12T00:00:00Z
            الأربعاء 12 رمضان 1446                      | DAY    | 2025-03-12T00:00:00Z
            1446-09-12                                  | DAY    | 2025-03-12T00:00:00Z
            1446/9/12 هـ                                | DAY    | 2025-03-12T00:00:00Z
            12/09/1446                                  | DAY    | 2025-03-12T00:00:00Z
            12 رمضان المبارك 1446 هجرية                 | DAY    | 2025-03-12T00:00:00Z
            12 رمضان 1446 هـ 10:30 م                    | MINUTE | 2025-03-12T22:30:00Z
            1 محرم 1447                                 | DAY    | 2025-06-26T00:00:00Z
            1 محرم الحرام 1447هـ                        | DAY    | 2025-06-26T00:00:00Z
            10 ذو الحجة 1445                            | DAY    | 2024-06-16T00:00:00Z
            10 ذي الحجة 1445                            | DAY    | 2024-06-16T00:00:00Z
            28 جمادى الآخرة 1439 هـ                     | DAY    | 2018-03-16T00:00:00Z
            28 جمادى الثانية 1439                       | DAY    | 2018-03-16T00:00:00Z
            12 ربيع الأول 1446                          | DAY    | 2024-09-15T00:00:00Z
            20 شعبان 1445 هـ - 2 مارس 2024 م            | DAY    | 2024-03-02T00:00:00Z
            2 مارس 2024 م - 20 شعبان 1445 هـ            | DAY    | 2024-03-02T00:00:00Z
            2 مارس 2024م (20 شعبان 1445هـ)              | DAY    | 2024-03-02T00:00:00Z
            1445/8/20 هـ الموافق 2024/3/2 م             | DAY    | 2024-03-02T00:00:00Z
            رمضان 1446                                  | MONTH  | 2025-03-01T00:00:00Z
            """)
    void hijriDates(String text, DatePrecision precision, String moment) {
        assertEquals(Optional.of(new ReadDate(Instant.parse(moment), precision)), Dates.read(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 كانون 2 2024            | DAY   | 2024-01-05T00:00:00Z
            ٥ كانون ١ ٢٠٢٤            | DAY   | 2024-12-05T00:00:00Z
            2 تشرين 1 2024            | DAY   | 2024-10-02T00:00:00Z
            2 تشرين2 2024             | DAY   | 2024-11-02T00:00:00Z
            2 تشرين ثاني 2024         | DAY   | 2024-11-02T00:00:00Z
            كانون 2 2024              | MONTH | 2024-01-01T00:00:00Z
            مارس 2024                 | MONTH | 2024-03-01T00:00:00Z
            شهر آذار/مارس 2024        | MONTH | 2024-03-01T00:00:00Z
            March 2024                | MONTH | 2024-03-01T00:00:00Z
            2024-03                   | MONTH | 2024-03-01T00:00:00Z
            03/2024                   | MONTH | 2024-03-01T00:00:00Z
            ٣/٢٠٢٤                    | MONTH | 2024-03-01T00:00:00Z
            """)
    void monthsByTheirNumberAndMonthsAlone(String text, DatePrecision precision, String moment) {
        assertEquals(Optional.of(new ReadDate(Instant.parse(moment), precision)), Dates.read(text), text);
    }

    @Test
    void agreesWithJavaTime() {
        long seed = 20180316;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            OffsetDateTime time = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 7_000_000_000L))
                    .atOffset(ZoneOffset.ofTotalSeconds(60 * random.nextInt(-720, 841)));
            Optional<Instant> expected = Optional.of(time.toInstant());
            String iso = time.toString();
            String mail = DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
            assertEquals(expected, Dates.parse(iso), () -> "seed " + seed + ": " + iso);
            assertEquals(expected, Dates.parse(mail), () -> "seed " + seed + ": " + mail);
        }
    }

    @Test
    void neverThrows() {
        long seed = 7;
        Random random = new Random(seed);
        String pieces = "0123456789٠١٢۳۴ :/-.,TZ+ampmصم\u0640\u064b\u200f\ud800\udc00ABCمارسآذاركانونتشرينالموافقرمضانهـ 1446";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            try {
                Dates.parse(text.toString());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": \"" + text + '"', e);
            }
        }
    }
}
