package laurel.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import laurel.explanation.Display;

/** Rows of text in columns that line up: the first to the left, numbers to the right. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    public void add(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    public List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Display.width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < row.size(); i++) {
            boolean isUnit = i == row.size() - 1 && i > 0;
            line.append(i == 0 ? "" : isUnit ? " " : "   ");
            line.append(i == 0 || isUnit ? Display.left(row.get(i), widths[i]) : Display.right(row.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
