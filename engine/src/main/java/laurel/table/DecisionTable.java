package laurel.table;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.problem.Label;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A decision table of a book.
 *
 * @param index its place among the book's tables, in the order of files and sheets
 * @param clause the company's rule that it states, or blank
 * @param otherwiseNothing whether the table says openly that whom no row decides for gets nothing
 * @param validFrom the first day on which it is in force, or null for ever before; a cycle counts by its last day
 * @param validTo the last such day, or null for ever after
 */
public record DecisionTable(
        int index,
        Label name,
        String file,
        String sheet,
        HitPolicy hitPolicy,
        boolean otherwiseNothing,
        Label clause,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Column.Asks> conditions,
        List<Column.Gives> results,
        List<Row> rows) {

    /** The same at another place among the tables of another book. */
    public DecisionTable at(int place) {
        return new DecisionTable(
                place,
                name,
                file,
                sheet,
                hitPolicy,
                otherwiseNothing,
                clause,
                validFrom,
                validTo,
                conditions,
                results,
                rows);
    }

    public boolean isInForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The column whose brackets are put together instead of found, or null if there is none. */
    public Column.@Nullable Asks bracket() {
        for (Column.Asks column : conditions) {
            if (!column.isWhole()) {
                return column;
            }
        }
        return null;
    }

    /** The order of its rows by what they give. */
    public Rank rank() {
        return new Rank(results);
    }

    public Place place() {
        return new Place.Sheet(file, sheet);
    }

    public Place.Row place(Row row) {
        return new Place.Row(file, sheet, row.number());
    }

    public Place.Cell place(Row row, Column column) {
        return new Place.Cell(file, sheet, row.number(), column.index());
    }

    /** The derived terms that it gives. */
    public List<Term> givenTerms() {
        return results.stream()
                .filter(Column.GivesTerm.class::isInstance)
                .map(column -> ((Column.GivesTerm) column).term())
                .toList();
    }

    /** Whether {@code row} is met, or has a part in a bracket's result, in every condition column that {@code chosen} names. */
    public boolean meets(Row row, List<@Nullable Object> answers, Predicate<Column.Asks> chosen) {
        for (int i = 0; i < conditions.size(); i++) {
            Column.Asks column = conditions.get(i);
            UnaryTest test = row.conditions().get(i).test();
            if (!test.isAny() && chosen.test(column)) {
                Object answer = answers.get(column.term().slot());
                if (answer == null || !column.meets(test, answer)) {
                    return false;
                }
            }
        }
        return true;
    }
}
