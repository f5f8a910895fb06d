package laurel.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.problem.Place;
import laurel.stock.StockReading;
import laurel.stock.StockTable;
import org.drools.template.model.Rule;

/**
 * The DRL that stock Drools makes of a sheet, and where each of its lines comes from.
 *
 * @param rows the sheet's row of each rule
 */
record GeneratedDrl(String text, StockReading reading, List<GeneratedLine> lines, Map<String, Integer> rows) {

    static GeneratedDrl of(String text, List<Rule> rules, StockReading reading) {
        Map<String, Integer> rows = rules.stream()
                .collect(Collectors.toMap(
                        rule -> rule.getName().substring(1, rule.getName().length() - 1),
                        Rule::getSpreadsheetRowNumber,
                        (first, second) -> first));
        return new GeneratedDrl(text, reading, GeneratedLines.of(text, rules, reading), rows);
    }

    /** Where the line comes from. What is missing at the end of the text is missed in its last line. */
    GeneratedLine line(long number) {
        return lines.get((int) Math.max(1, Math.min(number, lines.size())) - 1);
    }

    /** The table of which the sheet's row is a rule. */
    Optional<StockTable> table(int row) {
        return reading.layout().tables().stream()
                .filter(table -> table.rows().containsKey(row))
                .findFirst();
    }

    /** The file, its rules at the rows that they stand for. */
    DrlFile placed(DrlFile file) {
        List<DrlRule> placed =
                file.rules().stream().map(rule -> rule.at(row(rule))).toList();
        return new DrlFile(
                file.file(), file.source(), placed, line -> line(line).place());
    }

    private Place row(DrlRule rule) {
        Integer row = rows.get(rule.name());
        return row == null ? reading.sheet().place() : reading.sheet().row(row);
    }
}
