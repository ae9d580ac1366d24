package io.shabih.edits;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Edits of the text below the headline that leave the report what it is. */
final class BodyEdits {
    private static final int FEWEST_SENTENCES = 3;
    private static final int FEWEST_WORDS_OF_QUARTER = 15;

    private static final List<String> TAGS = List.of("(رويترز) - %s", "رويترز - %s", "وكالات - %s",
            "(أ ف ب) %s",
            "%s\nالمصدر: وكالات", "%s (د ب أ)", "%s\n(رويترز)", "%s\nالمصدر: رويترز", "متابعات - %s");
    private static final List<String> DATELINES = List.of("القاهرة - ", "بغداد/ الأناضول/ ",
            "دبي - العربية نت\n",
            "لندن (رويترز) - ", "بيروت – ", "(رام الله) - ", "واشنطن - أ ف ب\n", "الرياض: ", "عمان - بترا - ",
            "باريس (أ ف ب) - ");
    private static final List<String> FRAMES = List.of(
            "وفي تفاصيل الخبر، نقلت وسائل إعلام محلية أن ما جرى جاء تحت عنوان: %s.",
            "%s، هذا ما أفادت به مصادر مطلعة تابعت الملف عن كثب.", "ذكرت تقارير صحفية متطابقة ما يلي: %s.",
            "تناقلت منصات إخبارية عدة خلال الساعات الماضية نبأ مفاده: %s.");

    private BodyEdits() {}

    static Optional<Draft> agencyTag(Draft draft, Dose dose) {
        return Optional.of(draft.withBody(dose.pick(TAGS).replace("%s", draft.body().strip())));
    }

    static Optional<Draft> dateline(Draft draft, Dose dose) {
        return Optional.of(draft.withBody(dose.pick(DATELINES) + draft.body().strip()));
    }

    /** The second sentence before the first. */
    static Optional<Draft> leadSwapped(Draft draft, Dose dose) {
        List<String> sentences = new ArrayList<>(Sentences.of(draft.body()));
        if (sentences.size() < FEWEST_SENTENCES) {
            return Optional.empty();
        }
        String second = Sentences.spaced(sentences.get(1));
        sentences.set(1, Sentences.spaced(sentences.getFirst()));
        sentences.set(0, second);
        return Optional.of(draft.withBody(String.join("", sentences)));
    }

    /** A first sentence that says what the headline says, in place of the one that was there. */
    static Optional<Draft> leadRewritten(Draft draft, Dose dose) {
        List<String> sentences = new ArrayList<>(Sentences.of(draft.body()));
        if (sentences.size() < FEWEST_SENTENCES) {
            return Optional.empty();
        }
        sentences.set(0, dose.pick(FRAMES).replace("%s", draft.title()) + " ");
        return Optional.of(draft.withBody(String.join("", sentences)));
    }

    /** Sentences left out, never the first. */
    static Optional<Draft> sentencesDropped(Draft draft, Dose dose) {
        List<String> sentences = Sentences.of(draft.body());
        int places = sentences.size() - 1;
        if (sentences.size() < FEWEST_SENTENCES) {
            return Optional.empty();
        }
        int count = Math.min(places - 1, dose.strength().of(places));
        BitSet dropped = Places.draw(count, places, dose.random());
        StringBuilder rest = new StringBuilder(sentences.getFirst());
        for (int i = 0; i < places; i++) {
            rest.append(dropped.get(i) ? "" : sentences.get(i + 1));
        }
        return Optional.of(draft.withBody(rest.toString()));
    }

    /** Other articles' sentences behind one of the sentences; as many words as the strength is of all. */
    static Optional<Draft> paragraphInserted(Draft draft, Dose dose) {
        if (!dose.donors().areEnough()) {
            return Optional.empty();
        }
        int words = dose.strength().of(draft.bodyWords());
        String paragraph = text(dose.donors().sentences(words, dose.random()));
        List<String> sentences = new ArrayList<>(Sentences.of(draft.body()));
        int place = 1 + dose.random().nextInt(sentences.size());
        sentences.set(place - 1, sentences.get(place - 1).stripTrailing());
        sentences.add(place, "\n" + paragraph.strip() + "\n");
        return Optional.of(draft.withBody(String.join("", sentences).strip()));
    }

    static Optional<Draft> truncatedToHalf(Draft draft, Dose dose) {
        return truncated(draft, draft.bodyWords() / 2);
    }

    static Optional<Draft> truncatedToQuarter(Draft draft, Dose dose) {
        return truncated(draft, draft.bodyWords() / 4);
    }

    private static Optional<Draft> truncated(Draft draft, int words) {
        String first = Sentences.first(draft.body(), words).strip();
        boolean possible = words >= FEWEST_WORDS_OF_QUARTER && Words.count(first) <= words;
        return possible ? Optional.of(draft.withBody(first)) : Optional.empty();
    }

    /** The whole text inside one three times as long, under a headline of its own. */
    static Optional<Draft> embedded(Draft draft, Dose dose) {
        if (!dose.donors().areEnough()) {
            return Optional.empty();
        }
        int words = draft.bodyWords();
        String before = text(dose.donors().sentences(words, dose.random()));
        String behind = text(dose.donors().sentences(words, dose.random()));
        String title = Words.first(dose.donors().headline(dose.random()), 5) + ".. و"
                + Words.first(dose.donors().headline(dose.random()), 5);
        return Optional.of(new Draft(title, before + "\n" + draft.body().strip() + "\n" + behind));
    }

    private static String text(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        sentences.forEach(sentence -> text.append(Sentences.spaced(sentence)));
        return text.toString();
    }

    /** Numbers lost on the way, as some exporters do. */
    static Optional<Draft> digitsStripped(Draft draft, Dose dose) {
        Draft stripped = draft.map(text -> text.replaceAll("[0-9\\u0660-\\u0669\\u06F0-\\u06F9]", ""));
        return stripped.equals(draft) ? Optional.empty() : Optional.of(stripped);
    }
}
