package io.shabih.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Newswire in SGML, as the Linguistic Data Consortium and TREC publish it, as lines of JSON: what stands between {@code <DOC>} and
 * {@code </DOC>} is a record. {@code DOCNO} or the attribute {@code id} is the id, {@code HEADLINE} the title, {@code TEXT} the body, a
 * paragraph a line; other elements keep their names. A file without a date for its articles has it in the ids
 * ({@code AFP_ARB_20010131.0007}). Not thread-safe.
 */
final class NewswireLines implements JsonLines {
    private static final int PIECE_BYTES = 1 << 16;
    private static final byte[] END = "</doc>".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DATED_ID = Pattern
            .compile("(?<![0-9])((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:[.]\\d+)?$");

    private final InputStream in;
    private final ContentSettings settings;
    private final byte[] piece = new byte[PIECE_BYTES];
    private int next;
    private int end;
    private byte[] record = new byte[PIECE_BYTES];
    private int length;

    NewswireLines(InputStream in, ContentSettings settings) {
        this.in = in;
        this.settings = settings;
    }

    @Override
    public boolean addTo(LineBuffer lines) throws IOException {
        length = 0;
        int matched = 0;
        while (matched < END.length) {
            int value = read();
            if (value < 0) {
                return ended();
            }
            int lower = value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value;
            matched = lower == END[matched] ? matched + 1 : lower == END[0] ? 1 : 0;
            add((byte) value);
        }
        if (length > settings.maxRecordBytes()) {
            for (int i = 0; i < length; i++) {
                lines.write(record[i] == '\n' ? ' ' : record[i]); // to be told as a line that is too long
            }
            lines.write('\n');
            return true;
        }
        Document document = Jsoup.parse(new String(record, 0, length, StandardCharsets.UTF_8), "",
                Parser.xmlParser());
        RecordValues fields = new RecordValues(settings.names());
        read(document, fields);
        lines.record(fields::writeTo);
        return true;
    }

    private boolean ended() throws DamagedInput {
        String rest = new String(record, 0, Math.min(length, settings.maxRecordBytes()),
                StandardCharsets.UTF_8);
        if (rest.toLowerCase(Locale.ROOT).contains("<doc")) {
            throw new DamagedInput("truncated newswire: the file ends before the </DOC> of a record");
        }
        return false;
    }

    private void read(Document document, RecordValues fields) {
        Element doc = document.stream().filter(element -> element.normalName().equals("doc")).findFirst()
                .orElse(document);
        doc.attributes().forEach(attribute -> fields.add(attribute.getKey(), attribute.getValue()));
        for (Element element : doc.children()) {
            addElement(element, fields);
        }
        if (!fields.has("date")) {
            Matcher dated = DATED_ID.matcher(fields.first("id"));
            if (dated.find()) {
                fields.add("date", dated.group(1) + "-" + dated.group(2) + "-" + dated.group(3));
            }
        }
    }

    private static void addElement(Element element, RecordValues fields) {
        switch (element.normalName()) {
            case "docno", "docid" ->
                fields.add(fields.has("id") ? element.normalName() : "id", element.text());
            case "headline", "hl", "title", "headlines" -> fields.add("title", element.text());
            case "date_time", "date", "datetime", "date1" -> fields.add("date", element.text());
            case "text", "body" -> {
                for (Element headline : element.select("headline")) {
                    fields.addIfMissing("title", headline.text());
                    headline.remove();
                }
                fields.add("body", text(element));
            }
            default -> fields.add(element.normalName(), element.text());
        }
    }

    /** A paragraph a line; of a text without paragraphs, its lines. */
    private static String text(Element text) {
        StringBuilder paragraphs = new StringBuilder();
        for (Element paragraph : text.select("p")) {
            paragraphs.append(paragraph.text()).append('\n');
        }
        return text.select("p").isEmpty() ? text.wholeText() : paragraphs.toString();
    }

    private int read() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(piece, 0, piece.length));
            if (end == 0) {
                return -1;
            }
        }
        return piece[next++] & 0xFF;
    }

    /** Of what is too long, no more than tells so. */
    private void add(byte value) {
        if (length > settings.maxRecordBytes()) {
            return;
        }
        if (length == record.length) {
            record = Arrays.copyOf(record, (int) Math.min(2L * length, settings.maxRecordBytes() + 1L));
        }
        record[length++] = value;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
