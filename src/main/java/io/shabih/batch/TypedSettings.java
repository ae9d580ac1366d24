package io.shabih.batch;

import io.shabih.Relation;
import io.shabih.cluster.KeepRule;
import io.shabih.date.Durations;
import io.shabih.read.FieldNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A run's settings that can change its results, as they are typed after {@code shabih dedupe}: the one list of which both
 * the manifest and the command that repeats the run are made. What is not in it (threads, memory, {@code --resume})
 * changes no byte.
 */
final class TypedSettings {
    /** An option and its value; one that may be repeated stands here once for each value. */
    private record Typed(String option, String value) {}

    /** What is looked at only when everything is compared: it may be another when a run is resumed. */
    private static final Set<String> OF_KEEPING = Set.of("keep", "drop", "against");

    private final DedupeSettings settings;
    private final List<Typed> all = new ArrayList<>();

    TypedSettings(DedupeSettings settings) {
        this.settings = settings;
        add("min-resemblance", Double.toString(settings.minResemblance()));
        add("keep", settings.keep().toString());
        add("drop", settings.drop().isEmpty()
                ? "none"
                : settings.drop().stream().sorted().map(TypedSettings::name)
                        .collect(Collectors.joining(",")));
        settings.window().ifPresent(window -> add("window", Durations.typed(window)));
        settings.against().ifPresent(earlier -> add("against", earlier.toString()));
        settings.fields().overrides().forEach(field -> add("field", field));
    }

    private void add(String option, String value) {
        all.add(new Typed(option, value));
    }

    private static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    /** Those that a run compares articles under, a line each: a run that is resumed with others is another run. */
    List<String> ofComparing() {
        return all.stream()
                .filter(typed -> !OF_KEEPING.contains(typed.option()))
                .map(typed -> typed.option() + " " + typed.value().replaceAll("\\R", " "))
                .toList();
    }

    /** By their names in the manifest: {@code minResemblance} for {@code --min-resemblance}. */
    SortedMap<String, String> byName() {
        SortedMap<String, String> byName = new TreeMap<>();
        for (Typed typed : all) {
            byName.merge(camelCase(typed.option()), typed.value(), (one, other) -> one + ", " + other);
        }
        return byName;
    }

    private static String camelCase(String option) {
        String[] words = option.split("-", -1);
        for (int i = 1; i < words.length; i++) {
            words[i] = Character.toUpperCase(words[i].charAt(0)) + words[i].substring(1);
        }
        return String.join("", words);
    }

    /**
     * What to type to have this run again, the inputs sorted so that their order is no matter. Empty where it cannot be
     * typed: Java can set a window of seconds or several names of a field.
     */
    String command() {
        if (!canBeTyped()) {
            return "";
        }
        ShellCommand command = new ShellCommand("shabih", "dedupe");
        command.option("--out", settings.out().toString());
        all.forEach(typed -> command.option("--" + typed.option(), typed.value()));
        return command.operands(settings.inputs().stream().sorted().toList());
    }

    private boolean canBeTyped() {
        try {
            Optional<Duration> window = settings.window()
                    .map(each -> Durations.parse("window", Durations.typed(each)));
            FieldNames fields = FieldNames.standard();
            for (String override : settings.fields().overrides()) {
                fields = fields.with(override);
            }
            return window.equals(settings.window()) && fields.equals(settings.fields())
                    && KeepRule.parse(settings.keep().toString()).equals(settings.keep());
        } catch (IllegalArgumentException notTyped) {
            return false;
        }
    }
}
