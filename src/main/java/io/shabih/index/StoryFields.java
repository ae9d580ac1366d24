package io.shabih.index;

import io.shabih.Cluster;
import io.shabih.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/**
 * A story's document: its id, its members by id (found by {@link #MEMBER}), and for lists of stories their size,
 * their newest date and their sources. What is known of each member is stored column by column.
 */
final class StoryFields {
    static final String STORY = "story";
    static final String MEMBER = "member";
    static final String SIZE = "story-size";
    static final String NEWEST = "story-newest";
    static final String STORY_SOURCE = "story-source";

    private static final String COHESION = "cohesion";
    private static final String MEMBER_ID = "member-id";
    private static final String RELATION = "member-relation";
    private static final String RESEMBLANCE = "member-resemblance";
    private static final String CONTAINMENT = "member-containment";
    private static final String MEMBER_DATE = "member-date";
    private static final String MEMBER_SOURCE = "member-source";
    private static final String MEMBER_TITLE = "member-title";

    private StoryFields() {}

    static Document of(Cluster story) {
        Document document = new Document();
        document.add(new StringField(STORY, story.id(), Store.YES));
        document.add(new StoredField(COHESION, story.cohesion()));
        document.add(new IntField(SIZE, story.members().size(), Store.NO));
        long newest = ArticleFields.NO_DATE;
        for (Cluster.Member member : story.members()) {
            long millis = ArticleFields.millis(member.date());
            newest = Math.max(newest, millis);
            document.add(new StringField(MEMBER, member.id(), Store.NO));
            document.add(new StringField(STORY_SOURCE, member.source(), Store.NO));
            document.add(new StoredField(MEMBER_ID, member.id()));
            document.add(new StoredField(RELATION, member.relation().name()));
            document.add(new StoredField(RESEMBLANCE, member.resemblance()));
            document.add(new StoredField(CONTAINMENT, member.containment()));
            document.add(new StoredField(MEMBER_DATE, millis));
            document.add(new StoredField(MEMBER_SOURCE, member.source()));
            document.add(new StoredField(MEMBER_TITLE, member.title()));
        }
        document.add(new LongField(NEWEST, newest, Store.NO));
        // what every document has is looked up without a search
        document.add(new LongField(ArticleFields.DATE, ArticleFields.NO_DATE, Store.NO));
        document.add(WeightedStream.none());
        return document;
    }

    static Cluster story(Document document) {
        String[] ids = document.getValues(MEMBER_ID);
        String[] sources = document.getValues(MEMBER_SOURCE);
        String[] titles = document.getValues(MEMBER_TITLE);
        String[] relations = document.getValues(RELATION);
        List<Double> resemblances = numbers(document, RESEMBLANCE, Number::doubleValue);
        List<Double> containments = numbers(document, CONTAINMENT, Number::doubleValue);
        List<Long> dates = numbers(document, MEMBER_DATE, Number::longValue);
        List<Cluster.Member> members = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            members.add(new Cluster.Member(
                    ids[i],
                    Relation.valueOf(relations[i]),
                    resemblances.get(i),
                    containments.get(i),
                    ArticleFields.date(dates.get(i)),
                    sources[i],
                    titles[i]));
        }
        double cohesion = numbers(document, COHESION, Number::doubleValue).getFirst();
        return new Cluster(ArticleFields.text(document, STORY), ids[0], cohesion, members);
    }

    private static <N> List<N> numbers(Document document, String field, Function<Number, N> as) {
        List<N> numbers = new ArrayList<>();
        for (var value : document.getFields(field)) {
            numbers.add(as.apply(value.numericValue()));
        }
        return numbers;
    }
}
