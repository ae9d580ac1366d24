package io.shabih.engine;

import io.shabih.Evidence;
import io.shabih.Relation;
import io.shabih.verify.Measures;
import io.shabih.verify.Verification;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifications as bytes, to be kept in a file of the work folder: two or three hundred each. */
final class VerificationBytes {
    private VerificationBytes() {}

    /** Writes a verification that has a relation. */
    private static void write(Verification verification, DataOutputStream out) throws IOException {
        writeStanding(Standing.of(verification), out);
        writeText(out, verification.rule());
        out.writeInt(verification.conflicts().size());
        for (Evidence conflict : verification.conflicts()) {
            writeText(out, conflict.kind());
            writeText(out, conflict.inA());
            writeText(out, conflict.inB());
        }
        out.writeBoolean(verification.weighed().isPresent());
        if (verification.weighed().isPresent()) {
            writeDoubles(out, verification.weighed().get().features());
            writeDoubles(out, verification.weighed().get().probabilities());
        }
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
    static Standing readStanding(ByteBuffer in) {
        return new Standing(Relation.valueOf(readText(in)),
                new Measures(in.getDouble(), in.getDouble(), in.getDouble(),
                        in.getDouble(), in.getInt(), in.getInt(), in.getInt()));
    }

    /** The verification that {@link #of} wrote. */
    static Verification read(ByteBuffer in) {
        Standing standing = readStanding(in);
        String rule = readText(in);
        List<Evidence> conflicts = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            conflicts.add(new Evidence(readText(in), readText(in), readText(in)));
        }
        Optional<Verification.Weighed> weighed = in.get() > 0
                ? Optional.of(new Verification.Weighed(readDoubles(in), readDoubles(in)))
                : Optional.empty();
        return new Verification(standing.measures(), Optional.of(standing.relation()), rule, conflicts,
                weighed);
    }

    private static void writeDoubles(DataOutputStream out, double... values) throws IOException {
        out.writeShort(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] readDoubles(ByteBuffer in) {
        double[] values = new double[in.getShort()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getDouble();
        }
        return values;
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
    static byte[] of(Verification verification) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            write(verification, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
