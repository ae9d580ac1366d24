package io.shabih.edits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a newsroom fills anew each time. Slots: <code>{20-45}</code> a number of the range,
 * <code>{a:20-45}</code> one that returns as <code>{a}</code>, <code>{city}</code> a value of the list, which stays the
 * same in one edition, <code>{city.2}</code> another one.
 *
 * @param kind what a newsroom calls it
 */
record Template(String kind, String title, String body) {
    private static final Pattern SLOT = Pattern
            .compile("\\{(?:([a-z]+):)?([a-z]+|[0-9]+-[0-9]+)(\\.[0-9])?}");

    static final Map<String, List<String>> LISTS = lists("""
            weekday=السبت,الأحد,الاثنين,الثلاثاء,الأربعاء,الخميس,الجمعة
            month=يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر
            city=بغداد,البصرة,القاهرة,أسوان,تونس,صفاقس,الرباط,مراكش,الجزائر,وهران,طرابلس,بنغازي,الخرطوم,صنعاء,\
            عدن,مسقط,الدوحة,الكويت,المنامة,دمشق,حلب,بيروت,طرطوس,عمان,إربد,نواكشوط,جدة,الدمام,الموصل,أربيل
            country=مصر,العراق,تونس,المغرب,الجزائر,ليبيا,السودان,اليمن,عمان,قطر,الكويت,البحرين,سوريا,لبنان,الأردن,\
            السعودية,موريتانيا,تركيا,اليابان,ألمانيا,فرنسا,إسبانيا,إيطاليا,الهند,كينيا,السنغال,البرازيل,المكسيك
            team=النجم,الترجي,الوداد,الرجاء,الأهلي,الزمالك,الهلال,النصر,الفيصلي,الوحدات,الشرطة,القوة الجوية,العين,\
            الشباب,السد,الريان,المحرق,الرفاع,العهد,النجمة,المريخ,الاتحاد,الفتح,التعاون
            person=سالم العامري,هالة الرشيد,ناصر القحطاني,كريم بن عمار,ليلى حداد,يوسف الطائي,منى شرف الدين,\
            بشير الورفلي,سعاد المهدي,طارق الجبوري,رانيا عبد السلام,حسام الكيلاني,نبيلة بوزيد,عادل الصباح
            crime=سرقة سيارة,ترويج عملة مزورة,تهريب سجائر,سطو على محل صرافة,حيازة أسلحة,تهريب مخدرات
            job=مديرا لمصلحة المياه,سفيرا في نيروبي,رئيسا للديوان,مديرا للمتحف الوطني,رئيسا لهيئة الموانئ
            sector=المصارف,الاتصالات,الإسمنت,العقار,الطاقة,التأمين,البتروكيماويات""");

    static final List<Template> ALL = templates("""
            weather | طقس {weekday}: {a:18-45} درجة في {city} ورياح {b:10-60} كم/س
            تتوقع مصالح الأرصاد الجوية أن تبلغ الحرارة القصوى {weekday} في {city} {a} درجة، والدنيا {8-22} درجة، مع رياح \
            تصل سرعتها إلى {b} كيلومترا في الساعة وسحب متفرقة بعد الظهر.\\nوتدعو المصالح مستعملي الطريق إلى الحذر صباحا، \
            وتذكر بأن البحر سيكون قليل الاضطراب وأن الرطوبة ستصل إلى {30-95} في المئة.\\nوتصدر النشرة المقبلة في السادسة مساء.
            gold | أسعار الذهب اليوم: عيار 21 عند {a:2100-4900} جنيها
            سجل غرام الذهب من عيار 21، وهو الأكثر مبيعا، {a} جنيها في تعاملات اليوم {weekday} {1-28} {month}، بينما بلغ عيار \
            24 {3000-6000} جنيها، وعيار 18 {1500-2900} جنيها.\\nووصل سعر الجنيه الذهب إلى {17000-39000} جنيها، في حين بلغت \
            الأونصة عالميا {1700-2900} دولارا.\\nوتتأثر الأسعار محليا بسعر الصرف وحجم الطلب وقيمة المصنعية التي تختلف من محل إلى آخر.
            stock-close | بورصة {city} تغلق على ارتفاع بنسبة 0.{a:10-98} بالمئة
            أنهت بورصة {city} تعاملات {weekday} على ارتفاع بنسبة 0.{a} بالمئة ليستقر المؤشر العام عند {4000-12900} نقطة، وسط \
            سيولة بلغت {b:10-320} مليونا.\\nوقاد قطاع {sector} المكاسب، وارتفعت أسهم {20-90} شركة وتراجعت {10-60} شركة وبقيت \
            {3-30} شركة دون تغيير.\\nوكان المؤشر قد أنهى الجلسة السابقة عند {4000-12900} نقطة.
            cable | برقية تهنئة إلى رئيس {country} بمناسبة العيد الوطني
            بعث رئيس الدولة اليوم برقية تهنئة إلى رئيس {country} بمناسبة ذكرى العيد الوطني لبلاده، أعرب فيها عن أطيب التهاني \
            وأصدق التمنيات له بموفور الصحة ولشعب {country} بمزيد من التقدم.\\nكما بعث نائب الرئيس ورئيس الحكومة برقيتين مماثلتين.
            football | {team} يفوز على {team.2} {a:2-5}-{b:0-1} ويتقدم في الترتيب
            فاز {team} على ضيفه {team.2} {a}-{b} مساء {weekday} ضمن الجولة {c:2-30} من الدوري، ليرفع رصيده إلى {20-70} نقطة.\\n\
            وسجل {person} الهدف الأول في الدقيقة {3-44}، وأضاف زملاؤه بقية الأهداف في الشوط الثاني.\\nويلعب {team} في الجولة \
            المقبلة خارج ملعبه، بينما يستقبل {team.2} منافسه على أرضه.
            police | {city}: إيقاف {a:2-14} أشخاص بتهمة {crime}
            أوقفت وحدات الأمن في {city} أمس {weekday} {a} أشخاص بتهمة {crime}، وفق بلاغ لوزارة الداخلية.\\nوأوضح البلاغ أن \
            أعمار الموقوفين بين {18-25} و{30-60} عاما، وأن النيابة العمومية أذنت بالاحتفاظ بهم وإحالتهم على القضاء.\\n\
            وحجزت الوحدات معدات استعملت في العملية.
            traffic | مقتل {a:2-9} وإصابة {b:3-40} في حادث سير قرب {city}
            لقي {a} أشخاص مصرعهم وأصيب {b} آخرون في حادث سير وقع {weekday} على الطريق المؤدية إلى {city}، حسب مصدر في \
            الحماية المدنية.\\nووقع الحادث إثر اصطدام حافلة بشاحنة عند الكيلومتر {10-240}، ونقل الجرحى إلى المستشفى الجهوي.\\n\
            وفتحت السلطات تحقيقا لمعرفة أسباب الحادث.
            appointment | تعيين {person} {job}
            صدر اليوم قرار بتعيين {person} {job} خلفا لسلفه الذي أحيل إلى التقاعد.\\nوينص القرار على أن يبدأ العمل به من تاريخ \
            نشره في الجريدة الرسمية.\\nوسبق أن تولى المعين مناصب عدة في القطاع العام، وهو من مواليد {1955-1985}.
            quake | زلزال بقوة {a:4-6}.{b:0-9} درجات يضرب {country}
            ضرب زلزال بقوة {a}.{b} درجات على مقياس ريختر فجر {weekday} مناطق في {country}، وفق مركز رصد الزلازل، وكان على عمق \
            {5-90} كيلومترا.\\nولم ترد حتى الآن تقارير عن ضحايا أو أضرار، وشعر به سكان مدن عدة.\\nوقال المركز إنه يتابع الهزات الارتدادية.
            serial | ملف السدود في {country} - الحلقة {a:1-40}
            تتناول الحلقة {a} من ملف السدود في {country} ما جرى بين عامي {1950-1975} و{1976-1999} حين بني سد قرب {city} بكلفة \
            {20-900} مليون دولار.\\nوتعود الحلقة المقبلة إلى شهادات المهندسين والسكان الذين رحلوا عن قراهم.\\n\
            ينشر الملف كل {weekday} على حلقات.""");

    /** A headline and a text with the slots filled. */
    Draft edition(SplittableRandom random) {
        Map<String, String> filled = new HashMap<>();
        return new Draft(fill(title, filled, random), fill(body, filled, random));
    }

    private static String fill(String text, Map<String, String> filled, SplittableRandom random) {
        return SLOT.matcher(text).replaceAll(slot -> {
            boolean numbers = Character.isDigit(slot.group(2).charAt(0));
            if (numbers && slot.group(1) == null) {
                return number(slot.group(2), random);
            }
            String name = slot.group(1) == null ? slot.group().substring(1) : slot.group(1) + "}";
            if (!filled.containsKey(name)) {
                filled.put(name, numbers ? number(slot.group(2), random) : other(slot, filled, random));
            }
            return filled.get(name);
        });
    }

    private static String number(String range, SplittableRandom random) {
        String[] ends = range.split("-");
        return Integer.toString(random.nextInt(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1));
    }

    /** A value of the list that the edition does not have yet. */
    private static String other(java.util.regex.MatchResult slot, Map<String, String> filled,
            SplittableRandom random) {
        List<String> values = LISTS.get(slot.group(2)).stream().filter(v -> !filled.containsValue(v))
                .toList();
        return values.get(random.nextInt(values.size()));
    }

    private static Map<String, List<String>> lists(String lines) {
        Map<String, List<String>> lists = new HashMap<>();
        lines.lines().map(line -> line.split("=")).forEach(p -> lists.put(p[0], List.of(p[1].split(","))));
        return lists;
    }

    /** Two lines a template: kind and headline, then the body. */
    private static List<Template> templates(String lines) {
        List<String> each = lines.lines().toList();
        List<Template> templates = new ArrayList<>();
        for (int i = 0; i + 1 < each.size(); i += 2) {
            String[] first = each.get(i).split(" \\| ");
            templates.add(new Template(first[0].toLowerCase(Locale.ROOT), first[1],
                    each.get(i + 1).replace("\\n", "\n")));
        }
        return templates;
    }
}
