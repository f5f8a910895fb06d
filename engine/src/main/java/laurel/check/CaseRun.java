package laurel.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.calculation.Finding;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Lack;
import laurel.policy.Matches;
import laurel.policy.PolicyBook;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.table.Case;
import laurel.table.Column;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * A case that was run, and all that came of it.
 *
 * @param given its package, or null if there is none
 * @param faults what is a problem of the book unless the case expects it
 * @param gaps what could not be evaluated: a case may expect that, and is no worse if it does not
 * @param contradicted the ids of awards and terms that are not given because rows contradict each other
 */
record CaseRun(
        Case test,
        @Nullable IncentivePackage given,
        List<Problem> faults,
        List<Problem> gaps,
        Set<String> contradicted) {

    static CaseRun unreadable(Case test) {
        return new CaseRun(test, null, test.unreadable(), List.of(), Set.of());
    }

    static CaseRun failed(Case test, String why) {
        Problem fault = Problem.error(test.place(), "case.failed", test.name(), why);
        return new CaseRun(test, null, List.of(fault), List.of(), Set.of());
    }

    static CaseRun of(PolicyBook book, Case test, List<Finding> findings, IncentivePackage given) {
        List<Problem> faults = new ArrayList<>();
        Set<String> contradicted = new HashSet<>();
        findings.stream()
                .flatMap(finding -> finding.matches().undecided().stream())
                .filter(undecided -> undecided.unknown().isEmpty())
                .distinct()
                .forEach(undecided -> {
                    faults.add(contradiction(test.place(), undecided));
                    undecided.table().results().forEach(column -> contradicted.add(id(column)));
                });
        List<Problem> gaps = given.notEvaluable().stream()
                .filter(entry -> !entry.isContradiction())
                .map(entry -> gap(book, test.place(), entry))
                .toList();
        return new CaseRun(test, given, faults, gaps, contradicted);
    }

    private static Problem contradiction(Place.Row place, Matches.Undecided undecided) {
        String rows =
                undecided.rows().stream().map(Row::number).map(String::valueOf).collect(Collectors.joining(", "));
        return Problem.error(
                place,
                "table.contradiction",
                rows,
                undecided.table().name(),
                undecided.table().hitPolicy());
    }

    private static String id(Column.Gives column) {
        return column instanceof Column.GivesAward gives
                ? gives.award().id()
                : ((Column.GivesTerm) column).term().id();
    }

    private static Problem gap(PolicyBook book, Place.Row place, IncentivePackage.NotEvaluable entry) {
        List<Label> unknown = Stream.concat(
                        entry.unknown().stream()
                                .map(term -> book.terms().get(term).label()),
                        entry.lacks().stream().map(Lack::label))
                .toList();
        return Problem.error(
                place,
                "case.undecided",
                origin(book, entry),
                new Label(
                        unknown.stream().map(Label::english).collect(Collectors.joining(", ")),
                        unknown.stream().map(Label::chinese).collect(Collectors.joining("、"))));
    }

    private static Label origin(PolicyBook book, IncentivePackage.NotEvaluable entry) {
        String rule = String.valueOf(entry.origin().rule());
        return book.tables().stream()
                .map(table -> table.name())
                .filter(name -> name.english().equals(entry.origin().table()))
                .findFirst()
                .orElse(new Label(rule, rule));
    }
}
