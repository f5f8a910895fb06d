package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.problem.Place;
import laurel.stock.LooseRow;
import laurel.stock.StockReading;
import laurel.stock.StockTable;
import laurel.stock.TakenCell;
import org.drools.template.model.Rule;

/** Follows the way in which Drools writes a sheet's rules, so that each line is known to come from a row and its cells. */
final class GeneratedLines {

    /** The properties whose first word in DRL is another than in the sheet. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "package", "ruleset",
            "global", "variables",
            "function", "functions",
            "query", "queries",
            "salience", "priority");

    private final StockReading reading;

    private GeneratedLines(StockReading reading) {
        this.reading = reading;
    }

    /** One for each line of the DRL. */
    static List<GeneratedLine> of(String drl, List<Rule> rules, StockReading reading) {
        return new GeneratedLines(reading).read(drl, rules);
    }

    private List<GeneratedLine> read(String drl, List<Rule> rules) {
        List<GeneratedLine> below = new ArrayList<>();
        for (Rule rule : rules) {
            StockTable table = reading.layout().tables().stream()
                    .filter(each -> each.rows().containsKey(rule.getSpreadsheetRowNumber()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No table has a row for " + rule.getName()));
            below.addAll(new RuleLines(reading, table, rule).read());
        }
        List<GeneratedLine> lines = new ArrayList<>();
        drl.lines()
                .limit(drl.chars().filter(character -> character == '\n').count() - below.size())
                .forEach(line -> lines.add(new GeneratedLine(property(line), Optional.empty())));
        lines.addAll(below);
        return lines;
    }

    /** A line above the rules: of the property that its first word names, or else of one whose text it is a part of. */
    private Place property(String line) {
        String word = line.strip().split("[\\s;]", 2)[0].toLowerCase(Locale.ROOT);
        String said = line.substring(Math.min(line.length(), word.length()))
                .replace(";", "")
                .strip();
        boolean listed = word.equals("import") || word.equals("global");
        return reading.layout()
                .properties(PROPERTIES.getOrDefault(word, word))
                .map(LooseRow::value)
                .filter(value -> !listed || value.text().contains(said))
                .findFirst()
                .or(() -> holding(line.strip()))
                .map(value -> (Place) value.place())
                .orElse(reading.sheet().place());
    }

    private Optional<TakenCell> holding(String text) {
        return reading.layout().loose().stream()
                .map(LooseRow::value)
                .filter(value -> !text.isEmpty() && value.text().contains(text))
                .findFirst();
    }
}
