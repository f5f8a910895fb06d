package laurel.stock;

import laurel.problem.Problems;

/** Headings that stock Drools takes by their first letter: a column "Comment" is a CONDITION to it. */
final class GuessedHeadings implements Trap {

    @Override
    public void check(StockReading reading, Problems problems) {
        for (StockTable table : reading.layout().tables()) {
            for (StockColumn column : table.columns().values()) {
                String heading = column.heading().text().strip();
                if (!Keyword.isExact(heading)) {
                    problems.warning(
                            column.heading().place(),
                            "stock.heading.guessed",
                            heading,
                            column.keyword().word());
                }
            }
        }
    }
}
