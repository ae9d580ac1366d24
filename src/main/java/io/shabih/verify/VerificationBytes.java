package io.shabih.verify;

import io.shabih.Decision;
import io.shabih.Decision.Probabilities;
import io.shabih.Decision.Rule;
import io.shabih.Evidence;
import io.shabih.Measured;
import io.shabih.Relation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Verifications as bytes, to be kept in a file of the work folder: two or three hundred each. */
public final class VerificationBytes {
    private static final List<Rule> RULES = List.of(Rule.values());
    private static final List<Measured.Text> TEXTS = List.of(Measured.Text.values());
    private static final int FEATURES = Feature.values().length;

    private VerificationBytes() {}

    /** Writes a verification that has a relation. */
    private static void write(Verification verification, DataOutputStream out) throws IOException {
        writeStanding(Standing.of(verification), out);
        out.writeInt(verification.conflicts().size());
        for (Evidence conflict : verification.conflicts()) {
            writeText(out, conflict.kind());
            writeText(out, conflict.inA());
            writeText(out, conflict.inB());
        }
        writeMeasured(verification.measured(), out);
        writeDecision(verification.decision(), out);
    }

    private static void writeMeasured(Measured measured, DataOutputStream out) throws IOException {
        out.writeByte(TEXTS.indexOf(measured.text()));
        out.writeBoolean(measured.reports().isPresent());
        if (measured.reports().isPresent()) {
            Measured.Reports reports = measured.reports().get();
            out.writeDouble(reports.resemblance());
            out.writeDouble(reports.containmentA());
            out.writeDouble(reports.containmentB());
        }
    }

    private static Measured readMeasured(ByteBuffer in) {
        Measured.Text text = TEXTS.get(in.get());
        return new Measured(text, in.get() > 0
                ? Optional.of(new Measured.Reports(in.getDouble(), in.getDouble(), in.getDouble()))
                : Optional.empty());
    }

    /** The rule; where it is weighed the four probabilities, and each feature's number and value. */
    private static void writeDecision(Decision decision, DataOutputStream out) throws IOException {
        out.writeByte(RULES.indexOf(decision.rule()));
        if (decision.probabilities().isPresent()) {
            Probabilities likely = decision.probabilities().get();
            out.writeDouble(likely.same());
            out.writeDouble(likely.update());
            out.writeDouble(likely.related());
            out.writeDouble(likely.unrelated());
            out.writeByte(decision.features().size());
            for (Map.Entry<String, Double> feature : decision.features().entrySet()) {
                out.writeByte(Feature.named(feature.getKey()).place());
                out.writeDouble(feature.getValue());
            }
        }
    }

    private static Decision readDecision(ByteBuffer in) {
        Rule rule = RULES.get(in.get());
        if (!rule.isWeighed()) {
            return Decision.by(rule);
        }
        Probabilities likely = new Probabilities(in.getDouble(), in.getDouble(), in.getDouble(),
                in.getDouble());
        double[] features = new double[FEATURES];
        for (int left = in.get(); left > 0; left--) {
            int place = in.get();
            features[place] = in.getDouble();
        }
        return new Decision(rule, Optional.of(likely), Feature.byName(features));
    }

    private static void writeStanding(Standing standing, DataOutputStream out) throws IOException {
        Measures measures = standing.measures();
        writeText(out, standing.relation().name());
        out.writeDouble(measures.resemblance());
        out.writeDouble(measures.containmentA());
        out.writeDouble(measures.containmentB());
        out.writeDouble(measures.headlineResemblance());
        out.writeInt(measures.sharedCount());
        out.writeInt(measures.countA());
        out.writeInt(measures.countB());
    }

    /** What a verification's bytes begin with, which is what most want to know of it. */
    public static Standing readStanding(ByteBuffer in) {
        return new Standing(Relation.valueOf(readText(in)),
                new Measures(in.getDouble(), in.getDouble(), in.getDouble(),
                        in.getDouble(), in.getInt(), in.getInt(), in.getInt()));
    }

    /** The verification that {@link #of} wrote. */
    public static Verification read(ByteBuffer in) {
        Standing standing = readStanding(in);
        List<Evidence> conflicts = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            conflicts.add(new Evidence(readText(in), readText(in), readText(in)));
        }
        Measured measured = readMeasured(in);
        return new Verification(
                standing.measures(), Optional.of(standing.relation()), readDecision(in), measured, conflicts);
    }

    /** As its UTF-16 units: a text may hold half of a surrogate pair. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String readText(ByteBuffer in) {
        char[] text = new char[in.getInt()];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.getChar();
        }
        return new String(text);
    }

    /** The bytes of one. */
    public static byte[] of(Verification verification) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            write(verification, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
