package io.shabih.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.shabih.Article;
import io.shabih.Cluster;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles are found by 32 bits of their ids, and two ids may have the same: neither is taken for the other. */
class NamesTest {
    private static final String TITLE = "مجلس المدينة يقر إنشاء حديقة في حي الزهور";
    private static final String BODY = "أقر مجلس المدينة أمس إنشاء حديقة عامة في حي الزهور على أرض كانت مخصصة "
            + "لموقف سيارات، وقال رئيس المجلس إن العمل يبدأ مطلع الشهر المقبل ويستمر عاما كاملا.";

    @TempDir
    private Path folder;

    private IndexUpdater updater;

    @BeforeEach
    void open() {
        updater = IndexUpdater.open(folder);
    }

    @AfterEach
    void close() {
        updater.close();
    }

    /** Two ids of one key. */
    private static List<String> alike(KeyKind kind) {
        Map<Integer, String> idOf = new HashMap<>();
        for (int number = 0;; number++) {
            String id = "news-" + number;
            String other = idOf.put(kind.key(id), id);
            if (other != null) {
                return List.of(other, id);
            }
        }
    }

    private static Article article(String id, String title, String body) {
        return new Article(id, title, body, Optional.of(Instant.parse("2025-05-04T08:00:00Z")), "الأفق",
                "https://example.org/" + id);
    }

    @Test
    void anIdOfTheSameKeyIsAnotherArticle() {
        List<String> ids = alike(KeyKind.ID);
        Article first = article(ids.get(0), TITLE, BODY);
        Article second = article(ids.get(1), "أسعار القمح ترتفع", "ارتفعت أسعار القمح في البورصات العالمية.");
        updater.add(first);
        assertTrue(updater.index().article(second.id()).isEmpty());
        updater.add(second);
        assertEquals(Optional.of(first), updater.index().article(first.id()));
        assertEquals(Optional.of(second), updater.index().article(second.id()));
        assertEquals(1, updater.delete(List.of(first.id())));
        assertTrue(updater.index().article(first.id()).isEmpty());
        assertEquals(Optional.of(second), updater.index().article(second.id()));
    }

    @Test
    void aMemberOfTheSameKeyIsInItsOwnCluster() {
        List<String> ids = alike(KeyKind.MEMBER);
        updater.add(List.of(article(ids.get(0), TITLE, BODY), article("copy", TITLE, BODY),
                article(ids.get(1), "أسعار القمح ترتفع", "ارتفعت أسعار القمح في البورصات العالمية.")));
        assertEquals(Optional.empty(), updater.index().clusterOf(ids.get(1)));
        Cluster cluster = updater.index().clusterOf(ids.get(0)).orElseThrow();
        assertEquals(Optional.of(cluster), updater.index().cluster(cluster.id()));
        assertEquals(Optional.of(cluster), updater.index().clusterOf("copy"));
    }

    @Test
    void copiesOfTheSameKeyAreOfTheirOwnText() {
        List<String> ids = alike(KeyKind.COPY_OF);
        String wheat = "ارتفعت أسعار القمح في البورصات العالمية بعد إعلان حظر التصدير حتى نهاية الموسم.";
        updater.add(List.of(article(ids.get(0), TITLE, BODY), article("park", TITLE, BODY),
                article(ids.get(1), "أسعار القمح ترتفع", wheat),
                article("wheat", "أسعار القمح ترتفع", wheat)));
        assertEquals(List.of("park"), updater.index().duplicates(article(ids.get(0), TITLE, BODY)).stream()
                .map(match -> match.a().equals(ids.get(0)) ? match.b() : match.a()).toList());
        assertEquals(1, updater.delete(List.of(ids.get(0))));
        assertEquals(Optional.empty(), updater.index().clusterOf("park"));
        assertEquals(2, updater.index().clusterOf("wheat").orElseThrow().members().size());
    }

    @Test
    void withoutItsBodyAnArticleHasAllElse() {
        Article article = article("park", TITLE, BODY);
        updater.add(article);
        assertEquals(Optional.of(article("park", TITLE, "")), updater.index().articleWithoutBody("park"));
        assertTrue(updater.index().articleWithoutBody("none").isEmpty());
    }
}
