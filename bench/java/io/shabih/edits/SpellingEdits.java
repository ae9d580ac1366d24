package io.shabih.edits;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Edits of letters: the words stay the same for every reader. */
final class SpellingEdits {
    private static final Pattern ARABIC_WORD = Pattern.compile("[\\u0621-\\u064A]{2,}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final String HARAKAT = "\u064E\u064F\u0650\u0651\u0652";
    private static final String JOINING = "بتثجحخسشصضطظعغفقكلمنهيئ";
    private static final List<String> CONTROLS = List.of("\u200F%s", "%s\u200E", "\u202B%s\u202C",
            "\u2067%s\u2069", "\u061C%s", "\uFEFF%s");

    /** Contextual forms by letter: isolated, final, initial, medial; 0 where a letter has no such form. */
    private static final Map<Character, char[]> FORMS = forms();

    /** Spellings in use beside each other in Arab newspapers. */
    private static final Map<String, String> SPELLINGS = Words.withAffixes(Words.pairs("""
            أمريكي=أميركي,أمريكا=أميركا,إنجليزي=إنكليزي,إنجلترا=إنكلترا,سوريا=سورية,أوروبا=أوربا
            أوروبي=أوربي,مسؤول=مسئول,شؤون=شئون,غرام=جرام,كيلوغرام=كيلوجرام,تلفزيون=تليفزيون,مئة=مائة
            فيديو=فديو,نتنياهو=نتانياهو,ترامب=ترمب,أردوغان=أردوجان,غوغل=جوجل,فيسبوك=فايسبوك
            إندونيسيا=أندونيسيا,أستراليا=أوستراليا,تايلاند=تايلند,نيوزيلندا=نيوزيلاندا
            ديمقراطي=ديموقراطي,ديمقراطية=ديموقراطية,ميليشيا=مليشيا,ميليشيات=مليشيات,إسطنبول=استانبول
            فيروس=فايروس,تريليون=ترليون,يورو=أورو,إيرلندا=أيرلندا,مانشستر=مانشيستر,تشيلسي=تشلسي
            غوارديولا=جوارديولا,سيول=سيئول,غواتيمالا=جواتيمالا,هيئة=هيأة,طوارئ=طواريء,شيء=شئ
            بوتين=بوتن,إنترنت=انترنيت,ميركل=مركل,أوباما=اوباما,غوتيريش=جوتيريش,كاتالونيا=كتالونيا
            هيليكوبتر=هليكوبتر,كمبيوتر=كومبيوتر,دبلوماسي=ديبلوماسي,بروكسل=بروكسيل
            فنزويلا=فينزويلا,لوكسمبورغ=لوكسمبورج,هامبورغ=هامبورج,بلغراد=بلجراد
            غانا=جانا,نيجيريا=نايجيريا,أرجنتين=ارجنتين,بنغلادش=بنجلاديش,موزمبيق=موزامبيق"""));

    static final Map<String, String> MONTHS = Words.pairs("""
            يناير=كانون الثاني,فبراير=شباط,مارس=آذار,أبريل=نيسان,مايو=أيار,يونيو=حزيران
            يوليو=تموز,أغسطس=آب,سبتمبر=أيلول,أكتوبر=تشرين الأول,نوفمبر=تشرين الثاني,ديسمبر=كانون الأول""");
    private static final Pattern MONTH = Pattern.compile(
            "(?<=\\d{1,2} )" + Words.anyOf(MONTHS.keySet()).pattern());

    private SpellingEdits() {}

    static Optional<Draft> harakat(Draft draft, Dose dose) {
        return Places.edit(draft, dose, ARABIC_WORD, word -> {
            StringBuilder vowelled = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                vowelled.append(word.charAt(i));
                if (i == 0 || dose.random().nextInt(3) > 0) {
                    vowelled.append(HARAKAT.charAt(dose.random().nextInt(HARAKAT.length())));
                }
            }
            return vowelled.toString();
        });
    }

    static Optional<Draft> tatweel(Draft draft, Dose dose) {
        return Places.edit(draft, dose, ARABIC_WORD, word -> {
            int from = dose.random().nextInt(word.length() - 1);
            for (int i = from; i < word.length() - 1; i++) {
                if (JOINING.indexOf(word.charAt(i)) >= 0) {
                    String line = "ـ".repeat(1 + dose.random().nextInt(3));
                    return word.substring(0, i + 1) + line + word.substring(i + 1);
                }
            }
            return word;
        });
    }

    /** Hamzas left out, or set where Egypt sets them. */
    static Optional<Draft> hamzaSeats(Draft draft, Dose dose) {
        return Places.edit(draft, dose, ARABIC_WORD,
                word -> word.replaceAll("[أإآ]", "ا").replace("ؤو", "ئو"));
    }

    /** Final yeh without dots or with, final teh marbuta without. */
    static Optional<Draft> finalLetters(Draft draft, Dose dose) {
        return Places.edit(draft, dose, ARABIC_WORD, word -> {
            String rest = word.substring(0, word.length() - 1);
            return switch (word.charAt(word.length() - 1)) {
                case 'ي' -> rest + "ى";
                case 'ة' -> rest + "ه";
                default -> word;
            };
        });
    }

    static Optional<Draft> arabicIndicDigits(Draft draft, Dose dose) {
        return Places.edit(draft, dose, NUMBER, number -> shifted(number, '\u0660'));
    }

    static Optional<Draft> persianDigits(Draft draft, Dose dose) {
        return Places.edit(draft, dose, NUMBER, number -> shifted(number, '\u06F0'));
    }

    private static String shifted(String number, char zero) {
        StringBuilder other = new StringBuilder(number);
        for (int i = 0; i < other.length(); i++) {
            if (Character.isDigit(other.charAt(i))) {
                other.setCharAt(i, (char) (zero + other.charAt(i) - '0'));
            }
        }
        return other.toString();
    }

    static Optional<Draft> presentationForms(Draft draft, Dose dose) {
        return Places.edit(draft, dose, ARABIC_WORD, SpellingEdits::shaped);
    }

    private static String shaped(String word) {
        StringBuilder shaped = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean before = i > 0 && hasForm(word.charAt(i - 1), 2) && hasForm(word.charAt(i), 1);
            boolean after = i + 1 < word.length() && hasForm(word.charAt(i), 2)
                    && hasForm(word.charAt(i + 1), 1);
            char[] forms = FORMS.getOrDefault(word.charAt(i), new char[4]);
            char form = forms[(before ? 1 : 0) + (after ? 2 : 0)];
            shaped.append(form == 0 ? word.charAt(i) : form);
        }
        return shaped.toString();
    }

    private static boolean hasForm(char letter, int form) {
        return FORMS.containsKey(letter) && FORMS.get(letter)[form] != 0;
    }

    private static Map<Character, char[]> forms() {
        List<String> names = List.of("ISOLATED FORM", "FINAL FORM", "INITIAL FORM", "MEDIAL FORM");
        Map<Character, char[]> forms = new HashMap<>();
        for (char c = '\uFE80'; c <= '\uFEF4'; c++) {
            String letter = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            String name = Character.getName(c);
            for (int form = 0; form < names.size() && letter.length() == 1; form++) {
                if (name.endsWith(names.get(form))) {
                    forms.computeIfAbsent(letter.charAt(0), l -> new char[4])[form] = c;
                }
            }
        }
        return forms;
    }

    static Optional<Draft> bidiControls(Draft draft, Dose dose) {
        return Places.edit(draft, dose, ARABIC_WORD, word -> dose.pick(CONTROLS).replace("%s", word));
    }

    static Optional<Draft> spellingPairs(Draft draft, Dose dose) {
        return Places.edit(draft, dose, Words.WORD, word -> SPELLINGS.getOrDefault(word, word));
    }

    static Optional<Draft> monthNames(Draft draft, Dose dose) {
        return Places.edit(draft, dose, MONTH, month -> MONTHS.getOrDefault(month, month));
    }
}
