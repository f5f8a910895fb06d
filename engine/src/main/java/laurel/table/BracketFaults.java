package laurel.table;

import java.util.Objects;
import laurel.award.Kind;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.problem.Problems;

/** Finds what a table that is read in slices, or between points, cannot say. */
final class BracketFaults {

    private final DecisionTable table;
    private final Sheet sheet;
    private final Problems problems;

    private BracketFaults(DecisionTable table, Sheet sheet, Problems problems) {
        this.table = table;
        this.sheet = sheet;
        this.problems = problems;
    }

    static void report(DecisionTable table, Sheet sheet, SheetRow headings, Problems problems) {
        Column.Asks bracket = table.bracket();
        if (bracket != null) {
            BracketFaults faults = new BracketFaults(table, sheet, problems);
            faults.headings(bracket, headings);
            table.rows().forEach(row -> faults.cells(bracket, row));
        }
    }

    private void headings(Column.Asks bracket, SheetRow headings) {
        if (table.hitPolicy() != HitPolicy.UNIQUE) {
            problems.error(headings.cell(bracket.index()).place(), "bracket.hit-policy", table.hitPolicy());
        }
        table.conditions().stream()
                .filter(other -> !other.isWhole() && !other.equals(bracket))
                .forEach(other -> problems.error(headings.cell(other.index()).place(), "bracket.second"));
        for (Column.Gives result : table.results()) {
            Cell heading = headings.cell(result.index());
            if (bracket.reading() == Column.Reading.SLICES && !canBeSliced(bracket, result)) {
                problems.error(
                        heading.place(),
                        "bracket.slices",
                        heading.text(),
                        bracket.term().label());
            } else if (bracket.reading() == Column.Reading.INTERPOLATED && !canLieBetween(result)) {
                problems.error(heading.place(), "bracket.between", heading.text());
            }
        }
    }

    private static boolean canBeSliced(Column.Asks bracket, Column.Gives result) {
        return result instanceof Column.GivesAward gives
                && (gives.award().kind() == Kind.AMOUNT
                        || (gives.award().kind() == Kind.RATE
                                && Objects.equals(gives.award().base(), bracket.term())));
    }

    private static boolean canLieBetween(Column.Gives result) {
        ValueType type = result.type();
        return type != null && type.isNumeric() && type != ValueType.INTEGER;
    }

    private void cells(Column.Asks bracket, Row row) {
        Condition condition = row.conditions().get(table.conditions().indexOf(bracket));
        if (condition.equals(Condition.UNREADABLE)) {
            return;
        }
        boolean isCurve = bracket.reading() == Column.Reading.INTERPOLATED;
        UnaryTest test = condition.test();
        boolean fits = isCurve
                ? test instanceof UnaryTest.Equal
                : test instanceof UnaryTest.Range range && range.low() != null;
        if (!fits) {
            problems.error(table.place(row, bracket), isCurve ? "bracket.point" : "bracket.range", condition.written());
        } else if (isCurve) {
            wholePoints(row);
        } else {
            amountsHaveEnds((UnaryTest.Range) test, row);
        }
    }

    /** A curve must say something at each of its points. */
    private void wholePoints(Row row) {
        for (int i = 0; i < table.results().size(); i++) {
            if (row.results().get(i) == null
                    && sheet.row(row.number())
                            .cell(table.results().get(i).index())
                            .isBlank()) {
                problems.error(table.place(row, table.results().get(i)), "bracket.no-value");
            }
        }
    }

    private void amountsHaveEnds(UnaryTest.Range range, Row row) {
        for (int i = 0; i < table.results().size(); i++) {
            if (range.high() == null
                    && row.results().get(i) != null
                    && table.results().get(i) instanceof Column.GivesAward gives
                    && gives.award().kind() == Kind.AMOUNT) {
                problems.error(table.place(row, table.results().get(i)), "bracket.no-end");
            }
        }
    }
}
