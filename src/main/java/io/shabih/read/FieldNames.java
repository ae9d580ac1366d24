package io.shabih.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Under which names a record's fields are looked for; the first name in a list that has a value wins,
 * wherever it stands in the record. Case does not matter (that of ASCII letters): {@code Body} and {@code TEXT} are
 * found, but where a record has the name as listed, too, that one is meant.
 *
 * <pre>{@code
 * FieldNames names = FieldNames.standard().with("title=hdr");
 * }</pre>
 *
 * <p>The standard names are those of the usual feeds, crawlers and corpora. Immutable and thread-safe.
 *
 * @param id names of the article's own id
 * @param title names of the headline
 * @param body names of the text
 * @param date names of the publication date
 * @param source names of the outlet
 * @param url names of the address
 */
public record FieldNames(
        List<String> id,
        List<String> title,
        List<String> body,
        List<String> date,
        List<String> source,
        List<String> url) {

    private static final FieldNames STANDARD = new FieldNames(
            List.of("id", "_id", "doc_id", "المعرف", "url", "الرابط", "رابط"),
            List.of("title", "headline", "head", "العنوان", "عنوان"),
            // What an extractor calls the whole text comes first, what may be a part of it last.
            List.of("body", "text", "content", "maintext", "raw_content", "article", "article_text",
                    "full_text",
                    "content_text", "النص", "نص", "المحتوى", "description", "summary"),
            List.of("date", "published", "published_at", "pubDate", "date_published", "timestamp", "datetime",
                    "time", "التاريخ", "تاريخ"),
            List.of("source", "domain", "publisher", "outlet", "site", "feed", "المصدر", "مصدر"),
            List.of("url", "الرابط", "رابط"));

    public FieldNames {
        id = List.copyOf(id);
        title = List.copyOf(title);
        body = List.copyOf(body);
        date = List.copyOf(date);
        source = List.copyOf(source);
        url = List.copyOf(url);
    }

    /** The names that are recognised without being told. */
    public static FieldNames standard() {
        return STANDARD;
    }

    /** What {@link #with} is to be given to make these of the standard names. */
    public List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        override("id", id, STANDARD.id, overrides);
        override("title", title, STANDARD.title, overrides);
        override("body", body, STANDARD.body, overrides);
        override("date", date, STANDARD.date, overrides);
        override("source", source, STANDARD.source, overrides);
        override("url", url, STANDARD.url, overrides);
        return overrides;
    }

    private static void override(String field, List<String> names, List<String> standard,
            List<String> overrides) {
        if (!names.equals(standard)) {
            names.forEach(name -> overrides.add(field + "=" + name)); // several of one field: in Java only
        }
    }

    /**
     * These names with one field taken from elsewhere.
     *
     * @param override {@code field=name}, for example {@code title=hdr}; the field's other names are no
     *     longer looked for
     */
    public FieldNames with(String override) {
        int equals = override.indexOf('=');
        if (equals < 1 || equals == override.length() - 1) {
            throw new IllegalArgumentException(
                    "field is \"" + override + "\"; allowed: FIELD=NAME, for example title=hdr");
        }
        List<String> names = List.of(override.substring(equals + 1));
        return switch (override.substring(0, equals)) {
            case "id" -> new FieldNames(names, title, body, date, source, url);
            case "title" -> new FieldNames(id, names, body, date, source, url);
            case "body" -> new FieldNames(id, title, names, date, source, url);
            case "date" -> new FieldNames(id, title, body, names, source, url);
            case "source" -> new FieldNames(id, title, body, date, names, url);
            case "url" -> new FieldNames(id, title, body, date, source, names);
            default -> throw new IllegalArgumentException(
                    "field is \"" + override + "\"; allowed fields: id, title, body, date, source, url");
        };
    }
}
