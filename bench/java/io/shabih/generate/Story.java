package io.shabih.generate;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One report by the seeds of its parts: equal seeds give equal words, so an edit is a story with one part changed.
 *
 * @param names seed of people, places and things, and of the sentences chosen
 * @param numbers seed of numbers and weekdays
 * @param wording seed of the verbs of saying
 * @param angle which of the headlines
 * @param sentences sentences of the body, 1 or more
 */
record Story(long names, long numbers, long wording, int angle, int sentences) {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(?:\\.[0-9]+)?}");

    private static final String[] HEADLINES = {
        "{weekday}: {sudden} {number} {people} في {village} قرب {city}",
        "{village} بانتظار {name} بعد {sudden} {number} {people} {weekday}",
        "{role} {field} {name}: {noun} {adjective} خلف {sudden} {number} {people} {weekday}"};
    private static final String LEAD = "{said} {role} {field} {name} أن {sudden} {number} {people} {weekday} في {village}"
            + " قرب {city} {verb} بسبب {noun} {adjective}.";
    private static final String[] SENTENCES = {
        " و{said.2} {name.2} أن {noun.2} {adjective.2} في {village.2} {verb.2} بكلفة {number.2} {unit}.",
        " وزار {role.2} {field.2} {village.3} {weekday.2} مع {name.3} الذي {said.3} أن {noun.3} {verb.3}.",
        " و{verb.4} {noun.4} {adjective.3} بين {city.2} و{city.3} بنسبة {number.3} بالمئة كما {said.4} {name.4}.",
        " وتضم {village.4} {number.4} {unit.2} يديرها {name.5} و{said.5} أنه {verb.5} بفضل {noun.5} {adjective.4}.",
        " ويرى {role.3} {field.3} {name.6} أن {noun.6} في {city.4} يحتاج إلى {number.5} {unit.3} و{noun.7}.",
        " و{said.6} {role.4} {field.4} في {city.5} {weekday.3} أن {noun.8} و{noun.9} من حق {village.5}."};

    /** With other verbs of saying. */
    Story reworded(SplittableRandom random) {
        return new Story(names, numbers, random.nextLong(), angle, sentences);
    }

    /** Without its last sentence. */
    Story shortened() {
        return new Story(names, numbers, wording, angle, sentences - 1);
    }

    /** Under another headline. */
    Story reheadlined() {
        return new Story(names, numbers, wording, (angle + 1) % HEADLINES.length, sentences);
    }

    /** With other numbers and weekdays in headline and body. */
    Story updated(SplittableRandom random) {
        return new Story(names, random.nextLong(), wording, angle, sentences);
    }

    String headline() {
        return new Slots().fill(HEADLINES[angle]);
    }

    String body() {
        Slots slots = new Slots();
        StringBuilder body = new StringBuilder(slots.fill(LEAD));
        SplittableRandom chosen = new SplittableRandom(~names);
        int first = chosen.nextInt(SENTENCES.length);
        int step = 1 + 4 * chosen.nextInt(2); // has no divisor in common with the number of sentences
        for (int i = 1; i < sentences; i++) {
            String again = ">".repeat((i - 1) / SENTENCES.length); // the same sentence tells of others
            body.append(slots.fill(SENTENCES[(first + i * step) % SENTENCES.length], again));
        }
        return body.toString();
    }

    static int angles() {
        return HEADLINES.length;
    }

    /** What the slots hold; equal slots of headline and body hold the same. */
    private final class Slots {
        private final Map<String, String> filled = new HashMap<>();

        String fill(String text) {
            return fill(text, "");
        }

        /** Slots that hold something else than they do with another mark. */
        String fill(String text, String mark) {
            Matcher slots = SLOT.matcher(text);
            return slots.replaceAll(slot -> filled.computeIfAbsent(slot.group() + mark, each -> Vocabulary
                    .word(slot.group(1),
                            new SplittableRandom(seedOf(slot.group(1)) * 31 + each.hashCode()))));
        }

        private long seedOf(String list) {
            return switch (list) {
                case "said" -> wording;
                case "number", "weekday" -> numbers;
                default -> names;
            };
        }
    }
}
