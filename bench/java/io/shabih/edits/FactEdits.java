package io.shabih.edits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits after which the article reports something else: never to be merged with what it was made from. */
final class FactEdits {
    /** Words at the beginning of a text that tell what it is about. */
    private static final int LEAD_WORDS = 40;

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9.,/:-])[0-9]+(?:[.,][0-9]+)*(?![0-9/:-])");
    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "(?<![0-9])([0-9]{1,2})(?= (?:يناير|فبراير|مارس|أبريل|إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
                    + "|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين))");
    static final List<String> WEEK = List.of("السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء",
            "الخميس",
            "الجمعة");
    private static final Pattern WEEKDAY = Words.anyOf(WEEK);
    private static final int DAYS_OF_EVERY_MONTH = 28;

    static final List<List<String>> PLACES = List.of(
            List.of("مصر", "سوريا", "العراق", "لبنان", "الأردن", "ليبيا", "تونس", "الجزائر", "المغرب",
                    "السودان", "اليمن",
                    "السعودية", "الكويت", "قطر", "البحرين", "فلسطين", "تركيا", "إيران", "روسيا", "فرنسا",
                    "ألمانيا", "إسبانيا",
                    "إيطاليا", "بريطانيا", "الصين", "اليابان", "الهند", "باكستان", "أفغانستان", "أوكرانيا",
                    "البرازيل",
                    "الأرجنتين", "نيجيريا", "الصومال", "إثيوبيا"),
            List.of("القاهرة", "دمشق", "بغداد", "بيروت", "طرابلس", "الخرطوم", "صنعاء", "الرياض", "الدوحة",
                    "أنقرة", "طهران",
                    "موسكو", "باريس", "برلين", "مدريد", "روما", "لندن", "واشنطن", "بكين", "طوكيو", "نيودلهي",
                    "كابول", "كييف",
                    "حلب", "الموصل", "إسطنبول", "دبي", "جدة", "الإسكندرية", "بنغازي", "عدن", "تعز", "حمص",
                    "البصرة", "كركوك",
                    "نيويورك", "بروكسل", "جنيف", "فيينا"));

    /** A statement and its denial. */
    private static final Map<String, String> DENIALS = Words.replacements(
            """
            أعلن=لم يعلن,أعلنت=لم تعلن,قال=لم يقل,قالت=لم تقل,أكد=نفى,أكدت=نفت,كشف=لم يكشف,كشفت=لم تكشف
            وافق=رفض,وافقت=رفضت,وصل=لم يصل,وصلت=لم تصل,فاز=لم يفز,فازت=لم تفز,حقق=لم يحقق,حققت=لم تحقق,يعلن=لا يعلن
            تعلن=لا تعلن,يؤكد=ينفي,تؤكد=تنفي,يكشف=لا يكشف,تكشف=لا تكشف,يوافق=يرفض,توافق=ترفض,يحقق=لا يحقق,تحقق=لا تحقق
            يصل=لا يصل,تصل=لا تصل,يفوز=لا يفوز,تفوز=لا تفوز,يدعو=لا يدعو,تدعو=لا تدعو,دعا=لم يدع,دعت=لم تدع,قرر=لم يقرر
            قررت=لم تقرر,طالب=لم يطالب,طالبت=لم تطالب,يطالب=لا يطالب,تطالب=لا تطالب,يبدأ=لا يبدأ,تبدأ=لا تبدأ,بدأ=لم يبدأ
            بدأت=لم تبدأ,شارك=لم يشارك,شاركت=لم تشارك,يشارك=لا يشارك,تشارك=لا تشارك,يزور=لا يزور,تزور=لا تزور,زار=لم يزر
            يعود=لا يعود,تعود=لا تعود,عاد=لم يعد,عادت=لم تعد,يقود=لا يقود,تقود=لا تقود,يواجه=لا يواجه,تواجه=لا تواجه
            ينضم=لا ينضم,انضم=لم ينضم,وقع=لم يوقع,وقعت=لم توقع,يسعى=لا يسعى,تسعى=لا تسعى,يرى=لا يرى,ترى=لا ترى
            يهدد=لا يهدد,تهدد=لا تهدد,هدد=لم يهدد,هددت=لم تهدد,ينتقد=لا ينتقد,تنتقد=لا تنتقد,انتقد=لم ينتقد,أطلق=لم يطلق
            أطلقت=لم تطلق,يطلق=لا يطلق,تطلق=لا تطلق,قتل=لم يقتل,قتلت=لم تقتل,يقتل=لا يقتل,تقتل=لا تقتل,أصيب=لم يصب""");
    private static final Pattern STATEMENT = Words.anyOf(DENIALS.keySet());
    private static final Pattern NEGATION = Words
            .anyOf(List.of("لا", "لم", "لن", "ليس", "ليست", "نفى", "نفت", "ينفي",
                    "تنفي", "عدم", "غير", "ما"));

    private FactEdits() {}

    /**
     * The most prominent numbers (headline first, then in the order of the text) made others wherever they stand; a
     * share of them by the strength. Years, clock times and scores stay.
     */
    static Optional<Draft> numbersChanged(Draft draft, Dose dose) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String text : List.of(draft.title(), draft.body())) {
            Matcher matcher = NUMBER.matcher(text);
            while (matcher.find()) {
                if (!matcher.group().matches("0|(?:19|20)[0-9]{2}|0[0-9].*")) {
                    numbers.add(matcher.group());
                }
            }
        }
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> others = new LinkedHashMap<>();
        numbers.stream().limit(dose.strength().of(numbers.size()))
                .forEach(number -> others.put(number, otherNumber(number, numbers, dose.random())));
        return Optional.of(draft.map(text -> Words.replace(text, NUMBER, n -> others.getOrDefault(n, n))));
    }

    /** A number with the same signs in it, further off than rounding. */
    private static String otherNumber(String number, Set<String> taken, SplittableRandom random) {
        String other = number;
        while (taken.contains(other)) {
            char first = other.charAt(0);
            char changed = (char) ('1' + (first - '1' + 1 + random.nextInt(8)) % 9);
            StringBuilder digits = new StringBuilder(number).deleteCharAt(0).insert(0, changed);
            for (int i = 1; i < digits.length(); i++) {
                boolean round = digits.charAt(i) == '0';
                if (Character.isDigit(digits.charAt(i)) && !round) {
                    digits.setCharAt(i, (char) ('1' + random.nextInt(9)));
                }
            }
            if (number.length() == 1 && taken.contains(digits.toString())) {
                digits.append(random.nextInt(10)); // all nine are in the text
            }
            other = digits.toString();
        }
        return other;
    }

    /** All weekdays and days of a month moved by the same days. */
    static Optional<Draft> daysChanged(Draft draft, Dose dose) {
        String lead = draft.title() + " " + Words.first(draft.body(), LEAD_WORDS);
        if (!WEEKDAY.matcher(lead).find() && !DAY_OF_MONTH.matcher(lead).find()) {
            return Optional.empty();
        }
        int days = 1 + dose.random().nextInt(WEEK.size() - 1);
        return Optional.of(draft.map(text -> Words.replace(
                Words.replace(text, WEEKDAY, day -> WEEK.get((WEEK.indexOf(day) + days) % WEEK.size())),
                DAY_OF_MONTH,
                day -> Integer.toString((Integer.parseInt(day) - 1 + days) % DAYS_OF_EVERY_MONTH + 1))));
    }

    /** The first country or city of headline and lead made another one wherever it stands. */
    static Optional<Draft> placeChanged(Draft draft, Dose dose) {
        String lead = draft.title() + " " + Words.first(draft.body(), LEAD_WORDS);
        for (List<String> places : PLACES) {
            Matcher matcher = Words.anyOf(places).matcher(lead);
            if (matcher.find()) {
                String place = matcher.group();
                List<String> absent = places.stream()
                        .filter(p -> !draft.title().contains(p) && !draft.body().contains(p)).toList();
                Pattern withPrefix = Pattern.compile("(?<![\\p{L}\\p{M}])[وبلف]?" + place
                        + "(?![\\p{L}\\p{M}])");
                String other = dose.pick(absent.isEmpty() ? List.of("") : absent);
                return other.isEmpty()
                        ? Optional.empty()
                        : Optional.of(draft.map(text -> Words.replace(text, withPrefix,
                                found -> found.replace(place, other))));
            }
        }
        return Optional.empty();
    }

    /** The first statement of headline and of lead denied. */
    static Optional<Draft> negationAdded(Draft draft, Dose dose) {
        String lead = Words.first(draft.body(), LEAD_WORDS);
        List<String> texts = new ArrayList<>();
        boolean negated = false;
        for (String text : List.of(draft.title(), draft.body())) {
            Matcher matcher = STATEMENT.matcher(text);
            boolean near = matcher.find() && (text.equals(draft.title()) || matcher.start() < lead.length());
            boolean plain = near && !NEGATION.matcher(text.substring(0, matcher.start())).find();
            negated |= plain && text.equals(draft.title());
            texts.add(plain
                    ? text.substring(0, matcher.start()) + DENIALS.get(matcher.group())
                            + text.substring(matcher.end())
                    : text);
        }
        return negated ? Optional.of(new Draft(texts.get(0), texts.get(1))) : Optional.empty();
    }
}
