package laurel.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import laurel.problem.Place;
import laurel.stock.Keyword;
import laurel.stock.StockColumn;
import laurel.stock.StockReading;
import laurel.stock.StockTable;
import laurel.stock.TakenCell;
import laurel.table.StockSheet;
import org.drools.template.model.DRLOutput;
import org.drools.template.model.Rule;

/** The lines of one rule, in the order in which Drools writes them. */
final class RuleLines {

    private final StockReading reading;
    private final StockSheet sheet;
    private final StockTable table;
    private final Rule rule;
    private final List<TakenCell> cells;
    private final GeneratedLine whole;

    RuleLines(StockReading reading, StockTable table, Rule rule) {
        this.reading = reading;
        this.sheet = reading.sheet();
        this.table = table;
        this.rule = rule;
        int row = rule.getSpreadsheetRowNumber();
        this.cells = table.rows().getOrDefault(row, List.of());
        this.whole = new GeneratedLine(sheet.row(row), Optional.of(table.place()));
    }

    List<GeneratedLine> read() {
        List<GeneratedLine> above = new ArrayList<>();
        above.add(whole);
        add(above, rule.getName(), cell(Keyword.NAME));
        described().ifPresent(cell -> add(above, cell.text(), cell(Keyword.DESCRIPTION)));
        add(above, rule.getMetadata(), Keyword.METADATA);
        List<GeneratedLine> below = new ArrayList<>(List.of(whole));
        add(below, rule.getConditions().stream().map(each -> each.getSnippet()).toList(), Keyword.CONDITION);
        below.add(whole);
        add(
                below,
                rule.getConsequences().stream().map(each -> each.getSnippet()).toList(),
                Keyword.ACTION);
        below.add(whole);
        below.add(whole);
        List<String> written = written();
        // Between them stand the attributes, in no stated order.
        written.stream()
                .limit(Math.max(0, written.size() - below.size()))
                .skip(above.size())
                .toList()
                .forEach(line -> above.add(attribute(line.strip())));
        above.addAll(below);
        return above;
    }

    private List<String> written() {
        DRLOutput out = new DRLOutput();
        rule.renderDRL(out);
        // Without the last line break, after which no line begins.
        return List.of(out.getDRL().substring(0, out.getDRL().length() - 1).split("\n", -1));
    }

    private static void add(List<GeneratedLine> lines, String text, GeneratedLine from) {
        lines.addAll(Collections.nCopies(text.split("\n", -1).length, from));
    }

    /** The texts of a kind of column stand in the order of its columns, each group's once. */
    private void add(List<GeneratedLine> lines, List<String> texts, Keyword keyword) {
        List<Integer> groups = cells.stream()
                .map(cell -> table.columns().get(cell.column()))
                .filter(column -> column != null && column.keyword() == keyword)
                .map(StockColumn::group)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            int group = i < groups.size() ? groups.get(i) : -1;
            add(lines, texts.get(i), from(column -> column.keyword() == keyword && column.group() == group));
        }
    }

    private GeneratedLine attribute(String line) {
        if (line.startsWith("salience ")) {
            // A sequential table gives every rule its own, and passes over the column.
            return reading.layout()
                    .properties("sequential")
                    .findFirst()
                    .map(row -> new GeneratedLine(row.value().place(), Optional.empty()))
                    .orElseGet(() -> cell(Keyword.PRIORITY));
        }
        for (Keyword keyword : Keyword.values()) {
            if (line.startsWith(keyword.attribute() + " ")) {
                return cell(keyword);
            }
        }
        return whole;
    }

    private Optional<TakenCell> described() {
        return cells.stream()
                .filter(cell -> column(cell)
                        .filter(each -> each.keyword() == Keyword.DESCRIPTION)
                        .isPresent())
                .reduce((first, last) -> last);
    }

    private GeneratedLine cell(Keyword keyword) {
        return from(column -> column.keyword() == keyword);
    }

    /** The row's one cell in such columns, or the row if there are several. */
    private GeneratedLine from(Predicate<StockColumn> wanted) {
        List<TakenCell> said = cells.stream()
                .filter(cell -> column(cell).filter(wanted).isPresent())
                .toList();
        if (said.isEmpty()) {
            return whole;
        }
        Place place = said.size() == 1 ? said.get(0).place() : whole.place();
        return new GeneratedLine(place, column(said.get(0)).map(this::heading));
    }

    private Optional<StockColumn> column(TakenCell cell) {
        return Optional.ofNullable(table.columns().get(cell.column()));
    }

    private Place.Cell heading(StockColumn column) {
        return switch (column.keyword()) {
            case CONDITION, ACTION, METADATA -> sheet.cell(column.code().row(), column.group());
            default -> column.heading().place();
        };
    }
}
