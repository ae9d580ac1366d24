package io.shabih.read;

import io.shabih.Article;
import io.shabih.date.Dates;
import io.shabih.date.ReadDate;
import io.shabih.encoding.Bytes;
import io.shabih.encoding.DecodedText;
import io.shabih.encoding.Refusal;
import io.shabih.read.FieldValue.Kind;
import io.shabih.read.RecordFields.Content;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads articles from JSON objects, one after the other. Not thread-safe. */
final class JsonRecord {
    private static final int MAX_NESTING = 1000;
    private static final int MAX_INTERNED = 10_000;
    /** The record's own limit is the only one on its length. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Where Jackson would show the source, if it were told to. */
    private static final Pattern UNHELPFUL = Pattern.compile(" ?\\(start marker at .*\\)");

    private final List<FieldValue> id;
    private final List<FieldValue> title;
    private final List<FieldValue> body;
    private final List<FieldValue> date;
    private final List<FieldValue> source;
    private final List<FieldValue> url;
    private final FieldValue[] all;
    private final FieldTable table;
    private final PlainJson plain;
    private final RecordFields fields = new RecordFields();
    private final Map<String, List<FieldValue>> given = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private String unreadDate = "";

    JsonRecord(FieldNames names) {
        WantedValues values = new WantedValues();
        id = values.of(names.id());
        title = values.of(names.title());
        body = values.of(names.body());
        date = values.of(names.date());
        source = values.of(names.source());
        url = values.of(names.url());
        names.overrides().forEach(field -> given.put(field,
                values.of(List.of(field.substring(field.indexOf('=') + 1)))));
        all = values.all();
        table = values.table();
        plain = new PlainJson(table, fields);
    }

    /** The article in these bytes; {@code unnamed} tells its id where it has none. */
    Article read(byte[] bytes, int from, int to, Supplier<String> unnamed) throws UnreadableRecord {
        int invalid = Bytes.invalidUtf8In(bytes, from, to);
        if (invalid < to) {
            throw new UnreadableRecord(Refusal.ofInvalidUtf8(
                    "invalid UTF-8 at byte " + (invalid - from + 1) + " of the record", bytes, from, to));
        }
        if (to - from > 1 && bytes[from + 1] == 0) {
            throw new UnreadableRecord("not JSON: a NUL byte"); // Jackson would take it for UTF-16
        }
        clear(bytes, from, to);
        if (plain.read(bytes, from, to)) {
            return article(unnamed);
        }
        if (!beginsObject(bytes, from, to)) {
            throw new UnreadableRecord("not a JSON object");
        }
        clear(bytes, from, to);
        try (JsonParser json = parser(bytes, from, to)) {
            readValues(json);
        } catch (StreamConstraintsException e) {
            throw new UnreadableRecord("nested deeper than " + MAX_NESTING + " levels");
        } catch (JacksonException e) {
            throw new UnreadableRecord(
                    "not JSON: " + UNHELPFUL.matcher(e.getOriginalMessage()).replaceAll(""));
        }
        return article(unnamed);
    }

    static JsonParser parser(byte[] bytes, int from, int to) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from);
    }

    private static boolean beginsObject(byte[] bytes, int from, int to) {
        int i = from + Refusal.bomLength(Arrays.copyOfRange(bytes, from, Math.min(to, from + 3)));
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n')) {
            i++;
        }
        return i < to && bytes[i] == '{';
    }

    /** What the record that was read last has. */
    RecordFields fields() {
        return fields;
    }

    /** Those of the given names that any record had. */
    Set<String> givenAndMet() {
        return given.entrySet().stream()
                .filter(field -> field.getValue().stream().anyMatch(FieldValue::wasMet))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void clear(byte[] bytes, int from, int to) {
        fields.begin(bytes, from, to);
        for (FieldValue value : all) {
            value.clear();
        }
    }

    private void readValues(JsonParser json) throws UnreadableRecord {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableRecord("not a JSON object");
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            Optional<FieldValue> value = table.wanted(name);
            fields.add(name);
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                fields.nest();
            }
            if (value.isPresent()) {
                value.get().read(name, json, token);
            } else {
                json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new UnreadableRecord("something follows the JSON object on its line");
        }
    }

    private Article article(Supplier<String> unnamed) throws UnreadableRecord {
        String headline = text(title);
        String text = text(body);
        String ownId = ownId();
        boolean hasBody = DecodedText.hasLetter(text);
        fields.found(content(hasBody));
        if (!hasBody && !DecodedText.hasLetter(headline)) {
            throw new UnreadableRecord("neither a title nor a body with letters in it"
                    + NamesSeen.told(fields.addTo(List.of())));
        }
        Optional<ReadDate> published = date();
        return new Article(
                ownId.isEmpty() ? unnamed.get() : ownId, headline, text, ReadDate.instant(published),
                ReadDate.precision(published), source(), textOrNothing(url));
    }

    private Content content(boolean hasBody) {
        if (!hasBody) {
            return Content.LACKS_BODY;
        }
        for (List<FieldValue> values : given.values()) {
            if (values.stream().allMatch(FieldValue::isMissing)) {
                return Content.LACKS_FIELD;
            }
        }
        return Content.WHOLE;
    }

    private String text(List<FieldValue> candidates) throws UnreadableRecord {
        for (FieldValue value : candidates) {
            if (!value.isText() && !value.isMissing()) {
                throw new UnreadableRecord(value.name(),
                        "field \"" + value.name() + "\" is " + value.label() + ", not text"
                                + (value.kind() == Kind.OBJECT
                                        ? NamesSeen.told(fields.addTo(List.of()))
                                        : ""));
            }
            if (!DecodedText.isWhole(value.text())) {
                throw new UnreadableRecord(value.name(),
                        Refusal.ofReplaced("field \"" + value.name() + "\""));
            }
            if (!value.isMissing()) {
                return value.text();
            }
        }
        return "";
    }

    private String ownId() throws UnreadableRecord {
        for (FieldValue value : id) {
            boolean isUrl = url.contains(value);
            boolean isName = isUrl ? value.kind() == Kind.TEXT : value.kind() != Kind.ARRAY;
            if (!value.text().isEmpty() && isName) {
                return value.text();
            }
            if (!value.isMissing() && !isUrl) {
                throw new UnreadableRecord(value.name(),
                        "field \"" + value.name() + "\" is " + value.label() + ", not text or a number");
            }
        }
        return "";
    }

    private Optional<ReadDate> date() {
        unreadDate = "";
        for (FieldValue value : date) {
            if (!value.text().isEmpty()) {
                Optional<ReadDate> read = Dates.read(value.text());
                if (read.isPresent()) {
                    unreadDate = "";
                    return read;
                }
                unreadDate = unreadDate.isEmpty() ? value.text() : unreadDate;
            }
        }
        return Optional.empty();
    }

    /** What the record that was read last has for its date, if that is none. */
    String unreadDate() {
        return unreadDate;
    }

    private String source() {
        String text = textOrNothing(source);
        if (sources.size() < MAX_INTERNED) {
            sources.putIfAbsent(text, text);
        }
        return sources.getOrDefault(text, text);
    }

    private static String textOrNothing(List<FieldValue> candidates) {
        for (FieldValue value : candidates) {
            if (value.isText() && value.kind() != Kind.ARRAY && !value.isMissing()) {
                return value.text();
            }
        }
        return "";
    }
}
