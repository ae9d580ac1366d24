package io.shabih.index;

import io.shabih.Cluster;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;

/**
 * Which stories are wanted.
 *
 * @param most how many, 1 to 1,000
 * @param minSize articles that a story has at least, 2 or more
 * @param since only stories with an article published then or later
 * @param source only stories that this outlet carried
 */
public record StoryQuery(int most, int minSize, Optional<Instant> since, Optional<String> source) {
    public StoryQuery {
        if (most < 1 || most > 1_000) {
            throw new IllegalArgumentException("most is " + most + "; allowed: 1 to 1000");
        }
        if (minSize < 2) {
            throw new IllegalArgumentException("minSize is " + minSize + "; allowed: 2 or more");
        }
    }

    /** The newest stories. */
    public static StoryQuery newest(int most) {
        return new StoryQuery(most, 2, Optional.empty(), Optional.empty());
    }

    List<Cluster> find(Snapshot snapshot) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(IntField.newRangeQuery(StoryFields.SIZE, minSize, Integer.MAX_VALUE), Occur.FILTER);
        since.ifPresent(date -> query.add(
                LongField.newRangeQuery(StoryFields.NEWEST, date.toEpochMilli(), Long.MAX_VALUE),
                Occur.FILTER));
        source.ifPresent(
                name -> query.add(new TermQuery(new Term(StoryFields.STORY_SOURCE, name)), Occur.FILTER));
        Sort newestFirst = new Sort(
                LongField.newSortField(StoryFields.NEWEST, true, SortedNumericSelector.Type.MAX));
        List<Cluster> stories = new ArrayList<>();
        for (ScoreDoc found : snapshot.searcher().search(query.build(), most, newestFirst).scoreDocs) {
            stories.add(snapshot.story(found.doc));
        }
        return stories;
    }
}
