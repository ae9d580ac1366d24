package io.shabih.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** Makes requests of the operations of an OpenAPI document: well-formed ones by its schemas, then spoilt. */
final class FuzzedRequest {
    private static final List<String> TEXTS = List.of("", "خبر", "مقتل 5 أشخاص", "x", "72h", "7d",
            "2025-02-01", "99999999d", "-1",
            "null", "\u202E\u0000\uFFFF", "١٢٣", "كـــتاب", "<script>", "🙂", "a/b", "..", "%", "%2F", "\"",
            "\\", "٪");
    private static final List<String> TYPES = List.of("application/json", "application/x-ndjson", "text/html",
            "text/plain",
            "application/json; charset=utf-16", "image/png", "", ";", "application/json, text/html");
    private static final List<String> METHODS = List.of("GET", "POST", "DELETE", "PUT", "HEAD", "OPTIONS",
            "TRACE", "FOO");

    private final SplittableRandom random;
    private final List<String> ids;

    FuzzedRequest(SplittableRandom random, List<String> ids) {
        this.random = random;
        this.ids = ids;
    }

    /** The bytes of one request and the method that the answer is read by. */
    record Made(String method, byte[] bytes) {}

    Made of(OpenApiDocument document, OpenApiDocument.Operation operation) throws IOException {
        String method = chance(20) ? one(METHODS) : operation.method();
        byte[] body = body(document, operation.node().path("requestBody").path("content"));
        List<String> headers = new ArrayList<>(
                List.of("Host: 127.0.0.1", "Content-Type: " + type(operation)));
        if (chance(10)) {
            body = gzip(body);
            headers.add("Content-Encoding: gzip");
        } else if (chance(40)) {
            headers.add("Content-Encoding: " + one(List.of("gzip", "br", "identity", "")));
        }
        if (chance(10)) {
            headers.add(one(List.of("Accept-Encoding: gzip", "If-None-Match: *", "Origin: http://a",
                    "Accept: text/csv",
                    "Authorization: Bearer x", "Range: bytes=0-5", "Expect: 100-continue",
                    "X: " + "y".repeat(9000))));
        }
        boolean chunked = chance(10);
        headers.add(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((method + " " + target(document, operation) + " HTTP/1.1\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(chunked ? chunks(body) : body);
        byte[] bytes = out.toByteArray();
        return new Made(method, chance(50) ? spoilt(bytes) : bytes);
    }

    private String type(OpenApiDocument.Operation operation) {
        List<String> written = new ArrayList<>(
                operation.node().path("requestBody").path("content").propertyNames());
        return written.isEmpty() || chance(15) ? one(TYPES) : one(written);
    }

    private String target(OpenApiDocument document, OpenApiDocument.Operation operation) {
        String path = operation.path().replace("{id}", encoded(chance(3) ? text() : one(ids)));
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : document.parameters(operation)) {
            if (parameter.path("in").asString().equals("query") && !chance(3)) {
                String value = chance(4) ? text() : scalar(parameter.path("schema"));
                query.append(query.isEmpty() ? '?' : '&').append(parameter.path("name").asString())
                        .append('=')
                        .append(chance(50) ? "%zz" : encoded(value));
            }
        }
        return path + query;
    }

    private String scalar(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size())).asString();
        }
        return schema.path("type").asString("").equals("integer") ? Integer.toString(number()) : text();
    }

    private byte[] body(OpenApiDocument document, JsonNode content) {
        if (content.isMissingNode()) {
            return chance(5) ? text().getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        JsonNode schema = content.path("application/json").path("schema");
        String json = chance(6) ? page() : value(document, schema, 0);
        if (chance(4)) {
            json = json + "\n" + value(document, schema, 0) + "\n" + text();
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return chance(3) ? spoilt(bytes) : bytes;
    }

    /** JSON by a schema, mostly. */
    private String value(OpenApiDocument document, JsonNode schema, int depth) {
        JsonNode node = document.followed(schema);
        if (depth > 6 || chance(25)) {
            return odd();
        }
        if (node.has("oneOf")) {
            return value(document, node.get("oneOf").get(random.nextInt(node.get("oneOf").size())),
                    depth + 1);
        }
        return switch (node.path("type").asString("")) {
            case "object" -> object(document, node, depth);
            case "array" -> {
                List<String> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(document, node.get("items"), depth + 1));
                }
                yield "[" + String.join(",", items) + "]";
            }
            case "integer" -> Integer.toString(number());
            default -> chance(3) ? quoted(one(ids)) : quoted(chance(8) ? page() : text());
        };
    }

    private String object(OpenApiDocument document, JsonNode node, int depth) {
        List<String> fields = new ArrayList<>();
        node.path("properties").forEachEntry((name, property) -> {
            if (!chance(4)) {
                fields.add(quoted(chance(40) ? text() : name) + ":" + value(document, property, depth + 1));
            }
        });
        return "{" + String.join(",", fields) + "}";
    }

    private String odd() {
        return switch (random.nextInt(10)) {
            case 0 -> "null";
            case 1 -> "1e999";
            case 2 -> "-0.0";
            case 3 -> "[".repeat(random.nextInt(1, 3000));
            case 4 -> "{\"a\":".repeat(random.nextInt(1, 3000)) + "1";
            case 5 -> quoted("\\ud800".repeat(random.nextInt(1, 50))).replace("\\\\", "\\");
            case 6 -> quoted("ك".repeat(random.nextInt(1, 60_000)));
            case 7 -> "9".repeat(random.nextInt(1, 2000));
            case 8 -> "{\"$oid\":" + quoted(text()) + "}";
            default -> "true";
        };
    }

    private String page() {
        StringBuilder page = new StringBuilder(chance(2) ? "<h1>" : "");
        List<String> parts = List.of("المصدر: وكالة\n", "مقالات مشابهة\n", "اقرأ أيضا: ", "<li>", "</div>",
                "\n", "<table><tr>",
                "&#x202E;", "كلمات دلالية ", "<!--", "مقتل خمسة أشخاص في انفجار مستودع شمالي صنعاء\n",
                "<script>", "<p>");
        for (int i = random.nextInt(40); i > 0; i--) {
            page.append(one(parts));
        }
        return page.toString();
    }

    private byte[] spoilt(byte[] bytes) {
        byte[] spoilt = bytes.clone();
        for (int i = random.nextInt(1, 4); i > 0 && spoilt.length > 0; i--) {
            int at = random.nextInt(spoilt.length);
            switch (random.nextInt(4)) {
                case 0 -> spoilt[at] = (byte) random.nextInt(256);
                case 1 -> spoilt = Arrays.copyOf(spoilt, at);
                case 2 -> spoilt[at] ^= (byte) (1 << random.nextInt(8));
                default -> System.arraycopy(bytes, 0, spoilt, at, Math.min(bytes.length, spoilt.length - at));
            }
        }
        return spoilt;
    }

    private byte[] chunks(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < body.length;) {
            int length = Math.min(body.length - from, random.nextInt(1, 5000));
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, from, length);
            out.writeBytes(new byte[] {'\r', '\n'});
            from += length;
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private String text() {
        StringBuilder text = new StringBuilder(one(TEXTS));
        while (chance(2)) {
            text.append(' ').append(one(TEXTS));
        }
        return chance(30) ? text.toString().repeat(random.nextInt(1, 500)) : text.toString();
    }

    private int number() {
        return chance(2) ? random.nextInt(-2, 120) : random.nextInt();
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\u0000",
                        "\\u0000")
                + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
