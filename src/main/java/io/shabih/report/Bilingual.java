package io.shabih.report;

import io.shabih.Relation;
import io.shabih.explain.Html;
import io.shabih.json.Json;
import java.util.Locale;

/** The page's own words, in both of its languages; the style sheet shows the one chosen. */
final class Bilingual {

    private static final int MAX_LETTERS = 160;

    private Bilingual() {}

    /** Both wordings of a label; they are ours and may hold markup. */
    static String both(String english, String arabic) {
        return "<span class=\"en\" lang=\"en\">" + english + "</span><span class=\"ar\" lang=\"ar\">" + arabic
                + "</span>";
    }

    /** Text that is not ours: clipped, harmless, and isolated from what stands around it. */
    static String foreign(String text) {
        return "<bdi>" + alone(text) + "</bdi>";
    }

    /** The same for text that stands alone in its element, which then has {@code dir="auto"}. */
    static String alone(String text) {
        return Html.escape(Html.clip(Html.readable(text), MAX_LETTERS));
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share of a hundred, for example {@code 31.3}; {@code 0.0} of nothing. */
    static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f", whole == 0 ? 0 : 100.0 * part / whole);
    }

    static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The relation as a word with an explanation that shows on hover, on focus and to screen readers. */
    static String chip(Relation relation) {
        return "<span class=\"chip " + Json.name(relation) + "\" tabindex=\"0\">" + name(relation)
                + "<span class=\"tip\" role=\"tooltip\">" + explanation(relation) + "</span></span>";
    }

    static String name(Relation relation) {
        return switch (relation) {
            case EXACT -> both("Exact copy", "نسخة مطابقة");
            case NEAR -> both("Near copy", "نسخة محرّرة");
            case CONTAINS -> both("Contains", "يتضمّن");
            case CONTAINED -> both("Contained", "متضمَّن");
            case UPDATE -> both("Update", "تحديث");
            case RELATED -> both("Related", "ذو صلة");
        };
    }

    static String explanation(Relation relation) {
        return switch (relation) {
            case EXACT -> both(
                    "The same headline and text once spelling and punctuation are set aside.",
                    "العنوان والنص نفسهما إذا وُحِّد الإملاء والترقيم.");
            case NEAR -> both(
                    "The same report re-edited, re-headlined or shortened; the facts agree.",
                    "التقرير نفسه بعد تحريره أو تغيير عنوانه أو اختصاره، والوقائع متفقة.");
            case CONTAINS -> both(
                    "The first article holds the second one inside a longer text.",
                    "المقال الأول يضم الثاني ضمن نص أطول.");
            case CONTAINED -> both(
                    "The first article stands inside the longer second one.",
                    "المقال الأول وارد ضمن نص الثاني الأطول.");
            case UPDATE -> both(
                    "The same template or running story with other facts: a number, a date, a place,"
                            + " a person, a negation. Never dropped.",
                    "القالب نفسه أو القصة المستمرة نفسها بوقائع أخرى: رقم أو تاريخ أو مكان أو شخص أو نفي."
                            + " لا يُحذف أبدا.");
            case RELATED -> both(
                    "The same event or topic in a text of its own. Never dropped.",
                    "الحدث أو الموضوع نفسه في نص مستقل. لا يُحذف أبدا.");
        };
    }
}
