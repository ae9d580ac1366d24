package io.shabih.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * The entries of a feed (RSS, Atom, RSS 1.0) or a news sitemap as lines of JSON. Document types and what they declare are not
 * read; names of HTML's characters are. HTML in texts is made text. Not thread-safe.
 */
final class FeedLines implements JsonLines {
    private static final Set<String> ENTRIES = Set.of("item", "entry", "url");

    private final XMLStreamReader xml;
    private final Reader text;
    private final ContentSettings settings;
    private String outlet = "";

    FeedLines(Reader text, ContentSettings settings) throws IOException {
        this.text = text;
        this.settings = settings;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            this.xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    @Override
    public boolean addTo(LineBuffer lines) throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && startsEntry()) {
                    RecordValues entry = entry();
                    lines.record(entry::writeTo);
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Looks at an element outside of all entries. */
    private boolean startsEntry() throws XMLStreamException, DamagedInput {
        String name = xml.getLocalName();
        if (name.equals("sitemapindex")) {
            throw new DamagedInput("a list of sitemaps, not of articles; get the sitemaps that it names");
        }
        if (name.equals("title") && outlet.isEmpty()) {
            FeedField title = new FeedField(settings);
            title.read(xml);
            outlet = title.text();
        } else if (name.equals("image") || name.equals("textInput")) {
            skip(); // has a title of its own
        }
        return ENTRIES.contains(name);
    }

    private RecordValues entry() throws XMLStreamException {
        RecordValues entry = new RecordValues(settings.names());
        fields(entry);
        if (!entry.has("date") && !entry.has("pubDate") && !entry.has("published")) {
            entry.add("date", entry.first("updated"));
        }
        entry.addIfMissing("source", outlet);
        return entry;
    }

    /** Reads to the end of the element that has just begun. */
    private void fields(RecordValues entry) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (FeedField.isGroup(xml)) {
                    fields(entry);
                } else {
                    FeedField field = new FeedField(settings);
                    field.read(xml);
                    field.addTo(entry);
                }
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext();) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT
                    ? 1
                    : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static DamagedInput damaged(XMLStreamException e) {
        if (e.getNestedException() instanceof DamagedInput damage) {
            return damage;
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?\\RMessage: ", "")
                .replaceFirst("^JAXP\\w+: ", "");
        return new DamagedInput(
                "broken or truncated XML at line " + line + ": " + message.lines().findFirst().orElse(""), e);
    }

    /** What the name of one of HTML's characters stands for, {@code nbsp} for example; as written if it is none. */
    static String character(String name) {
        return Parser.unescapeEntities("&" + name + ";", false);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
