package io.shabih.normalize;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Turns Arabic news text into words in the one spelling that all their spellings share.
 *
 * <pre>{@code
 * Normalizer normalizer = Normalizer.standard();
 * normalizer.normalize("أكّد مسئولٌ أميركيٌّ: «لا جديد»"); // اكد مسؤول امريكي لا جديد
 * normalizer.normalizeHeadline("عاجل | ترامب: لا تعليق - رويترز"); // ترامب لا تعليق
 * }</pre>
 *
 * <p>The normal form: words, which are runs of letters and digits of any script, joined by single spaces;
 * a decimal point may stand between digits. Text without a letter or digit has the empty normal form, and a
 * normal form is its own normal form. {@link #standard()} takes all {@linkplain Step steps}; {@link #of}
 * leaves some out. {@link #trace} shows what each step did.
 *
 * <p>Text in other languages goes through the same steps: case is folded, accents that the letters carry
 * stay, Cyrillic is lower-cased and otherwise untouched. What counts as a letter is decided by the Unicode
 * version of the running JDK; a character newer than it separates words.
 *
 * <p>Cost: making one reads the data files (tens of milliseconds, 3 MB). Bodies go at 200 million
 * characters a second and core through a {@link #worker()}; the methods here make a worker for each call.
 *
 * <p>Immutable and thread-safe.
 *
 * <p>References: L. S. Larkey, L. Ballesteros, M. E. Connell (2002), Improving stemming for Arabic
 * information retrieval, doi:10.1145/564376.564425 (which folds pay); Unicode Standard Annex 15.
 */
public final class Normalizer {
    private static final String FORM_VERSION = "n1";

    private final Set<Step> steps;
    private final FoldTable table;
    private final PlainPath plain;
    private final String version;

    private Normalizer(Set<Step> steps) {
        EnumSet<Step> enabled = EnumSet.of(Step.WHITESPACE);
        enabled.addAll(steps);
        this.steps = Collections.unmodifiableSet(enabled);
        this.table = new FoldTable(this.steps);
        this.plain = plainPath(this.steps, table);
        this.version = version(this.steps);
    }

    /** The normaliser with all steps. */
    public static Normalizer standard() {
        return Standard.NORMALIZER;
    }

    /** The normaliser with these steps, and {@link Step#WHITESPACE}, without which there is no normal form. */
    public static Normalizer of(Set<Step> steps) {
        return new Normalizer(steps);
    }

    /** The steps in the order in which they are applied. */
    public Set<Step> steps() {
        return steps;
    }

    /**
     * The version to stamp into what is computed from the text: the version of the normal form and eight
     * hexadecimal digits of the steps, their versions and their data files, for example {@code n1-0c5e11f3}.
     * Two normalisers of one version give the same text.
     */
    public String version() {
        return version;
    }

    /** The normal form of a body. */
    public String normalize(String text) {
        return worker().normalize(text).toString();
    }

    /** The normal form of a headline, without its editorial marks and the outlet's name behind it. */
    public String normalizeHeadline(String headline) {
        return worker().normalizeHeadline(headline).toString();
    }

    /** What each step did to a body, in order; only those that changed something. */
    public List<StepTrace> trace(String text) {
        List<StepTrace> traces = new ArrayList<>();
        plain.trace(text, traces);
        return List.copyOf(traces);
    }

    /** What each step did to a headline, in order; only those that changed something. */
    public List<StepTrace> traceHeadline(String headline) {
        List<StepTrace> traces = new ArrayList<>();
        plain.traceHeadline(headline, traces);
        return List.copyOf(traces);
    }

    /** A worker with buffers of its own, for one thread and many texts. */
    public NormalizerWorker worker() {
        return new NormalizerWorker(plain, new FusedWalk(table, steps));
    }

    /** The plain path, one step after the other: what the worker is held to. */
    PlainPath plain() {
        return plain;
    }

    /** The data files are folded as the texts will be, by a normaliser that has no data yet. */
    private static PlainPath plainPath(Set<Step> steps, FoldTable table) {
        PlainPath bare = new PlainPath(steps, Furniture.none(), Lexicon.empty());
        NormalizerWorker folder = new NormalizerWorker(bare, new FusedWalk(table, steps));
        Furniture furniture = Furniture.of(steps, text -> folder.fold(text).toString());
        return new PlainPath(steps, furniture, Lexicon.of(steps, text -> folder.normalize(text).toString()));
    }

    private static String version(Set<Step> steps) {
        CRC32C checksum = new CRC32C();
        for (Step step : steps) {
            checksum.update(
                    (step.kebabName() + ' ' + step.version() + '\n').getBytes(StandardCharsets.UTF_8));
            dataFile(step).forEach(file -> checksum.update(file.bytes()));
        }
        return FORM_VERSION + '-' + HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static List<DataFile> dataFile(Step step) {
        return switch (step) {
            case SOURCE_TAILS -> List.of(DataFile.SOURCES);
            case EDITORIAL_MARKS -> List.of(DataFile.MARKS);
            case SPELLINGS -> List.of(DataFile.SPELLINGS);
            case MONTHS -> List.of(DataFile.MONTHS);
            default -> List.of();
        };
    }

    /** Made when first asked for. */
    private static final class Standard {
        static final Normalizer NORMALIZER = new Normalizer(EnumSet.allOf(Step.class));
    }
}
