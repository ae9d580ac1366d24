package io.shabih.verify;

import io.shabih.verify.JudgedPairs.JudgedPair;
import io.shabih.verify.LogisticFit.Example;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code judge.tsv} from judged pairs, and prints what it is worth on pairs that it was not made from:
 * ten folds, no two of which share an article or a chain of judged pairs.
 *
 * <p>Arguments: {@code texts}, or {@code headlines} to leave out all bodies; the file to write ({@code -} for none); then {@code name=weight=corpus=pairs} a set. Pairs of
 * weight 0 are only judged. Pairs are JSONL or a table with tabs: id_a, id_b, label, and maybe sure.
 */
final class TrainJudge {
    private static final double STRENGTH = 3;
    private static final double UNSURE_WEIGHT = 0.5;
    private static final int FOLDS = 10;
    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20261124;
    /** What two articles of one story may be to each other. */
    private static final List<String> STORY = List.of("same", "update");
    /** Sets of pairs that somebody read one by one. */
    private static final Pattern READ = Pattern.compile("ant-.*|headlines-dev");
    private static final Pattern JSON_FIELD = Pattern
            .compile("\"(id_a|id_b|label|sure|url_a|url_b|body)\": \"?([^\",}]*)");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<JudgedPair> pairs = new ArrayList<>();
    private final Map<String, Double> weightOf = new HashMap<>();

    private TrainJudge() {}

    public static void main(String[] arguments) throws IOException {
        TrainJudge train = new TrainJudge();
        boolean headlinesAlone = arguments[0].equals("headlines");
        for (String set : Arrays.asList(arguments).subList(2, arguments.length)) {
            String[] parts = set.split("=", 4);
            train.weightOf.put(parts[0], Double.valueOf(parts[1]));
            train.pairs.addAll(JudgedPairs.of(parts[0], parts[2], lines(Path.of(parts[3])), headlinesAlone));
        }
        if (System.getProperty("dump") != null) {
            train.dump();
        }
        train.crossValidate();
        double[][] weights = LogisticFit.fit(train.examples(-1, new int[0]), STRENGTH);
        if (!arguments[1].equals("-")) {
            Files.writeString(Path.of(arguments[1]), table(weights));
        }
    }

    private void dump() {
        for (JudgedPair pair : pairs) {
            StringBuilder line = new StringBuilder(
                    String.join("\t", pair.idA(), pair.idB(), pair.label(), pair.set(), "-",
                            pair.sure() ? "1" : "0", pair.settled() ? "1" : "0"));
            for (double value : pair.features()) {
                line.append('\t').append(String.format(Locale.ROOT, "%.4f", value));
            }
            System.err.println(line);
        }
    }

    private static List<JudgedPairs.Line> lines(Path file) throws IOException {
        List<JudgedPairs.Line> lines = new ArrayList<>();
        List<String> header = List.of();
        for (String line : Files.readAllLines(file)) {
            Map<String, String> fields = new HashMap<>();
            if (line.startsWith("{")) {
                Matcher matcher = JSON_FIELD.matcher(line);
                while (matcher.find()) {
                    fields.put(matcher.group(1), matcher.group(2));
                }
            } else if (header.isEmpty()) {
                header = List.of(line.split("\t", -1));
                continue;
            } else {
                String[] values = line.split("\t", -1);
                for (int i = 0; i < Math.min(values.length, header.size()); i++) {
                    fields.put(header.get(i), values[i]);
                }
            }
            boolean identical = fields.getOrDefault("body", "").equals("identical");
            String label = fields.getOrDefault("label", "").equals("same_url")
                    ? "same"
                    : fields.getOrDefault("label", "");
            if (!identical && fields.containsKey("id_a")) {
                lines.add(new JudgedPairs.Line(fields.get("id_a"), fields.get("id_b"), label,
                        !fields.getOrDefault("sure", "true").equals("false")));
            }
        }
        return lines;
    }

    private static String table(double[][] weights) {
        StringBuilder table = new StringBuilder("""
                # The judge: a weight a feature and verdict (see Judge and Feature). Made by
                # bench/java/io/shabih/verify/TrainJudge; not to be edited by hand.
                feature""");
        for (Verdict verdict : Verdict.values()) {
            table.append('\t').append(verdict.word());
        }
        table.append('\n');
        for (int row = 0; row < weights.length; row++) {
            table.append(row == Feature.values().length ? "bias" : Feature.values()[row].kebabName());
            for (double weight : weights[row]) {
                table.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** Examples of all folds but one. */
    private List<Example> examples(int without, int[] foldOf) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            JudgedPair pair = pairs.get(i);
            double weight = weightOf.get(pair.set()) * (pair.sure() ? 1 : UNSURE_WEIGHT);
            boolean learns = weight > 0 && !pair.settled() && (without < 0 || foldOf[i] != without);
            if (learns) {
                PairVariants.of(pair.features(), verdict(pair.label()))
                        .forEach(
                                variant -> examples.add(new Example(variant.features(), verdict(pair.label()),
                                        weight * variant.weight())));
            }
        }
        return examples;
    }

    private static Verdict verdict(String label) {
        return Verdict.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private void crossValidate() {
        int[] foldOf = folds();
        String[] decided = new String[pairs.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            Judge judge = Judge.of(LogisticFit.fit(examples(fold, foldOf), STRENGTH));
            for (int i = 0; i < decided.length; i++) {
                if (foldOf[i] == fold) {
                    decided[i] = decided(pairs.get(i), judge);
                }
            }
        }
        Map<String, List<Integer>> sets = new TreeMap<>();
        for (int i = 0; i < decided.length; i++) {
            List<String> names = new ArrayList<>(List.of(pairs.get(i).set()));
            if (READ.matcher(pairs.get(i).set()).matches()) {
                names.add("all that were read");
            }
            for (String name : names) {
                sets.computeIfAbsent(name, s -> new ArrayList<>()).add(i);
                if (pairs.get(i).sure()) {
                    sets.computeIfAbsent(name + " (sure)", s -> new ArrayList<>()).add(i);
                }
            }
        }
        sets.forEach((set, members) -> report(set, members, decided));
    }

    private static String decided(JudgedPair pair, Judge judge) {
        if (pair.settled()) {
            return Verdict.SAME.word();
        }
        Verdict judged = pair.a().hasReport() || pair.b().hasReport()
                ? Verdict.of(judge.probabilities(pair.features()))
                : Verdict.ofHeadlines(judge.probabilities(pair.features()));
        return Verifier
                .guarded(judged, new FeatureValues(pair.features()), new Contradictions(pair.a(), pair.b()))
                .word();
    }

    /** Pairs that share an article, or are chained by others, are of one fold. */
    private int[] folds() {
        Map<String, String> parent = new HashMap<>();
        for (JudgedPair pair : pairs) {
            parent.put(root(parent, pair.idA()), root(parent, pair.idB()));
        }
        Map<String, Integer> foldOfRoot = new TreeMap<>();
        pairs.forEach(pair -> foldOfRoot.put(root(parent, pair.idA()), 0));
        SplittableRandom random = new SplittableRandom(SEED);
        foldOfRoot.replaceAll((root, fold) -> random.nextInt(FOLDS));
        return pairs.stream().mapToInt(pair -> foldOfRoot.get(root(parent, pair.idA()))).toArray();
    }

    private static String root(Map<String, String> parent, String id) {
        String at = id;
        while (!parent.getOrDefault(at, at).equals(at)) {
            at = parent.get(at);
        }
        return at;
    }

    private void report(String set, List<Integer> members, String[] decided) {
        out.printf(Locale.ROOT, "%n%s: %d pairs%n", set, members.size());
        boolean stories = members.stream().anyMatch(i -> pairs.get(i).label().equals("story"));
        for (String label : stories
                ? List.of("story", "other")
                : List.of("same", "update", "related", "unrelated", "macro")) {
            double[] resampled = new double[RESAMPLES];
            SplittableRandom random = new SplittableRandom(SEED);
            for (int i = 0; i < RESAMPLES; i++) {
                List<Integer> drawn = members.stream().map(m -> members.get(random.nextInt(members.size())))
                        .toList();
                resampled[i] = score(label, drawn, decided);
            }
            Arrays.sort(resampled);
            out.printf(Locale.ROOT, "  %-10s F1 %.3f (%.3f to %.3f)  %s%n", label,
                    score(label, members, decided),
                    resampled[RESAMPLES / 40], resampled[RESAMPLES - 1 - RESAMPLES / 40],
                    row(label, members, decided));
        }
    }

    private String row(String label, List<Integer> members, String[] decided) {
        StringBuilder row = new StringBuilder();
        for (Verdict verdict : Verdict.values()) {
            long count = members.stream()
                    .filter(i -> pairs.get(i).label().equals(label) && decided[i].equals(verdict.word()))
                    .count();
            row.append(String.format(Locale.ROOT, " %s %4d", verdict.word(), count));
        }
        return label.equals("macro") ? "" : row.toString();
    }

    private double score(String label, List<Integer> members, String[] decided) {
        if (label.equals("macro")) {
            return List.of("same", "update", "related", "unrelated").stream()
                    .filter(l -> members.stream().anyMatch(i -> pairs.get(i).label().equals(l)))
                    .mapToDouble(l -> score(l, members, decided)).average().orElse(0);
        }
        int right = 0;
        int judged = 0;
        int said = 0;
        for (int i : members) {
            boolean is = pairs.get(i).label().equals(label);
            boolean says = decided[i].equals(label)
                    || label.equals(STORY.contains(decided[i]) ? "story" : "other");
            right += is && says ? 1 : 0;
            judged += is ? 1 : 0;
            said += says ? 1 : 0;
        }
        return judged + said == 0 ? 0 : 2.0 * right / (judged + said);
    }
}
