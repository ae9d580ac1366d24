package io.shabih.index;

import io.shabih.Article;
import io.shabih.Cluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;

/**
 * Kills a program that adds articles, with SIGKILL at random moments, and looks after each kill that every
 * acknowledged article is there whole, that of what was not acknowledged all of a call is there or nothing, that
 * every cluster has its members, and that the index opens and is sound without repair. Arguments: a new folder, how
 * many kills, and maybe a seed.
 *
 * <p>Portions of articles are numbered: portion n is the same in every run, its articles are copies of one another
 * now and then, and some portions put an earlier portion's articles anew.
 */
public final class KillNine {
    private static final long SEED = 9;
    private static final int MOST_IN_PORTION = 60;
    private static final int MOST_ACKNOWLEDGED = 12;
    private static final int LONGEST_WAIT_MILLIS = 60;
    private static final String ACKNOWLEDGED = "acknowledged ";

    private KillNine() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("write")) {
            write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        Path directory = Path.of(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        Random random = new Random(arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED);
        int next = 0;
        int inFlight = 0;
        for (int kill = 0; kill < kills; kill++) {
            int acknowledged = killOnce(directory, next, random);
            int there = check(directory, acknowledged);
            inFlight += there - acknowledged;
            next = there;
        }
        System.out.println(kills + " kills, " + next + " portions acknowledged or whole, " + inFlight
                + " of them whole though the kill came before the acknowledgement; nothing lost, nothing half there");
    }

    /** The program that is killed: adds portion after portion and says so after each. */
    private static void write(Path directory, int from) {
        try (IndexUpdater updater = IndexUpdater.open(directory)) {
            for (int number = from;; number++) {
                updater.add(portion(number));
                System.out.println(ACKNOWLEDGED + number);
                System.out.flush();
            }
        }
    }

    /** Returns the number of portions that are acknowledged. */
    private static int killOnce(Path directory, int from, Random random)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), KillNine.class.getName(), "write",
                directory.toString(),
                String.valueOf(from)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int acknowledged = from;
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            int until = from + random.nextInt(MOST_ACKNOWLEDGED);
            boolean killed = false;
            for (String line = ""; line != null; line = lines.readLine()) {
                if (line.startsWith(ACKNOWLEDGED)) {
                    acknowledged = Integer.parseInt(line.substring(ACKNOWLEDGED.length())) + 1;
                }
                if (!killed && acknowledged >= until) {
                    Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
                    writer.toHandle().destroyForcibly(); // the process itself would close what it has said
                    killed = true;
                }
            }
        }
        require(writer.waitFor(1, TimeUnit.MINUTES), "the killed program goes on");
        return acknowledged;
    }

    /** Returns how many portions are there, the acknowledged ones and maybe the one in flight. */
    private static int check(Path directory, int acknowledged) throws IOException {
        try (FSDirectory files = FSDirectory.open(directory); CheckIndex check = new CheckIndex(files)) {
            require(check.checkIndex().clean, "CheckIndex finds damage");
        } catch (org.apache.lucene.index.IndexNotFoundException e) {
            require(acknowledged == 0, "there is no index");
            return 0;
        }
        try (IndexUpdater updater = IndexUpdater.open(directory)) {
            ArticleIndex index = updater.index();
            boolean inFlight = has(index, portion(acknowledged).getFirst());
            int there = acknowledged + (inFlight ? 1 : 0);
            Set<String> seen = new HashSet<>();
            for (int number = there - 1; number >= 0; number--) {
                for (Article article : portion(number)) {
                    require(!seen.add(article.id()) || has(index, article),
                            article.id() + " is lost or changed");
                }
            }
            require(index.stats().articles() == seen.size(), "articles that no portion has");
            checkClusters(index, seen);
            return there;
        }
    }

    private static void checkClusters(ArticleIndex index, Set<String> ids) {
        for (Cluster cluster : index.clusters(ClusterQuery.newest(1_000)).clusters()) {
            for (Cluster.Member member : cluster.members()) {
                require(ids.contains(member.id()), "a story has a member that is not there: " + member.id());
                require(index.clusterOf(member.id()).map(Cluster::id).equals(Optional.of(cluster.id())),
                        member.id() + " is in two stories");
            }
        }
    }

    private static boolean has(ArticleIndex index, Article article) {
        return index.article(article.id()).equals(Optional.of(article));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** The same articles for the same number. */
    static List<Article> portion(int number) {
        Random random = new Random(SEED + number);
        int first = number > 3 && random.nextInt(4) == 0
                ? (number - 1 - random.nextInt(3)) * MOST_IN_PORTION
                : number * MOST_IN_PORTION;
        int count = 1 + random.nextInt(MOST_IN_PORTION);
        List<Article> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String words = words(new Random(random.nextInt(3) == 0 ? number : random.nextLong()));
            articles.add(new Article("a" + (first + i), "خبر " + words.substring(0, 30), words,
                    Optional.of(Instant.ofEpochSecond(1_700_000_000L + number * 60L + i)), "وكالة", ""));
        }
        return articles;
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            for (int letter = 0; letter < 4; letter++) {
                text.append((char) ('ب' + random.nextInt(15)));
            }
            text.append(' ');
        }
        return text.toString();
    }
}
