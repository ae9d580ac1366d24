package io.shabih.edits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of the headline alone: the report below it stays as it is. */
final class HeadlineEdits {
    private static final List<String> MARKS = List.of("عاجل | %s", "عاجل: %s", "%s - عاجل", "بالفيديو.. %s",
            "بالصور.. %s", "حصري | %s", "خاص: %s", "شاهد.. %s", "%s (فيديو)", "%s (صور)", "#عاجل %s",
            "متابعة - %s", "محدث: %s", "هام| %s");
    private static final List<String> OUTLETS = List.of("رويترز", "الجزيرة نت", "سكاي نيوز عربية",
            "العربية نت",
            "بي بي سي عربي", "فرانس 24", "الأناضول", "اليوم السابع", "الشرق الأوسط", "روسيا اليوم",
            "CNN بالعربية",
            "المصري اليوم", "النهار", "البيان");
    private static final List<String> UNKNOWN_OUTLETS = List.of("أخبار الضفاف", "نيوز الواحة",
            "شبكة السنديان",
            "بوابة المرجان الإخبارية", "صحيفة الرابية");
    private static final List<String> TAILS = List.of("%s - %s", "%s | %s", "%s – %s", "%s :: %s");

    private static final Map<String, String> SYNONYMS = Words.replacements(
            """
            مقتل=مصرع,مصرع=مقتل,يبحث=يناقش,تبحث=تناقش,بحث=ناقش,يناقش=يبحث,تناقش=تبحث,أكد=شدد على,تدشين=إطلاق
            يطلق=يدشن,تطلق=تدشن,إطلاق=تدشين,اجتماع=لقاء,يلتقي=يجتمع مع,تلتقي=تجتمع مع,هجوم=اعتداء,اعتداء=هجوم
            ارتفاع=صعود,صعود=ارتفاع,ارتفع=صعد,ارتفعت=صعدت,انخفاض=هبوط,هبوط=انخفاض,تراجع=انخفاض,توقيف=اعتقال
            اعتقال=توقيف,حريق=نيران,سيارة=مركبة,رئيس الوزراء=رئيس الحكومة,رئيس الحكومة=رئيس الوزراء,فوز=انتصار
            يفوز على=يهزم,تفوز على=تهزم,يتغلب على=يهزم,خسارة=هزيمة,هزيمة=خسارة,مباراة=لقاء,منزل=بيت,جراء=بسبب
            بسبب=جراء,خلال=أثناء,أثناء=خلال,بعد=عقب,عقب=بعد,قبل=قبيل,قبيل=قبل,حول=بشأن,بشأن=حول,يكشف=يعلن
            تكشف=تعلن,يعلن=يكشف عن,تعلن=تكشف عن,أعلن=كشف عن,أعلنت=كشفت عن,قرب=بالقرب من,كبير=ضخم,كبيرة=ضخمة
            يصل إلى=يبلغ,تصل إلى=تبلغ,مساعدات=معونات,مباحثات=محادثات,محادثات=مباحثات,اتفاق=اتفاقية
            وفاة=رحيل,رحيل=وفاة,يغادر=يرحل عن,إغلاق=إقفال,بدء=انطلاق,انطلاق=بدء,تأجيل=إرجاء,إرجاء=تأجيل
            تعيين=تسمية,إقالة=إعفاء,إعفاء=إقالة,قصف=ضرب,يدعو=يحث,تدعو=تحث,يحذر=ينبه,تحذر=تنبه,تحذيرات=تنبيهات
            يؤكد=يشدد على,تؤكد=تشدد على,قتلى=ضحايا,جرحى=مصابين,مصابين=جرحى,إصابة=جرح,طلاب=طلبة,طلبة=طلاب
            أسعار=أثمان,يستقبل=يلتقي,تستقبل=تلتقي,زعيم=قائد,الأمم المتحدة=المنظمة الدولية,ينتقد=يهاجم
            تنتقد=تهاجم,عودة=رجوع,تعزيز=تقوية,دعم=مساندة,مواجهة=مجابهة,أزمة=مشكلة,أسباب=دوافع,أبرز=أهم,أهم=أبرز""");
    private static final Pattern SYNONYM = Words.anyOf(SYNONYMS.keySet());

    /** A speaker and what he says, or a first and a second part. */
    private static final Pattern PARTS = Pattern
            .compile("^([^:]{3,60}?)\\s*(?::|\\.{2,3}|…|\\s[-–]\\s)\\s*(.{8,})$");
    private static final Pattern PHRASE = Pattern
            .compile(" (?=(?:في|خلال|بعد|قبل|بسبب|على|من أجل|رغم|وسط|ضد) )");

    private HeadlineEdits() {}

    static Optional<Draft> editorialMark(Draft draft, Dose dose) {
        return Optional.of(draft.withTitle(dose.pick(MARKS).replace("%s", draft.title())));
    }

    static Optional<Draft> sourceTail(Draft draft, Dose dose) {
        return Optional.of(tail(draft, OUTLETS, dose));
    }

    static Optional<Draft> unknownSourceTail(Draft draft, Dose dose) {
        return Optional.of(tail(draft, UNKNOWN_OUTLETS, dose));
    }

    private static Draft tail(Draft draft, List<String> outlets, Dose dose) {
        String[] around = dose.pick(TAILS).split("%s", -1);
        return draft.withTitle(draft.title() + around[1] + dose.pick(outlets));
    }

    static Optional<Draft> synonyms(Draft draft, Dose dose) {
        return Places.edit(draft.title(), dose, SYNONYM, word -> SYNONYMS.getOrDefault(word, word))
                .map(draft::withTitle);
    }

    /** The second part of the headline before the first. */
    static Optional<Draft> wordOrder(Draft draft, Dose dose) {
        String title = draft.title().strip();
        Matcher parts = PARTS.matcher(title);
        if (parts.matches()) {
            return Optional.of(draft.withTitle(parts.group(2) + " - " + parts.group(1)));
        }
        Matcher phrase = PHRASE.matcher(title);
        while (phrase.find()) {
            String before = title.substring(0, phrase.start());
            String behind = title.substring(phrase.end());
            if (Words.count(before) >= 2 && Words.count(behind) >= 2) {
                return Optional.of(draft.withTitle(behind + ".. " + before));
            }
        }
        return Optional.empty();
    }

    /** The first words of the second sentence for a headline. */
    static Optional<Draft> reHeadlined(Draft draft, Dose dose) {
        List<String> sentences = Sentences.of(draft.body());
        if (sentences.size() < 2 || Words.count(sentences.get(1)) < 6) {
            return Optional.empty();
        }
        return Optional.of(draft.withTitle(Words.first(sentences.get(1), 7 + dose.random().nextInt(4))));
    }
}
