package laurel.skeleton;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.check.Outcome;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.problem.Label;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** Cases for a table to begin with: one for each row, and one for each edge of its ranges. They expect what it gives now. */
public record Skeleton(
        DecisionTable table, Period period, Currency currency, List<FactColumn> facts, List<SkeletonCase> cases) {

    /** Of a table that is in force in that period. */
    public static Skeleton of(PolicyBook book, DecisionTable table, Period period, Currency currency) {
        try (Calculator calculator = new Calculator(book, period)) {
            Trial trial = new Trial(book, table, period, currency, calculator);
            List<SkeletonCase> cases = new ArrayList<>();
            List<Search.Found> found =
                    table.rows().stream().map(row -> Search.of(trial, row)).toList();
            Set<Map<FactColumn, Object>> seen = new HashSet<>();
            for (Search.Found one : found) {
                SkeletonCase test = ofRow(trial, one);
                seen.add(test.facts());
                cases.add(test);
            }
            for (Search.Found one : found) {
                for (Edge edge : Edge.of(table, one.row())) {
                    SkeletonCase test = ofEdge(trial, one, edge);
                    if (seen.add(test.facts())) {
                        cases.add(test);
                    }
                }
            }
            return new Skeleton(table, period, currency, columns(book, table, found), List.copyOf(cases));
        }
    }

    private static List<FactColumn> columns(PolicyBook book, DecisionTable table, List<Search.Found> found) {
        Stream<Term> asked = table.conditions().stream().map(Column.Asks::term);
        Stream<Term> stated = found.stream().flatMap(one -> one.values().keySet().stream());
        return Stream.concat(asked, stated)
                .distinct()
                .flatMap(term -> FactColumn.of(term, book.terms()).stream())
                .distinct()
                .toList();
    }

    private static SkeletonCase ofRow(Trial trial, Search.Found found) {
        Label name = name(found.row());
        Label note = found.wins()
                ? new Label(name.english() + "; to be confirmed by a person", name.chinese() + "；待人工确认")
                : new Label(
                        name.english() + ": no facts were found with which it wins; perhaps it never can",
                        name.chinese() + "：没有找到能使它胜出的事实，也许它永远不会胜出");
        return of(trial, found.values(), name, note);
    }

    private static SkeletonCase ofEdge(Trial trial, Search.Found found, Edge edge) {
        Map<Term, Object> values = new LinkedHashMap<>(found.values());
        values.put(edge.term(), edge.value());
        Label term = edge.term().label();
        Label row = name(found.row());
        return of(
                trial,
                values,
                new Label(
                        row.english() + ": " + term.english() + " " + edge,
                        row.chinese() + "：" + term.chinese() + " " + edge),
                new Label(
                        "edge: " + term.english() + " " + edge + "; to be confirmed by a person",
                        "边界：" + term.chinese() + " " + edge + "；待人工确认"));
    }

    private static Label name(Row row) {
        return new Label("row " + row.number(), "第 " + row.number() + " 行");
    }

    private static SkeletonCase of(Trial trial, Map<Term, Object> values, Label name, Label note) {
        Trial.Tried tried = trial.of(values);
        IncentivePackage given = trial.toPackage(tried);
        List<@Nullable Object> expected = new ArrayList<>();
        for (Column.Gives column : trial.table().results()) {
            expected.add(given == null ? null : outcome(column, given));
        }
        String problem =
                given == null ? SkeletonCase.FAILED : tried.hasContradiction() ? SkeletonCase.CONTRADICTED : "";
        return new SkeletonCase(name, tried.statement().cells(), expected, problem, note);
    }

    private static @Nullable Object outcome(Column.Gives column, IncentivePackage given) {
        return column instanceof Column.GivesAward award
                ? Outcome.of(award.award(), given)
                : Outcome.of(((Column.GivesTerm) column).term(), given);
    }
}
