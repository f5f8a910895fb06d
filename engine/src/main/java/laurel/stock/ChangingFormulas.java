package laurel.stock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.problem.Problems;

/** Formulas that come to something else each day: stock Drools works every formula out anew when it reads the file. */
final class ChangingFormulas implements Trap {

    private static final Pattern CHANGING =
            Pattern.compile("\\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\\s*\\(", Pattern.CASE_INSENSITIVE);

    @Override
    public void check(StockReading reading, Problems problems) {
        reading.sheet().formulas().forEach((place, formula) -> {
            Matcher changing = CHANGING.matcher(formula);
            boolean isRead = reading.layout().unread().stream()
                    .noneMatch(cell -> cell.place().equals(place));
            if (isRead && changing.find()) {
                problems.error(place, "stock.formula.changing", changing.group(1));
            }
        });
    }
}
