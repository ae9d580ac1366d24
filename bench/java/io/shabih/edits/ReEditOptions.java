package io.shabih.edits;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What {@code bench/re-edit.sh} is asked for.
 *
 * @param corpus a file of articles, or {@code -}
 * @param folder to write into
 * @param times how often the corpus is told, 1 or more
 * @param every 1 for all articles of the corpus, 2 for every second one
 * @param copies whether there are copies, or the corpus alone
 */
record ReEditOptions(String corpus, Path folder, int times, int every, boolean copies, long seed) {
    private static final long SEED = 20261130;

    ReEditOptions {
        if (times < 1 || every < 1) {
            throw new IllegalArgumentException(
                    "--times is " + times + ", --every " + every + "; allowed: 1 or more");
        }
        if (times > 1 && corpus.equals("-")) {
            throw new IllegalArgumentException("--times reads the corpus again and again: give a file");
        }
    }

    static ReEditOptions of(List<String> arguments) {
        Iterator<String> rest = arguments.subList(2, arguments.size()).iterator();
        int times = 1;
        int every = 1;
        boolean copies = true;
        long seed = SEED;
        while (rest.hasNext()) {
            switch (rest.next()) {
                case "--times" -> times = Integer.parseInt(rest.next());
                case "--every" -> every = Integer.parseInt(rest.next());
                case "--no-copies" -> copies = false;
                case "--seed" -> seed = Long.parseLong(rest.next());
                default -> throw new IllegalArgumentException(
                        "allowed: --times N, --every N, --no-copies, --seed N");
            }
        }
        return new ReEditOptions(arguments.get(0), Path.of(arguments.get(1)), times, every, copies, seed);
    }
}
