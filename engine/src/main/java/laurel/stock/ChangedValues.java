package laurel.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import laurel.problem.Problems;
import laurel.table.Cell;
import laurel.table.Content;
import laurel.table.SheetRow;

/** Cells whose text, as stock Drools takes it, is not the value that they hold: it goes by how they are displayed. */
final class ChangedValues implements Trap {

    @Override
    public void check(StockReading reading, Problems problems) {
        List<Cell> read = new ArrayList<>();
        for (SheetRow row : reading.sheet().sheet().rows()) {
            for (StockTable table : reading.layout().tables()) {
                if (table.rows().containsKey(row.number())) {
                    row.cells().stream()
                            .filter(cell ->
                                    table.columns().containsKey(cell.place().column()))
                            .filter(cell -> !reading.isCovered(cell.place()))
                            .forEach(read::add);
                }
            }
        }
        read.forEach(cell -> check(cell, reading.taken(cell.place()), problems));
    }

    private static void check(Cell cell, String taken, Problems problems) {
        if (cell.content() instanceof Content.Failed failed) {
            problems.error(cell.place(), "cell.failed", failed.error());
        } else if (cell.content() instanceof Content.Date date) {
            if (!taken.equals(date.date().toString())) {
                problems.error(cell.place(), "stock.value.date", cell.text(), taken);
            }
        } else if (!isSame(cell, taken)) {
            problems.error(cell.place(), "stock.value.changed", cell.text(), taken);
        }
    }

    private static boolean isSame(Cell cell, String taken) {
        if (cell.content() instanceof Content.Decimal written) {
            try {
                return new BigDecimal(taken.strip()).compareTo(written.number()) == 0;
            } catch (NumberFormatException noNumber) {
                return false;
            }
        }
        return cell.content() instanceof Content.YesNo yesNo
                ? taken.equals(Boolean.toString(yesNo.yes()))
                : taken.strip().equals(cell.text());
    }
}
