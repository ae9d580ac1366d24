package io.shabih.index;

import io.shabih.Cluster;
import io.shabih.DatePrecision;
import io.shabih.Relation;
import io.shabih.ranking.WeightedStream;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * A cluster's document.
 *
 * <pre>
 *   cluster                      its id, by which it is deleted
 *   names                      keys of that and of its articles' ids, by which it is found
 *   cluster-size, cluster-newest   number of articles and the newest date, for lists of clusters
 *   cluster-source               its outlets
 *   told                       all of it, read without unpacking
 * </pre>
 */
final class ClusterFields {
    static final String STORY = "story";
    static final String SIZE = "story-size";
    static final String NEWEST = "story-newest";
    static final String STORY_SOURCE = "story-source";
    static final String TOLD = "told";

    private ClusterFields() {}

    static Document of(Cluster cluster) {
        Document document = new Document();
        document.add(new StringField(STORY, cluster.id(), Store.NO));
        document.add(new IntField(SIZE, cluster.members().size(), Store.NO));
        IntArrayList names = IntArrayList.of(KeyKind.STORY.key(cluster.id()));
        long newest = ArticleFields.NO_DATE;
        for (Cluster.Member member : cluster.members()) {
            newest = Math.max(newest, ArticleFields.millis(member.date()));
            names.add(KeyKind.MEMBER.key(member.id()));
            document.add(new StringField(STORY_SOURCE, member.source(), Store.NO));
        }
        document.add(ArticleFields.names(names.toIntArray()));
        document.add(new LongField(NEWEST, newest, Store.NO));
        document.add(new BinaryDocValuesField(TOLD, told(cluster)));
        // what every document has is looked up without a search
        document.add(new LongField(ArticleFields.DATE, ArticleFields.NO_DATE, Store.NO));
        document.add(WeightedStream.none());
        return document;
    }

    private static BytesRef told(Cluster cluster) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(cluster.id());
        out.writeLong(Double.doubleToLongBits(cluster.cohesion()));
        out.writeInt(cluster.members().size());
        for (Cluster.Member member : cluster.members()) {
            out.writeString(member.id());
            out.writeString(member.relation().name());
            out.writeByte((byte) (member.kept() ? 1 : 0));
            out.writeLong(Double.doubleToLongBits(member.resemblance()));
            out.writeLong(Double.doubleToLongBits(member.containment()));
            out.writeLong(ArticleFields.millis(member.date()));
            out.writeByte(member.precision().code());
            out.writeString(member.source());
            out.writeString(member.title());
        }
        return new BytesRef(out.toArrayCopy());
    }

    /** Whether a name is one of a cluster's, for keys of different names may be the same. */
    static boolean isNamed(Cluster cluster, KeyKind kind, String name) {
        return switch (kind) {
            case STORY -> cluster.id().equals(name);
            case MEMBER -> cluster.members().stream().anyMatch(member -> member.id().equals(name));
            default -> false;
        };
    }

    static Cluster cluster(BytesRef told) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(told.bytes, told.offset, told.length);
        String id = in.readString();
        double cohesion = Double.longBitsToDouble(in.readLong());
        int size = in.readInt();
        List<Cluster.Member> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            members.add(member(in));
        }
        return new Cluster(id, members.getFirst().id(), cohesion, members);
    }

    private static Cluster.Member member(ByteArrayDataInput in) throws IOException {
        String id = in.readString();
        Relation relation = Relation.valueOf(in.readString());
        boolean kept = in.readByte() > 0;
        double resemblance = Double.longBitsToDouble(in.readLong());
        double containment = Double.longBitsToDouble(in.readLong());
        Optional<Instant> date = ArticleFields.date(in.readLong());
        DatePrecision precision = DatePrecision.ofCode(in.readByte());
        return new Cluster.Member(id, relation, kept, resemblance, containment, date, precision,
                in.readString(), in.readString());
    }
}
