package io.shabih.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.shabih.normalize.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses, accounts and makers are no subject; tags are. */
class SubjectTest {
    private final Subject subject = new Subject(Normalizer.standard());

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '"', textBlock = """
            الجسر يفتح غدا https://madar.example/a/31 للمشاة > الجسر يفتح غدا للمشاة
            الجسر يفتح غدا www.madar.example > الجسر يفتح غدا
            الجسر يفتح غدا mdr.me/x4kq > الجسر يفتح غدا
            @salma_99 نعم يفتح الجسر غدا > نعم يفتح الجسر غدا
            #جسر_الوادي يفتح غدا > #جسر_الوادي يفتح غدا
            الجسر يفتح غدا | تقرير: سلمى الدهشان > الجسر يفتح غدا |
            الجسر يفتح غدا | إعداد: سلمى الدهشان #المساء > الجسر يفتح غدا | #المساء
            تقرير: نسبة الأمية تتراجع في الريف للعام الثالث > تقرير: نسبة الأمية تتراجع في الريف للعام الثالث
            """)
    void keepsWhatIsTold(String body, String told) {
        assertEquals(told, subject.of(body).strip().replaceAll("\\s+", " "));
    }
}
