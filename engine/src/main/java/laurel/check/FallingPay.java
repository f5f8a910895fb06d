package laurel.check;

import java.util.List;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.fact.Better;
import laurel.fact.Term;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;

/**
 * Pay that falls as performance rises: a step of a ladder that gives less than the one below it. Where the Terms sheet
 * does not say which way a term improves, a ladder that only falls is taken to mean that less is better.
 */
final class FallingPay implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        for (DecisionTable table : book.wholeTables()) {
            ladders(table).forEach(ladder -> check(ladder, problems));
        }
    }

    private static Stream<Ladder> ladders(DecisionTable table) {
        List<Column.Gives> results =
                table.results().stream().filter(FallingPay::isPay).toList();
        if (results.isEmpty()) {
            return Stream.empty();
        }
        // A lower rate for a slice above takes nothing from the slices below it.
        return table.conditions().stream()
                .filter(column -> column.reading() != Column.Reading.SLICES)
                .map(Column.Asks::term)
                .filter(term -> term.type().isNumeric())
                .distinct()
                .flatMap(term -> ladders(table, term, results));
    }

    private static Stream<Ladder> ladders(DecisionTable table, Term term, List<Column.Gives> results) {
        List<List<Stretch>> groups =
                new Pieces(table, term).groups().stream().map(Stretch::of).toList();
        return results.stream().map(column -> Ladder.of(table, term, column, groups));
    }

    /** Of a derived number it must be said that more of it is better. */
    private static boolean isPay(Column.Gives column) {
        return column instanceof Column.GivesTerm gives
                ? gives.term().type().isNumeric() && gives.term().better() == Better.HIGHER
                : Numbers.type(column).isNumeric();
    }

    private static void check(Ladder ladder, Problems problems) {
        AwardDefinition multiple = ladder.multiple();
        Better better = ladder.better();
        if (multiple != null && ladder.term().better() != Better.LOWER) {
            ladder.borders()
                    .forEach(border -> border.fallOf(multiple).ifPresent(pay -> report(ladder, border, pay, problems)));
        } else if (better == Better.LOWER) {
            String code = ladder.term().better() == null ? "pay.rises-here" : "pay.rises";
            ladder.rises().forEach(border -> report(ladder, border, code, problems));
        } else if (better == Better.HIGHER) {
            ladder.falls().forEach(border -> report(ladder, border, "pay.falls", problems));
        }
    }

    private static void report(Ladder ladder, Border border, String code, Problems problems) {
        Numbers result = Numbers.of(ladder.column());
        Numbers asked = Numbers.of(ladder.term());
        problems.warning(
                place(ladder, border),
                code,
                name(ladder.column()),
                ladder.term().label(),
                result.say(border.lower().value()),
                asked.say(border.lower().range()),
                result.say(border.upper().value()),
                asked.say(border.upper().range()));
    }

    private static void report(Ladder ladder, Border border, Border.Pay pay, Problems problems) {
        Numbers result = Numbers.of(ladder.column());
        Numbers asked = Numbers.of(ladder.term());
        problems.warning(
                place(ladder, border),
                "pay.falls-at-border",
                name(ladder.column()),
                ladder.term().label(),
                asked.say(pay.below()),
                result.say(border.lower().value()),
                asked.say(border.lower().range()),
                Numbers.money(pay.paidBelow()),
                asked.say(pay.above()),
                result.say(border.upper().value()),
                asked.say(border.upper().range()),
                Numbers.money(pay.paidAbove()));
    }

    private static Place place(Ladder ladder, Border border) {
        return ladder.table().place(border.upper().row(), ladder.column());
    }

    private static Label name(Column.Gives column) {
        return column instanceof Column.GivesTerm gives
                ? gives.term().label()
                : ((Column.GivesAward) column).award().label();
    }
}
