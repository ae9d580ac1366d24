package io.shabih.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Requests for every operation and every status of the OpenAPI document. */
final class OpenApiCases {
    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    static final String LINES = "application/x-ndjson";
    static final String ARTICLE = """
            {"id":"new-1","title":"افتتاح رصيف جديد في المرفأ","body":"افتتح وزير النقل رصيفا جديدا في المرفأ صباح اليوم",
             "date":"2025-03-01T08:00:00Z","source":"الوكالة","url":"https://example.org/1"}""";

    private OpenApiCases() {}

    /** A request of an operation and the status that it must get. */
    record Case(String operation, int status, String path, String type, String body, List<String> headers) {
        static Case get(String operation, int status, String path) {
            return new Case(operation, status, path, "", "", List.of());
        }

        static Case post(String operation, int status, String path, String type, String body) {
            return new Case(operation, status, path, type, body, List.of());
        }

        @Override
        public String toString() {
            return operation + " " + status + " " + path + " "
                    + body.substring(0, Math.min(60, body.length()));
        }
    }

    static List<Case> all() {
        List<Case> cases = new ArrayList<>(articles());
        cases.addAll(questions());
        cases.addAll(files());
        cases.addAll(List.of(
                Case.get("search", 200, "/v1/search?q=" + encoded("سيول الحديبة") + "&limit=1"),
                Case.get("search", 200, "/v1/search?since=7d&source=x&q=" + encoded("سيول")),
                Case.get("search", 400, "/v1/search"),
                Case.get("getIndex", 400, "/v1/index?pretty"),
                Case.get("search", 400, "/v1/search?q=%20"),
                Case.get("search", 400, "/v1/search?q=a&limit=101"),
                Case.get("search", 400, "/v1/search?q=a&cursor=x"),
                Case.get("listClusters", 200, "/v1/clusters"),
                Case.get("listClusters", 200,
                        "/v1/clusters?order=largest&from=1&limit=2&minSize=3&since=2024-01-01"),
                Case.get("listClusters", 200, "/v1/clusters?since=7d&source=" + encoded("الميزان")),
                Case.get("listClusters", 400, "/v1/clusters?order=best"),
                Case.get("listClusters", 400, "/v1/clusters?limit=1001"),
                Case.get("listClusters", 400, "/v1/clusters?from=-1"),
                Case.get("listClusters", 400, "/v1/clusters?minSize=one"),
                Case.get("listClusters", 400, "/v1/clusters?since=yesterday"),
                Case.get("getCluster", 404, "/v1/clusters/none"),
                Case.get("getCluster", 400, "/v1/clusters/%C3"),
                Case.get("getIndex", 200, "/v1/index"),
                Case.get("isLive", 200, "/health/live"),
                Case.get("isReady", 200, "/health/ready"),
                Case.get("getMetrics", 200, "/metrics"),
                Case.get("getOpenApi", 200, "/openapi.yaml")));
        return cases;
    }

    private static List<Case> articles() {
        return List.of(
                Case.post("addArticles", 200, "/v1/articles", JSON, ARTICLE),
                Case.post("addArticles", 200, "/v1/articles", JSON,
                        "[" + ARTICLE + ",{\"title\":[]},{\"body\":\"خبر\"}]"),
                Case.post("addArticles", 200, "/v1/articles", JSON, "[]"),
                Case.post("addArticles", 200, "/v1/articles", LINES,
                        ARTICLE.replace("\n", "") + "\n{\"title\":1}\n\nx"),
                Case.post("addArticles", 400, "/v1/articles", JSON, "{\"title\":7}"),
                Case.post("addArticles", 400, "/v1/articles", JSON, "{\"title\":\"12 34\"}"),
                Case.post("addArticles", 400, "/v1/articles", JSON,
                        "{\"id\":\"a\\ud800\",\"title\":\"خبر\"}"),
                Case.post("addArticles", 400, "/v1/articles", JSON,
                        "{\"title\":\"خبر\",\"source\":\"\\udc00\"}"),
                Case.post("addArticles", 200, "/v1/articles", JSON,
                        "[{\"id\":\"a\\ud800\",\"title\":\"خبر\"}," + ARTICLE + "]"),
                Case.post("addArticles", 400, "/v1/articles", JSON, ""),
                Case.post("addArticles", 400, "/v1/articles", JSON, "[{}"),
                Case.post("addArticles", 413, "/v1/articles", JSON,
                        "{\"title\":\"" + "خبر ".repeat(300_000) + "\"}"),
                Case.post("addArticles", 415, "/v1/articles", "text/csv", "id,title"),
                Case.get("getArticle", 200, "/v1/articles/baydar-0001"),
                Case.get("getArticle", 404, "/v1/articles/none"),
                Case.get("getArticle", 400, "/v1/articles/a%ED%A0%80"),
                new Case("deleteArticle", 400, "/v1/articles/a%ED%A0%80", "", "", List.of()),
                Case.get("getDuplicates", 400, "/v1/articles/%FF/duplicates"),
                Case.get("getClusterOfArticle", 400, "/v1/articles/%C3/cluster"),
                new Case("deleteArticle", 204, "/v1/articles/new-1", "", "", List.of()),
                new Case("deleteArticle", 404, "/v1/articles/none", "", "", List.of()),
                Case.get("getDuplicates", 200, "/v1/articles/madar-0002/duplicates"),
                Case.get("getDuplicates", 404, "/v1/articles/none/duplicates"),
                Case.get("getRelated", 200, "/v1/articles/madar-0002/related?k=3&since=7d"),
                Case.get("getRelated", 200, "/v1/articles/madar-0002/related?window=3d&since=2024-01-01"),
                Case.get("getRelated", 400, "/v1/articles/madar-0002/related?window=2024-01-01"),
                Case.get("getRelated", 200, "/v1/articles/madar-0002/related?diversity=0.5"),
                Case.get("getRelated", 400, "/v1/articles/madar-0002/related?diversity=2"),
                Case.get("getRelated", 400, "/v1/articles/madar-0002/related?k=0"),
                Case.get("getRelated", 400, "/v1/articles/madar-0002/related?since=x"),
                Case.get("getRelated", 404, "/v1/articles/none/related"),
                Case.get("getClusterOfArticle", 200, "/v1/articles/baydar-0021/cluster"),
                Case.get("getClusterOfArticle", 404, "/v1/articles/none/cluster"));
    }

    private static List<Case> questions() {
        String page = "عودة الشحن إلى المرفأ\\nعادت حركة الشحن.\\nمقالات مشابهة\\nافتتاح رصيف جديد\\nإضراب عمال المرفأ";
        String large = "{\"article\":\"" + "x".repeat(1 << 20) + "\"}";
        return List.of(
                Case.post("findSimilar", 200, "/v1/similar", JSON, "{\"article\":\"baydar-0021\",\"k\":3}"),
                Case.post("findSimilar", 200, "/v1/similar", JSON,
                        "{\"article\":{\"title\":\"ترامب: مسؤولون أمريكيون يجرون محادثات\"},\"since\":\"2024-01-01\"}"),
                Case.post("findSimilar", 200, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"window\":\"36h\"}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"window\":\"0d\"}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"window\":3}"),
                Case.post("findSimilar", 200, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"diversity\":0.8}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"diversity\":1.1}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON,
                        "{\"article\":\"baydar-0021\",\"diversity\":\"0.5\"}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "{\"article\":\"\\ud800\"}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "{\"article\":\"baydar-0021\",\"k\":101}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "{\"article\":\"baydar-0021\",\"n\":1}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "{}"),
                Case.post("findSimilar", 400, "/v1/similar", JSON, "[1]"),
                Case.post("findSimilar", 404, "/v1/similar", JSON, "{\"article\":\"none\"}"),
                Case.post("findSimilar", 413, "/v1/similar", JSON, large),
                Case.post("findSimilar", 415, "/v1/similar", "text/plain", "خبر"),
                Case.post("explain", 200, "/v1/explain", JSON, "{\"a\":\"madar-0001\",\"b\":\"madar-0002\"}"),
                Case.post("explain", 200, "/v1/explain", JSON,
                        "{\"a\":\"madar-0001\",\"b\":" + ARTICLE + "}"),
                Case.post("explain", 400, "/v1/explain", JSON, "{\"a\":\"madar-0001\"}"),
                Case.post("explain", 400, "/v1/explain", JSON, "{\"a\":\"madar-0001\",\"b\":{\"title\":{}}}"),
                Case.post("explain", 404, "/v1/explain", JSON, "{\"a\":\"madar-0001\",\"b\":\"none\"}"),
                Case.post("explain", 413, "/v1/explain", JSON, large),
                Case.post("explain", 422, "/v1/explain", JSON,
                        "{\"a\":\"madar-0001\",\"b\":{\"title\":\"خبر\","
                                + "\"body\":\"" + "كلمة ".repeat(40_000) + "\"}}"),
                Case.post("explain", 422, "/v1/explain", JSON,
                        "{\"a\":{\"title\":\"" + "خبر - - - ".repeat(1_001)
                                + "\"},\"b\":\"madar-0001\"}"),
                Case.post("explain", 415, "/v1/explain", LINES, "{}"),
                Case.post("link", 200, "/v1/link", JSON, "{\"page\":\"" + page + "\",\"name\":\"p\"}"),
                Case.post("link", 200, "/v1/link", "text/plain", page.replace("\\n", "\n")),
                Case.post("link", 200, "/v1/link", "text/html; charset=utf-8",
                        "<h1>عودة الشحن</h1><p>خبر</p><h2>ذات صلة</h2><ul><li>افتتاح رصيف جديد</ul>"),
                Case.post("link", 400, "/v1/link", JSON, "{\"page\":7}"),
                Case.post("link", 413, "/v1/link", "text/plain", "خبر ".repeat(300_000)),
                Case.post("link", 415, "/v1/link", "image/png", "x"),
                Case.post("link", 422, "/v1/link", "text/plain", "خبر بلا قائمة"));
    }

    private static List<Case> files() {
        String record = "{\"headline\":\"عودة الشحن\",\"outlet\":\"الميزان\"}";
        return List.of(
                Case.post("read", 200, "/v1/read", JSON,
                        text("<h1>عودة الشحن</h1><p>خبر</p><h2>ذات صلة</h2><p>رصيف جديد</p>")),
                Case.post("read", 200, "/v1/read", JSON, text(record + "\n" + record)),
                Case.post("read", 200, "/v1/read", JSON, text(record.replace(",", ",\n"))),
                Case.post("read", 400, "/v1/read", JSON, text("{\"x\":1}")),
                Case.post("read", 400, "/v1/read", JSON, text(" ")),
                Case.post("read", 400, "/v1/read", JSON, "{\"name\":\"p\"}"),
                Case.post("read", 400, "/v1/read", BYTES, " "),
                Case.post("read", 200, "/v1/read?name=a.txt", BYTES, "عودة الشحن\nعادت حركة الشحن اليوم."),
                Case.post("read", 415, "/v1/read", BYTES, "%PDF-1.7"),
                Case.post("read", 422, "/v1/read", BYTES, "عودة \uFFFD\uFFFD"),
                Case.post("read", 422, "/v1/read", JSON, text("عودة \uFFFD\uFFFD")),
                Case.post("read", 413, "/v1/read", JSON, text("خبر ".repeat(300_000))),
                Case.post("read", 415, "/v1/read", "text/html", "<p>خبر</p>"));
    }

    private static String text(String text) {
        return "{\"text\":\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
