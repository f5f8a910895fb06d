package laurel.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a table's rows by what they give, the highest first: by its results from left to right, then from top to
 * bottom. Of a term with a list of allowed values, what the list has first; of numbers, the greatest; of dates, the latest;
 * what is given before what is not.
 */
public final class Rank implements Comparator<Row> {

    private final List<Column.Gives> results;

    Rank(List<Column.Gives> results) {
        this.results = results;
    }

    @Override
    public int compare(Row left, Row right) {
        for (int i = 0; i < results.size(); i++) {
            int order = compare(
                    left.results().get(i),
                    right.results().get(i),
                    results.get(i).listed());
            if (order != 0) {
                return order;
            }
        }
        return HitPolicy.BY_NUMBER.compare(left, right);
    }

    private static int compare(@Nullable Object left, @Nullable Object right, List<Object> listed) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        if (!listed.isEmpty()) {
            return Integer.compare(listed.indexOf(left), listed.indexOf(right));
        }
        if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
            return other.compareTo(number);
        }
        if (left instanceof LocalDate date && right instanceof LocalDate other) {
            return other.compareTo(date);
        }
        return 0;
    }
}
