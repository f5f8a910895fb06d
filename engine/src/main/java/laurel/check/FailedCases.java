package laurel.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.problem.Label;
import laurel.problem.Problems;
import laurel.table.Case;
import org.jspecify.annotations.Nullable;

/** A case whose package is not what it expects. */
final class FailedCases implements CaseCheck {

    private static final Label NONE = new Label("none", "无");
    private static final Label YES = new Label("yes", "是");

    @Override
    public void check(PolicyBook book, CaseRuns runs, Problems problems) {
        for (CaseRuns.CaseRun run : runs.runs()) {
            if (run.given() == null) {
                problems.error(run.test().place(), "case.failed", run.test().name(), run.failure());
            } else {
                run.test().expectations().forEach(expected -> check(run.test(), run.given(), expected, problems));
            }
        }
    }

    private static void check(Case test, IncentivePackage given, Case.Expected expected, Problems problems) {
        if (expected instanceof Case.ExpectedAward award) {
            Object actual = actual(given, award.award());
            if (!equal(award.value(), actual)) {
                report(test, award.place(), award.award().label(), say(award.value()), say(actual), problems);
            }
        } else if (expected instanceof Case.ExpectedTerm term) {
            String actual = actual(given, term.term());
            String wanted = term.value() == null ? null : term.term().type().write(term.value());
            if (!Objects.equals(wanted, actual)) {
                report(test, term.place(), term.term().label(), say(wanted), say(actual), problems);
            }
        } else if (expected instanceof Case.ExpectedUnknown unknown
                && given.notEvaluable().stream()
                        .noneMatch(
                                entry -> entry.unknown().contains(unknown.term().id()))) {
            problems.error(
                    unknown.place(), "case.unknown", test.name(), unknown.term().label());
        }
    }

    private static void report(
            Case test, laurel.problem.Place place, Label what, Object expected, Object actual, Problems problems) {
        problems.error(place, "case.award", test.name(), what, expected, actual);
    }

    /** The sum of the award's lines, their text, or true; null if there is none. */
    private static @Nullable Object actual(IncentivePackage given, AwardDefinition award) {
        List<Line> lines = given.lines().stream()
                .filter(line -> line.award().equals(award.id()))
                .toList();
        if (lines.isEmpty()) {
            return null;
        }
        if (award.kind().isMoney()) {
            return lines.stream()
                    .map(line -> Objects.requireNonNull(line.amount()).amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        if (lines.get(0).days() != null) {
            return lines.stream()
                    .map(line -> Objects.requireNonNull(line.days()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        List<String> texts =
                lines.stream().map(Line::text).filter(Objects::nonNull).toList();
        return texts.isEmpty() ? (Object) true : String.join(", ", texts);
    }

    private static @Nullable String actual(IncentivePackage given, Term term) {
        return given.derived().stream()
                .filter(derived -> derived.term().equals(term.id()))
                .map(IncentivePackage.DerivedTerm::value)
                .findFirst()
                .orElse(null);
    }

    private static boolean equal(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal wanted && actual instanceof BigDecimal got) {
            return wanted.compareTo(got) == 0;
        }
        return Objects.equals(expected, actual);
    }

    private static Object say(@Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        if (value.equals(true)) {
            return YES;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }
}
