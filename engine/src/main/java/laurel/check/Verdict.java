package laurel.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.calculation.IncentivePackage;
import laurel.problem.Label;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.Case;
import org.jspecify.annotations.Nullable;

/** What a case gave, held against what it expects. */
final class Verdict {

    private static final Label NONE = new Label("none", "无");
    private static final Label YES = new Label("yes", "是");

    private final CaseRun run;
    private final Problems problems = new Problems();

    private Verdict(CaseRun run) {
        this.run = run;
    }

    static CaseResult of(CaseRun run) {
        return new CaseResult(run.test(), run.given(), new Verdict(run).problems());
    }

    /** A problem that a case expects is none; any other is, once, either where it arose or where another was expected. */
    private List<Problem> problems() {
        List<Problem> arisen =
                Stream.concat(run.faults().stream(), run.gaps().stream()).toList();
        List<Case.ExpectedProblem> wanted = run.test().expectations().stream()
                .filter(Case.ExpectedProblem.class::isInstance)
                .map(Case.ExpectedProblem.class::cast)
                .toList();
        List<Case.ExpectedProblem> missed = wanted.stream()
                .filter(expected -> arisen.stream().noneMatch(expected::isMetBy))
                .toList();
        List<Problem> unexpected = run.faults().stream()
                .filter(fault -> wanted.stream().noneMatch(expected -> expected.isMetBy(fault)))
                .toList();
        missed.forEach(expected ->
                problems.error(expected.place(), "case.problem", run.test().name(), expected.text(), list(arisen)));
        if (missed.isEmpty()) {
            problems.addAll(unexpected);
        }
        if (run.given() != null || unexpected.isEmpty()) {
            Set<String> contradicted = unexpected.isEmpty() ? Set.of() : run.contradicted();
            run.test().expectations().forEach(expected -> judge(expected, contradicted));
        }
        return problems.toList();
    }

    private static Label list(List<Problem> arisen) {
        return arisen.isEmpty()
                ? new Label("none", "无")
                : new Label(list(arisen, Language.ENGLISH, "; "), list(arisen, Language.CHINESE, "；"));
    }

    private static String list(List<Problem> arisen, Language language, String between) {
        return arisen.stream()
                .map(problem -> problem.what(language).replaceFirst("[.。]$", ""))
                .collect(Collectors.joining(between));
    }

    /** Where there is no package, nothing is given. What is contradicted is not given either, and that was said. */
    private void judge(Case.Expected expected, Set<String> contradicted) {
        IncentivePackage given = run.given();
        if (expected instanceof Case.ExpectedAward award
                && !contradicted.contains(award.award().id())) {
            compare(
                    award.place(),
                    award.award().label(),
                    award.value(),
                    given == null ? null : Outcome.of(award.award(), given),
                    Verdict::write);
        } else if (expected instanceof Case.ExpectedTerm term
                && !contradicted.contains(term.term().id())) {
            compare(
                    term.place(),
                    term.term().label(),
                    term.value(),
                    given == null ? null : Outcome.of(term.term(), given),
                    term.term().type()::write);
        } else if (expected instanceof Case.ExpectedUnknown unknown && !isUnknown(unknown, given)) {
            problems.error(
                    unknown.place(),
                    "case.unknown",
                    run.test().name(),
                    unknown.term().label());
        }
    }

    private static boolean isUnknown(Case.ExpectedUnknown expected, @Nullable IncentivePackage given) {
        return given != null
                && given.notEvaluable().stream()
                        .anyMatch(entry ->
                                entry.unknown().contains(expected.term().id()));
    }

    private void compare(
            Place place,
            Label what,
            @Nullable Object expected,
            @Nullable Object actual,
            Function<Object, Object> writer) {
        if (!equal(expected, actual)) {
            problems.error(
                    place,
                    "case.award",
                    run.test().name(),
                    what,
                    expected == null ? NONE : writer.apply(expected),
                    actual == null ? NONE : writer.apply(actual));
        }
    }

    private static boolean equal(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal wanted && actual instanceof BigDecimal got) {
            return wanted.compareTo(got) == 0;
        }
        return Objects.equals(expected, actual);
    }

    private static Object write(Object value) {
        if (value.equals(true)) {
            return YES;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }
}
