package laurel.check;

import java.util.ArrayList;
import java.util.List;
import laurel.problem.Label;
import laurel.table.Row;

/** The numbers of rows in a sentence: "5", "4 and 7", "6–1004"; of many scattered ones the first, and how many more. */
final class RowNumbers {

    private static final int RANGES = 10;

    private RowNumbers() {}

    /** Of rows from top to bottom. */
    static Label of(List<Row> rows) {
        List<String> ranges = new ArrayList<>();
        int told = 0;
        int start = 0;
        for (int i = 0; i < rows.size() && ranges.size() < RANGES; i++) {
            int number = rows.get(i).number();
            if (i + 1 == rows.size() || rows.get(i + 1).number() != number + 1) {
                ranges.add(start == i ? "" + number : rows.get(start).number() + "–" + number);
                start = i + 1;
                told = i + 1;
            }
        }
        if (told < rows.size()) {
            return new Label(
                    String.join(", ", ranges) + " and %d more".formatted(rows.size() - told),
                    String.join("、", ranges) + " 等 %d".formatted(rows.size()));
        }
        String last = ranges.remove(ranges.size() - 1);
        return ranges.isEmpty()
                ? new Label(last, last)
                : new Label(String.join(", ", ranges) + " and " + last, String.join("、", ranges) + "、" + last);
    }
}
