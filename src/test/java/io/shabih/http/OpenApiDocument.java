package io.shabih.http;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API's document, to hold answers against. */
final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry
            .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    OpenApiDocument(String yaml) {
        this.document = new YAMLMapper().readTree(yaml);
    }

    /** A method of a path. */
    record Operation(String id, String method, String path, JsonNode node) {
        Set<String> statuses() {
            return new TreeSet<>(node.get("responses").propertyNames());
        }
    }

    String version() {
        return document.get("openapi").asString();
    }

    /** Names that have no value, anywhere but in an example. */
    List<String> emptyNames() {
        List<String> empty = new ArrayList<>();
        addEmptyNames(document, "", empty);
        return empty;
    }

    private static void addEmptyNames(JsonNode node, String path, List<String> empty) {
        if (node.isNull()) {
            empty.add(path);
        }
        node.forEachEntry((name, value) -> addEmptyNames(value, path + "/" + name, empty));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addEmptyNames(node.get(i), path + "/" + i, empty);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, node) -> {
            if (METHODS.contains(method)) {
                operations.add(new Operation(
                        node.get("operationId").asString(), method.toUpperCase(java.util.Locale.ROOT), path,
                        node));
            }
        }));
        return operations;
    }

    Operation operation(String id) {
        return operations().stream().filter(operation -> operation.id().equals(id)).findFirst().orElseThrow();
    }

    /** What an answer has that the document does not allow; empty if it is as written. */
    List<String> faults(Operation operation, int status, String type, String body) {
        JsonNode response = operation.node().get("responses").get(Integer.toString(status));
        if (response == null) {
            return List.of(operation.id() + " answered " + status + ", which is not written: " + body);
        }
        JsonNode content = followed(response).get("content");
        if (content == null) {
            return body.isEmpty()
                    ? List.of()
                    : List.of(operation.id() + " " + status + " has content: " + body);
        }
        String media = type.replaceFirst(";.*", "");
        if (!content.has(media)) {
            return List.of(operation.id() + " " + status + " is " + media);
        }
        return Set.of("application/json", "application/problem+json").contains(media)
                ? faults(content.get(media).get("schema"), body)
                : List.of();
    }

    /** What is wrong with a value by a schema of the document. */
    List<String> faults(String schema, String body) {
        return faults(document.at("/components/schemas/" + schema), body);
    }

    private List<String> faults(JsonNode schema, String body) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return schemas.getSchema(whole).validate(body, InputFormat.JSON).stream().map(Error::toString)
                .toList();
    }

    /** The parameters of an operation and of its path. */
    List<JsonNode> parameters(Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.node().path("parameters").forEach(parameter -> parameters.add(followed(parameter)));
        document.get("paths").get(operation.path()).path("parameters")
                .forEach(parameter -> parameters.add(followed(parameter)));
        return parameters;
    }

    /** What a reference stands for; anything else itself. */
    JsonNode followed(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }
}
