package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.fact.Absence;
import laurel.fact.Assessment;
import laurel.fact.Assignment;
import laurel.fact.Course;
import laurel.fact.CoursePlan;
import laurel.fact.Derived;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.Given;
import laurel.fact.Goal;
import laurel.fact.LifeEvent;
import laurel.fact.Metric;
import laurel.fact.Preference;
import laurel.fact.Recognition;
import laurel.policy.DrlRule;
import laurel.policy.Matches;
import laurel.problem.Label;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/** The reason of what a DRL rule gave: the facts it was matched with. The rule's author has no part in it. */
record RuleReason(Matches.ByRule<?> match, List<Step> arithmetic) implements Reason {

    @Override
    public Origin origin() {
        return origin(match.rule());
    }

    static Origin origin(DrlRule rule) {
        return rule.place() instanceof Place.Row row
                ? new Origin(null, rule.name(), row.file(), row.sheet(), row.row(), List.of(), null)
                : new Origin(null, rule.name(), rule.place().file(), null, null, List.of(), line(rule.place()));
    }

    private static @Nullable Long line(Place place) {
        return place instanceof Place.Line line ? line.line() : null;
    }

    @Override
    public @Nullable Label clause() {
        return match.rule().clause().isBlank() ? null : match.rule().clause();
    }

    @Override
    public List<ConditionMet> conditions() {
        return List.of();
    }

    @Override
    public List<SeenFact> facts() {
        List<SeenFact> seen = new ArrayList<>();
        match.matched().forEach(fact -> see(fact, seen));
        if (seen.isEmpty()) {
            match.matched().forEach(fact -> seeEmployment(fact, seen));
        }
        return seen;
    }

    /** Where nothing else was looked at, it can only be this. */
    private static void seeEmployment(Object fact, List<SeenFact> seen) {
        if (fact instanceof Employee employee && employee.hired() != null) {
            seen.add(new SeenFact("employee", "hired", null, employee.hired().toString()));
        }
    }

    private static void see(Object fact, List<SeenFact> seen) {
        if (fact instanceof Metric metric) {
            seen.add(new SeenFact("metric", metric.name(), metric.period().toString(), plain(metric.value())));
        } else if (fact instanceof Course course) {
            String when = course.completed() == null ? null : course.completed().toString();
            seen.add(new SeenFact("course", course.course(), when, course.passed() ? "passed" : "not passed"));
        } else if (fact instanceof Given given) {
            seen.add(new SeenFact("given", given.award(), given.period().toString(), "given"));
        } else if (fact instanceof Event event) {
            seen.add(new SeenFact("event", event.name(), event.date().toString(), plain(event.value())));
        } else if (fact instanceof Absence absence) {
            seen.add(new SeenFact(
                    "absence",
                    absence.type(),
                    absence.from().toString(),
                    absence.to().toString()));
        } else if (fact instanceof Assignment assignment) {
            String to = assignment.to() == null ? "" : assignment.to().toString();
            seen.add(new SeenFact(
                    "assignment", post(assignment), assignment.from().toString(), to));
        } else if (fact instanceof Goal goal) {
            String actual = goal.actual() == null ? "" : plain(goal.actual());
            seen.add(new SeenFact("goal seen", goal.title(), goal.period().toString(), actual));
        } else if (fact instanceof Recognition recognition) {
            seen.add(new SeenFact(
                    "recognition", recognition.kind(), recognition.date().toString(), recognition.from()));
        } else if (fact instanceof CoursePlan plan) {
            seen.add(new SeenFact("plan", plan.course(), plan.period().toString(), "planned"));
        } else if (fact instanceof Assessment assessment) {
            seen.add(new SeenFact(
                    "assessment", assessment.competency(), assessment.date().toString(), plain(assessment.score())));
        } else if (fact instanceof Preference preference) {
            seen.add(new SeenFact(
                    "preference",
                    Integer.toString(preference.rank()),
                    preference.date().toString(),
                    preference.need()));
        } else if (fact instanceof LifeEvent lived) {
            seen.add(new SeenFact("life event", lived.event(), lived.date().toString(), "happened"));
        } else if (fact instanceof Derived derived) {
            seen.add(new SeenFact("derived", derived.term(), null, plain(derived.value())));
        } else if (fact instanceof Collection<?> gathered) {
            String members = String.join(
                    ", ", gathered.stream().map(RuleReason::plain).sorted().toList());
            seen.add(new SeenFact("gathered", Integer.toString(gathered.size()), null, members));
        } else if (fact instanceof Number number) {
            seen.add(new SeenFact("counted", "", null, plain(number)));
        }
        // The employee and the cycle are the same for every line, and say nothing about this one.
    }

    /** Whatever the assignment says of it. */
    private static String post(Assignment assignment) {
        return Stream.of(assignment.level(), assignment.post(), assignment.department())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
