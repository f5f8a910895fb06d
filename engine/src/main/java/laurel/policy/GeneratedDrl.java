package laurel.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.problem.Place;
import laurel.stock.StockReading;
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

    /** Where the line comes from; the sheet as a whole if that is not known. */
    GeneratedLine line(long number) {
        return number >= 1 && number <= lines.size()
                ? lines.get((int) number - 1)
                : new GeneratedLine(reading.sheet().place(), Optional.empty());
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
