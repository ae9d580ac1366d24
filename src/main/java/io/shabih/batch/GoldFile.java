package io.shabih.batch;

import io.shabih.ShabihException;
import io.shabih.ShabihException.Kind;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads judged pairs: JSONL objects with {@code id_a}, {@code id_b} and {@code label}, or a table with tabs
 * whose first line names these columns. A column {@code resemblance} or {@code w3_jaccard} is taken as a
 * measured resemblance.
 */
final class GoldFile {
    private static final List<String> RESEMBLANCE_FIELDS = List.of("resemblance", "w3_jaccard");

    private static final String FORM = "pairs are JSONL or a table with id_a, id_b, label";

    private final Path path;
    private final Optional<String> groupField;

    private GoldFile(Path path, Optional<String> groupField) {
        this.path = path;
        this.groupField = groupField;
    }

    /**
     * @param groupField the field to split by
     * @throws ShabihException naming file and line where a pair cannot be read
     */
    static List<GoldPair> read(Path path, Optional<String> groupField) {
        GoldFile file = new GoldFile(path, groupField);
        try {
            List<String> lines = Files.readString(path).replaceFirst("^\uFEFF", "").lines().toList();
            boolean json = !lines.isEmpty() && lines.getFirst().startsWith("{");
            return json ? file.ofJson(lines) : file.ofTable(lines);
        } catch (CharacterCodingException e) {
            throw new ShabihException(Kind.INPUT, path + " is not UTF-8 text; " + FORM, e);
        } catch (IOException e) {
            throw new ShabihException(Kind.INPUT, "cannot read the pairs: " + e.getMessage(), e);
        }
    }

    private List<GoldPair> ofJson(List<String> lines) {
        JsonFactory json = new JsonFactory();
        List<GoldPair> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                pairs.add(pair(fields(json, lines.get(i), i + 1), i + 1));
            }
        }
        return pairs;
    }

    private Map<String, String> fields(JsonFactory json, String line, int lineNumber) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isScalarValue()) {
                    fields.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
            return fields;
        } catch (JacksonException e) {
            throw wrong(lineNumber, "is not JSON");
        }
    }

    private List<GoldPair> ofTable(List<String> lines) {
        List<GoldPair> pairs = new ArrayList<>();
        if (lines.isEmpty()) {
            throw new ShabihException(Kind.INPUT, path + " is empty; " + FORM);
        }
        String[] names = lines.getFirst().split("\t", -1);
        if (!Arrays.asList(names).containsAll(List.of("id_a", "id_b"))) {
            throw wrong(1, "names no columns id_a and id_b");
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] values = lines.get(i).split("\t", -1);
            Map<String, String> fields = new HashMap<>();
            for (int column = 0; column < Math.min(names.length, values.length); column++) {
                fields.put(names[column], values[column]);
            }
            pairs.add(pair(fields, i + 1));
        }
        return pairs;
    }

    private GoldPair pair(Map<String, String> fields, int lineNumber) {
        String idA = fields.getOrDefault("id_a", "");
        String idB = fields.getOrDefault("id_b", "");
        if (idA.isEmpty() || idB.isEmpty()) {
            throw wrong(lineNumber, "has no id_a or no id_b");
        }
        return new GoldPair(
                idA,
                idB,
                fields.getOrDefault("label", ""),
                resemblance(fields, lineNumber),
                groupField.map(name -> fields.getOrDefault(name, "")).orElse(""));
    }

    private OptionalDouble resemblance(Map<String, String> fields, int lineNumber) {
        for (String name : RESEMBLANCE_FIELDS) {
            String value = fields.get(name);
            if (value != null) {
                try {
                    return OptionalDouble.of(Double.parseDouble(value));
                } catch (NumberFormatException e) {
                    throw wrong(lineNumber, name + " is \"" + value + "\", not a number");
                }
            }
        }
        return OptionalDouble.empty();
    }

    private ShabihException wrong(int lineNumber, String what) {
        return new ShabihException(Kind.INPUT,
                path + ":" + lineNumber + " " + what + "; " + FORM);
    }
}
