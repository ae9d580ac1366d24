package io.shabih.formats;

import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;

/**
 * A field of an entry: an element with what is in it. Names are those under which articles' fields are looked for, where one is
 * meant: {@code content:encoded} is {@code content}, a link is {@code url}, {@code dc:date} is {@code date}; an element of another
 * module keeps its prefix. Not thread-safe.
 */
final class FeedField {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]|&#?\\w+;");
    private static final Set<String> TEXTS = Set.of("title", "content", "description", "summary");
    /** Of persons and sources the name alone is the text. */
    private static final Set<String> NAMED = Set.of("author", "contributor", "source");

    private final ContentSettings settings;
    private final StringBuilder text = new StringBuilder();
    private String name = "";
    private String address = "";
    private String attributes = "";
    private boolean nested;

    FeedField(ContentSettings settings) {
        this.settings = settings;
    }

    /** Whether the element is there for those in it. */
    static boolean isGroup(XMLStreamReader xml) {
        String prefix = xml.getPrefix();
        String local = xml.getLocalName();
        return local.equals("news") || local.equals("publication")
                || "media".equals(prefix) && local.equals("group");
    }

    /** Reads the element that the reader is at, to its end. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        name = name(xml);
        readAttributes(xml);
        boolean named = NAMED.contains(xml.getLocalName());
        int others = 0;
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    nested = true;
                    others += named && !isName(xml) ? 1 : 0;
                    tag("<", xml, named);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    others -= depth > 0 && named && !isName(xml) ? 1 : 0;
                    if (depth > 0) {
                        tag("</", xml, named);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (others == 0) {
                        append(nested && !named ? Entities.escape(xml.getText()) : xml.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> append(FeedLines.character(xml.getLocalName()));
                default -> {
                }
            }
        }
    }

    private static boolean isName(XMLStreamReader xml) {
        return xml.getLocalName().equals("name") || xml.getLocalName().equals("title");
    }

    private void tag(String opening, XMLStreamReader xml, boolean named) {
        if (!named) {
            append(opening + xml.getLocalName() + ">");
        }
    }

    /** What is too long for a record is not collected any longer; the record is rejected for its length. */
    private void append(String more) {
        if (text.length() <= settings.maxRecordBytes()) {
            text.append(more);
        }
    }

    private static String name(XMLStreamReader xml) {
        String local = xml.getLocalName();
        String prefix = xml.getPrefix();
        boolean own = prefix == null || prefix.isEmpty() || prefix.equals("news")
                || ATOM.equals(xml.getNamespaceURI())
                        && !local.equals("link");
        return switch (local) {
            case "encoded" -> "content";
            case "link", "loc" -> own ? "url" : prefix + ":" + local;
            case "guid" -> "id";
            case "publication_date" -> "date";
            case "name" -> own ? "source" : prefix + ":" + local;
            default ->
                own || "dc".equals(prefix) && !local.equals("identifier") ? local : prefix + ":" + local;
        };
    }

    private void readAttributes(XMLStreamReader xml) {
        StringJoiner all = new StringJoiner(" ");
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            all.add(xml.getAttributeValue(i));
        }
        attributes = all.toString();
        String rel = xml.getAttributeValue(null, "rel");
        String href = xml.getAttributeValue(null, "href");
        if (xml.getLocalName().equals("link") && href != null) {
            address = href;
            name = rel == null || rel.equals("alternate") ? "url" : "link:" + rel;
        }
    }

    /** What the element says, without markup. */
    String text() {
        String raw = text.toString();
        return TEXTS.contains(name) && (nested || MARKUP.matcher(raw).find())
                ? settings.pages().text(raw)
                : raw.strip();
    }

    void addTo(RecordValues entry) {
        if (!address.isEmpty()) {
            entry.add(name, address);
        } else {
            String text = text();
            entry.add(name, text.isEmpty() ? attributes : text);
        }
    }
}
