package laurel.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.award.Kind;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.problem.Nearest;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the rows below a decision table's headings into typed conditions and results. */
final class RowReader {

    private final List<Column.Asks> asks;
    private final List<Column.Gives> gives;
    private final Set<Integer> headed;
    private final Problems problems;
    private final CellValue values;

    /** A column's cells repeat themselves, so each distinct content is parsed once. */
    private final List<Map<Content, Condition>> parsed = new ArrayList<>();

    RowReader(List<Column.Asks> asks, List<Column.Gives> gives, Set<Integer> headed, Problems problems) {
        this.asks = asks;
        this.gives = gives;
        this.headed = headed;
        this.problems = problems;
        this.values = new CellValue(problems);
        asks.forEach(column -> parsed.add(new HashMap<>()));
    }

    Row read(SheetRow row) {
        for (Cell cell : row.cells()) {
            if (!cell.isBlank() && !headed.contains(cell.place().column())) {
                problems.error(cell.place(), "cell.stray", cell.text());
            }
        }
        List<Condition> conditions = new ArrayList<>(asks.size());
        for (int i = 0; i < asks.size(); i++) {
            conditions.add(condition(row.cell(asks.get(i).index()), asks.get(i), parsed.get(i)));
        }
        List<@Nullable Object> results = new ArrayList<>(gives.size());
        for (Column.Gives column : gives) {
            Cell cell = row.cell(column.index());
            results.add(cell.isBlank() ? null : result(cell, column));
        }
        return new Row(row.number(), conditions, results);
    }

    private Condition condition(Cell cell, Column.Asks column, Map<Content, Condition> known) {
        if (cell.isBlank()) {
            return Condition.ANY;
        }
        Condition seen = known.get(cell.content());
        if (seen != null) {
            return seen;
        }
        try {
            Condition condition = parse(cell, column);
            known.put(cell.content(), condition);
            return condition;
        } catch (TestParser.Unparseable wrong) {
            problems.error(cell.place(), wrong.code(), wrong.values());
            return Condition.UNREADABLE;
        }
    }

    private static Condition parse(Cell cell, Column.Asks column) throws TestParser.Unparseable {
        Optional<String> fault = CellValue.fault(cell.content());
        if (fault.isPresent()) {
            throw new TestParser.Unparseable(fault.get(), cell.text());
        }
        ValueType type = column.term().type();
        TestParser parser = new TestParser(column.term());
        if (cell.content() instanceof Content.Text text) {
            UnaryTest test =
                    column.sign().isEmpty() ? parser.parse(text.text()) : parser.parse(column.sign(), text.text());
            return new Condition(test, (column.sign() + " " + cell.text()).strip());
        }
        Object value = CellValue.typed(cell.content(), type);
        if (value == null) {
            throw new TestParser.Unparseable("value.type", cell.text(), type.label());
        }
        String written = type.write(value);
        return column.sign().isEmpty()
                ? new Condition(parser.typed(value), written)
                : new Condition(parser.parse(column.sign(), written), column.sign() + " " + written);
    }

    private @Nullable Object result(Cell cell, Column.Gives column) {
        if (column instanceof Column.GivesTerm gives) {
            return derived(cell, gives.term());
        }
        Kind kind = ((Column.GivesAward) column).award().kind();
        ValueType quantity = kind.quantity();
        return quantity == null ? given(cell, kind) : quantity(cell, kind, quantity);
    }

    private @Nullable Object derived(Cell cell, Term term) {
        Object value = values.read(cell, term.type());
        if (value != null && !term.allows(value)) {
            if (term.allowed().isEmpty()) {
                problems.error(
                        cell.place(),
                        "test.outside",
                        cell.text(),
                        term.label(),
                        term.domain().written());
            } else {
                problems.error(
                        cell.place(),
                        "test.not-allowed",
                        cell.text(),
                        term.label(),
                        Nearest.to(cell.text(), term.writtenValues()));
            }
        }
        return value;
    }

    private @Nullable Object quantity(Cell cell, Kind kind, ValueType type) {
        Object value = values.read(cell, type);
        if (value instanceof BigDecimal number && kind == Kind.LEAVE_DAYS && number.signum() < 0) {
            problems.error(cell.place(), "value.negative", cell.text());
            return null;
        }
        return value;
    }

    /** For what is simply given: yes, or a text where the kind takes one. "No" gives nothing. */
    private @Nullable Object given(Cell cell, Kind kind) {
        Object yes = CellValue.typed(cell.content(), ValueType.YES_NO);
        if (yes instanceof Boolean given) {
            return given ? given : null;
        }
        if (kind.takesText() && cell.content() instanceof Content.Text) {
            return cell.text();
        }
        return values.read(cell, ValueType.YES_NO);
    }
}
