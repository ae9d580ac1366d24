package io.shabih.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The words that generated news is made of: lists, and nouns and names formed from roots by patterns, so that a
 * corpus of millions has more words than anyone would write down.
 */
final class Vocabulary {
    private static final String[] ROOTS = words(
            """
            كتب درس علم عمل فتح حكم نظر سمع شهد طلب ضرب خرج دخل رجع حضر بحث كشف نشر صنع زرع حصد بذل جمع فرق قسم نقل
            حمل رفع خفض نصب جلس سكن هجر عبر سبق لحق ربط فصل عزل حجز حرس دفع منع قطع شرح فهم ذكر نكر شكر صبر نصر هزم
            غلب سلم حرب قصف نزل صعد هبط سقط نهض رقص لعب ركض سبح غرق حرق طبخ شرب مرض عجز نشط جهد تعب رحل ظهر بدل شمل
            ضمن كفل رهن صرف قرض ربح خسر عرض سعر ثمن خزن شحن مدح رسم نحت عزف غنم صدر خطب كلم حدث سرد نقد بطل لقب سجل
            هدف درب صنف رتب نظم نسق فحص لقح طعم جرح حقن عقد بصم فتش رصد رقب حفر طرق بعث عمر سفر قمر بحر نهر جبل سهل
            رمل صخر نخل عنب قمح شعر قطن صوف حرر ذهب نحس حدد فضض لمع برق رعد مطر ثلج صقع غيم عصف غبر جفف رطب بلل""");
    private static final String[] PATTERNS = words(
            """
            فاعل مفعول فعيل تفعيل مفعل فعال افتعال استفعال انفعال تفاعل مفاعلة فعول فعلان تفعل فواعل أفعال مفاعيل فعائل""");
    private static final String[] GIVEN = words("""
            سالم هالة ناصر كريم ليلى يوسف منى بشير سعاد طارق رانيا حسام نبيلة عادل سامي هدى رشيد أمينة فاروق ندى وليد
            سميرة جمال عبير مازن لبنى زياد رغدة أنور شيماء غسان سلوى ماجد نجوى باسل ريم هشام دلال فراس سناء رامي وفاء
            عصام نهلة قاسم بثينة إياد ميساء مروان تغريد نزار أروى صلاح حنان ضياء رباب عماد سوسن لؤي جميلة""");
    private static final String[] CITIES = words("""
            بغداد البصرة القاهرة أسوان تونس صفاقس الرباط مراكش الجزائر وهران طرابلس بنغازي الخرطوم صنعاء عدن مسقط صلالة
            الدوحة الكويت المنامة دمشق حلب بيروت صيدا إربد الزرقاء نواكشوط جدة الدمام الموصل أربيل السليمانية كركوك
            النجف الفلوجة الإسكندرية طنطا المنصورة أسيوط الأقصر السويس بورسعيد دمياط قنا سوهاج الفيوم سوسة بنزرت قابس
            القيروان فاس مكناس طنجة تطوان أغادير وجدة العيون قسنطينة عنابة سطيف بجاية تلمسان ورقلة مصراتة سبها درنة
            أم.درمان بورتسودان كسلا الأبيض تعز الحديدة المكلا إب نزوى صحار الوكرة حمص حماة اللاذقية طرطوس زحلة بعلبك
            الكرك السلط العقبة رام.الله نابلس الخليل غزة جنين أريحا الطائف تبوك أبها حائل بريدة نجران""");
    private static final String[] ROLES = words("""
            وزير محافظ مدير رئيسة مدرب نقيب سفيرة عميد مديرة عضو قائد باحثة منسق مهندسة طبيب أمين رئيس عمدة مستشارة
            محلل مفتش خبيرة قاضي لاعب كاتبة ناشط مزارع تاجر صحفية مخرج""");
    private static final String[] FIELDS = words(
            """
            الصحة التعليم المياه الكهرباء الزراعة النقل السياحة التجارة الرياضة الثقافة البيئة الإسكان العمل العدل
            الداخلية المالية الصناعة الاتصالات الطيران الموانئ الآثار الغابات الجمارك البلديات التموين الأرصاد""");
    private static final String[] SAID = words("""
            قال أكد أوضح ذكر أعلن أفاد صرح أضاف كشف بين أورد""");
    private static final String[] SUDDEN = words("""
            مقتل إصابة توقيف تكريم إنقاذ نقل إجلاء فصل ترقية تعيين تسجيل ضبط تدريب علاج تبرئة""");
    private static final String[] PEOPLE = words("""
            شخصا عاملا طالبا مسافرا مزارعا جنديا موظفا صيادا بحارا سائقا لاعبا متطوعا سجينا معلما مريضا""");
    private static final String[] UNITS = words(
            """
            مليون.دينار مليون.درهم ألف.طن هكتارا كيلومترا ميغاواط سريرا مدرسة مسكنا حافلة سفينة بئرا شركة منصبا""");
    private static final String[] VERBS = words(
            """
            سيبدأ سينتهي تأخر تضاعف تراجع تحسن توقف استؤنف ارتفع انخفض تجاوز.المتوقع تعثر اكتمل أثار.الجدل تغير""");
    private static final String[] ADJECTIVES = words(
            """
            الجديد القديم الكبير الصغير الشرقي الغربي الشمالي الجنوبي الساحلي الجبلي الريفي الوطني المحلي الدولي الخاص
            العام المشترك المؤقت الدائم السريع الحديث الأخير الأول الثاني الثالث السنوي الشهري المركزي الفرعي البديل""");
    private static final String[] WEEKDAYS = words("السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة");
    private static final String[] OUTLETS = words("""
            منارة.الخبر بيدر ضفاف مدار.الأنباء مرسى ميزان نشرة أفق سنبلة الغد.الحر صدى.المدينة الراصد وكالة.السهل
            جريدة.الضحى موقع.المرفأ صوت.الوادي البرق.اليوم الشاطئ نوافذ دفتر.الأخبار""");

    private Vocabulary() {}

    /** Words by spaces; a dot stands for a space inside one. */
    private static String[] words(String list) {
        return List.of(list.strip().split("\\s+")).stream().map(word -> word.replace('.', ' '))
                .toArray(String[]::new);
    }

    /** A word for the slot of this name. */
    static String word(String slot, SplittableRandom random) {
        return switch (slot) {
            case "noun" -> "ال" + formed(random);
            case "name" -> pick(GIVEN, random) + " " + family(random);
            case "city" -> pick(CITIES, random);
            case "village" -> "ال" + formed(random).replace("ة", "") + "ة";
            case "role" -> pick(ROLES, random);
            case "field" -> pick(FIELDS, random);
            case "said" -> pick(SAID, random);
            case "sudden" -> pick(SUDDEN, random);
            case "people" -> pick(PEOPLE, random);
            case "unit" -> pick(UNITS, random);
            case "verb" -> pick(VERBS, random);
            case "adjective" -> pick(ADJECTIVES, random);
            case "weekday" -> pick(WEEKDAYS, random);
            case "outlet" -> pick(OUTLETS, random);
            case "number" -> Integer.toString(11 + random.nextInt(980));
            default -> throw new IllegalArgumentException("no list is called " + slot);
        };
    }

    private static String family(SplittableRandom random) {
        String formed = formed(random);
        return "ال" + (formed.endsWith("ة") ? formed.substring(0, formed.length() - 1) : formed) + "ي";
    }

    private static String formed(SplittableRandom random) {
        String root = pick(ROOTS, random);
        char[] word = pick(PATTERNS, random).toCharArray();
        for (int i = 0; i < word.length; i++) {
            int radical = "فعل".indexOf(word[i]);
            word[i] = radical < 0 ? word[i] : root.charAt(radical);
        }
        return new String(word);
    }

    private static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }
}
