package io.shabih.ranking;

import io.shabih.furniture.BodyFurniture;
import io.shabih.furniture.FurnitureFinder;
import io.shabih.furniture.Piece;
import io.shabih.normalize.Normalizer;
import java.util.regex.Pattern;

/**
 * What a body tells of: without its furniture, addresses, names of accounts and the names of who made the report. Whoever shares
 * these shares an outlet, not a subject. A tag's word is a word («#ليبيا»).
 *
 * <p>Cost: to go over the body three times. Not thread-safe.
 */
final class Subject {
    private static final Pattern ADDRESS = Pattern
            .compile("(?:[a-zA-Z]{2,10}://|www\\.|@)\\S+|\\b[\\w-]+(?:\\.[\\w-]+)*\\.[a-zA-Z]{2,6}/\\S*");

    /** «تقرير: فلان الفلاني» up to a bar, a tag or the line's end; more words than a name has are no name. */
    private static final Pattern MAKER = Pattern.compile(
            "(?<!\\p{L})(?:تقرير|تقديم|إعداد|اعداد|مراسل|مراسلة|مراسلنا|كتب|كتبت|كتبه|تحرير|تصوير|ترجمة|مونتاج|إخراج)"
                    + "\\s*[:/]\\s*\\p{L}+(?:[ \\t]+\\p{L}+){0,3}\\s*(?=$|[|#\\n(-])");

    private static final int MOST_CHARACTERS = 1_500;

    private final FurnitureFinder furniture;

    Subject(Normalizer normalizer) {
        this.furniture = BodyFurniture.curated(normalizer).finder();
    }

    /** Of so many characters from the beginning: enough for what a body begins with. */
    String of(String body) {
        return ofBeginning(body.length() > MOST_CHARACTERS ? body.substring(0, MOST_CHARACTERS) : body);
    }

    private String ofBeginning(String body) {
        String rest = Piece.without(body, furniture.find(body));
        String report = rest.isBlank() ? body : rest; // a body of nothing but furniture tells of it
        return MAKER.matcher(ADDRESS.matcher(report).replaceAll(" ")).replaceAll(" ");
    }
}
