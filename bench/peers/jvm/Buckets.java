import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The join that hash4j and java-LSH leave to their users: items that share a band's key. */
final class Buckets {
    private final List<Map<Object, List<Integer>>> bands = new ArrayList<>();

    /** The earlier items that share a band with this one, which is added. */
    SortedSet<Integer> add(int item, List<?> keys) {
        SortedSet<Integer> others = new TreeSet<>();
        for (int band = 0; band < keys.size(); band++) {
            if (band == bands.size()) {
                bands.add(new HashMap<>());
            }
            List<Integer> bucket = bands.get(band).computeIfAbsent(keys.get(band), key -> new ArrayList<>());
            others.addAll(bucket);
            bucket.add(item);
        }
        return others;
    }
}
