package io.shabih.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object to standard output by the names and values that a command gives. */
final class JsonOut {
    private final PrintWriter out;
    private final JsonGenerator json;

    JsonOut(PrintWriter out) {
        this.out = out;
        JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        this.json = factory.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** The whole object; ends the line. */
    void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
        json.close();
        out.println();
    }

    /** The whole object, its fields written to this. */
    void object(Consumer<JsonOut> fields) {
        object(() -> fields.accept(this));
    }

    void field(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void field(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    void field(String name, double value) {
        json.writeNumberProperty(name, value);
    }

    /** An array of objects. */
    <T> void array(String name, Collection<T> items, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
