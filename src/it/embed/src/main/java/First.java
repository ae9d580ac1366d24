import io.shabih.*;
import io.shabih.batch.*;
import io.shabih.engine.*;
import io.shabih.index.*;

void main() {
    var first = Article.ofHeadline("a-1", "مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء");
    var again = Article.ofHeadline("a-2", "عاجل| مقتل 5 أشخاص في انفجار مستودع شمالي صنعاء");
    try (var updater = Shabih.updater(Path.of("target/news.index"))) { // opens it, or makes it
        updater.add(Shabih.read(List.of("seeds/articles"))); // as many as you like
        updater.add(first);
        Added added = updater.add(again); // answers with its copies and its cluster
        IO.println(added.matches().getFirst().relation() + " " + added.cluster().orElseThrow().id());
        ArticleIndex index = updater.index();
        index.similar(again, SimilarQuery.standard()).similar().forEach(like -> IO.println(like.title()));
        index.duplicates(again).forEach(match -> IO.println(match.relation() + " " + match.a()));
        Cluster cluster = index.clusterOf("a-2").orElseThrow();
        Shabih.propagation(cluster, index).steps().forEach(step -> IO.println(step.lag() + " " + step.changes()));
    }
    IO.println(Shabih.explain(first, again).verification().decision().rule());
    var batch = DedupeSettings.of(List.of("seeds/articles"), Path.of("target/result"));
    IO.println(Shabih.dedupe(batch, Progress.SILENT));
}
