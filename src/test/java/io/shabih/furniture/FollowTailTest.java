package io.shabih.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowTailTest {
    private static final String POST = "حملة لتنظيف شاطئ المدينة يشارك فيها طلاب المدارس، وتستمر حتى نهاية الأسبوع.";

    @ParameterizedTest
    @ValueSource(strings = {
        "  صفحتنا على فيسبوك https://facebook.com/bahr  وقناتنا على يوتيوب https://www.youtube.com/channel/UC-x?sub=1 ",
        "\nFollow us on www.bahr.example and write to news@bahr.example",
        " Suivez-nous : https://t.example/bahr\nAbonnez-vous : https://y.example/bahr #bahr",
        "\nПодписывайтесь на канал t.me/bahr",
        "\n\nالمزيد من الصور على الرابط التالي: http://bahr.example/p/1\n#البحر",
        " https://a.example/1 https://b.example/2 https://c.example/3"})
    void aCallToFollowIsFurniture(String tail) {
        assertEquals(POST, without(POST + tail), tail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"",
        "\nيفتح الموقع www.bahr.example أبوابه للمتطوعين الراغبين في التسجيل قبل يوم الخميس المقبل مساء",
        " والتسجيل في الموقع http://bahr.example/join", " 3.5 مليون", "\n#البحر #الشاطئ"})
    void whatTheReportSaysStays(String end) {
        assertEquals(POST + end, without(POST + end), end);
    }

    /** Before the first address the words of the sentence go on, so they are not taken. */
    @Test
    void theSentenceBeforeTheFirstAddressStays() {
        String sentence = "عرض الطلاب صور الحملة التي شارك فيها أهالي الحي كله على";
        assertEquals(sentence, without(sentence + " http://a.example/1 وعلى http://b.example/2"));
        assertEquals(Optional.empty(), FollowTail.find("صور الحملة http://a.example/1"));
        assertEquals(Optional.empty(), FollowTail.find(""));
        assertEquals(Optional.empty(), FollowTail.find(" \n "));
    }

    private static String without(String body) {
        return FollowTail.find(body).map(piece -> body.substring(0, piece.from()).stripTrailing())
                .orElse(body);
    }
}
