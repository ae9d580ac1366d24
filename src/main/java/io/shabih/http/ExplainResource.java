package io.shabih.http;

import io.shabih.Article;
import io.shabih.engine.Shabih;
import io.shabih.explain.Deadline;
import io.shabih.explain.Explanation;
import io.shabih.explain.ExplanationJson;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * {@code POST /v1/explain}: why two articles match or do not, with both aligned. Texts of any length would keep a processor busy for
 * minutes, and headlines of any length fill the memory with what each step changed: both have their limits, and the work a deadline.
 */
final class ExplainResource implements Resource {
    private static final int MOST_LETTERS = 200_000;
    private static final int MOST_LETTERS_OF_A_HEADLINE = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final LiveIndex live;
    private final Duration time;

    ExplainResource(LiveIndex live, Duration patience) {
        this.live = live;
        this.time = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route("POST", "/v1/explain", Route.Work.EXPLAIN, this::explain));
    }

    private Answer explain(Call call) {
        JsonRequest request = JsonRequest.of(call, Set.of("a", "b"));
        Article a = request.article("a", live.index());
        Article b = request.article("b", live.index());
        requireShort("a", a);
        requireShort("b", b);
        long letters = (long) letters(a) + letters(b);
        if (letters > MOST_LETTERS) {
            throw Problem.unprocessable("",
                    "a and b have " + letters + " letters together; allowed: " + MOST_LETTERS
                            + " in one comparison");
        }
        Explanation why = explained(a, b);
        return Answer.json(json -> ExplanationJson.explanation(why, json));
    }

    private static int letters(Article article) {
        return article.title().length() + article.body().length();
    }

    private static void requireShort(String name, Article article) {
        if (article.title().length() > MOST_LETTERS_OF_A_HEADLINE) {
            throw Problem.unprocessable(name, "the headline of " + name + " has " + article.title().length()
                    + " letters; allowed: " + MOST_LETTERS_OF_A_HEADLINE + " in a comparison");
        }
    }

    private Explanation explained(Article a, Article b) {
        try {
            return Shabih.explain(a, b, Deadline.in(time));
        } catch (CancellationException late) {
            throw Problem.busy(503, "the comparison took longer than " + time.toMillis() / 1e3
                    + " s and was given up; give shorter texts, or ask again when the server has less to do");
        }
    }
}
