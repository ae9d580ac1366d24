package io.shabih.edits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A corpus told in other words, so that it can be repeated without being copied: the core of every word is exchanged
 * for that of a word about as frequent, with the prefixes and the ending left where they are.
 *
 * <p>One rewording exchanges a word for the same other one all over the corpus. So what is common to two articles stays
 * common to them, a headline's words return in its text, and the frequencies and the vocabulary are those of the
 * corpus; but two articles of two rewordings have few shingles in common, although they have the same length. The
 * {@value #COMMON} most frequent words, numbers, days, months and known places stay: without them a text would hold no
 * facts that can be read. The texts mean nothing.
 */
final class Rewording {
    /** A quarter of the words of a text; more than a twentieth of its shingles they never are. */
    private static final int COMMON = 150;

    /** Words are exchanged with one of so many that are about as frequent. */
    private static final int ALIKE = 64;

    private static final List<String> FIGURES = List.of("مئة", "مائة", "ألف", "آلاف", "ألفا", "مليون",
            "ملايين",
            "مليونا", "مليار", "مليارات", "تريليون", "واحد", "اثنان", "اثنين", "ثلاثة", "أربعة", "خمسة",
            "ستة",
            "سبعة", "ثمانية", "تسعة", "عشرة", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر",
            "عشرون",
            "عشرين", "ثلاثون", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين", "عشرات",
            "مئات",
            "نصف", "ثلث", "ربع", "بالمئة", "المئة", "بالمائة", "المائة", "درجة", "نقطة", "دولار", "يورو",
            "ريال",
            "دينار", "درهم", "جنيه", "كيلومتر", "كيلومترا", "متر", "مترا", "طن", "برميل", "سنة", "عاما",
            "شهرا",
            "أسبوع", "ساعة", "دقيقة");
    private static final List<String> FURNITURE = List.of("رويترز", "وكالات", "وكالة", "الأناضول", "متابعات",
            "المصدر", "اقرأ", "أيضا", "المزيد", "عاجل", "فيديو", "صور", "شاهد", "ليس", "ليست", "نفى", "نفت",
            "عدم");
    private static final Set<String> CLOSED = closed();

    private final Map<String, String> others = new HashMap<>();

    private Rewording() {}

    /** The words as they are. */
    static Rewording none() {
        return new Rewording();
    }

    /** Exchanges the words of the corpus that was counted; equal chances exchange them equally. */
    static Rewording of(WordCounts counts, SplittableRandom random) {
        Rewording rewording = new Rewording();
        Map<String, WordCounts.Parts> parts = new HashMap<>();
        Map<String, Long> cores = new HashMap<>();
        List<String> words = counts.byFrequency();
        for (String word : words.subList(Math.min(COMMON, words.size()), words.size())) {
            if (word.length() > 2 && !CLOSED.contains(word)) {
                WordCounts.Parts divided = counts.parts(word);
                parts.put(word, divided);
                cores.merge(divided.core(), counts.of(word), Long::sum);
            }
        }
        Map<String, String> otherCores = exchanged(WordCounts.byFrequency(cores), random);
        parts.forEach((word, divided) -> rewording.others.put(word,
                divided.withCore(otherCores.getOrDefault(divided.core(), divided.core())).word()));
        return rewording;
    }

    /** None for itself, where there are two. */
    private static Map<String, String> exchanged(List<String> cores, SplittableRandom random) {
        Map<String, String> others = new HashMap<>();
        for (int from = 0; from < cores.size(); from += ALIKE) {
            List<String> alike = cores.subList(from, Math.min(cores.size(), from + ALIKE));
            List<String> turned = new ArrayList<>(alike);
            for (int i = turned.size() - 1; i > 0; i--) { // S. Sattolo, 1986: one cycle
                turned.set(i, turned.set(random.nextInt(i), turned.get(i)));
            }
            for (int i = 0; i < alike.size(); i++) {
                others.put(alike.get(i), turned.get(i));
            }
        }
        return others;
    }

    Draft reword(Draft draft) {
        return others.isEmpty()
                ? draft
                : draft.map(text -> Words.replace(text, Words.WORD, word -> others.getOrDefault(word, word)));
    }

    private static Set<String> closed() {
        List<String> words = new ArrayList<>(FIGURES);
        words.addAll(FURNITURE);
        words.addAll(FactEdits.WEEK);
        FactEdits.PLACES.forEach(words::addAll);
        SpellingEdits.MONTHS.keySet().stream().map(month -> List.of(month.split(" "))).forEach(words::addAll);
        return Words.withPrefixes((Collection<String>) words);
    }
}
