package laurel.calculation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import laurel.calculation.Reason.ConditionMet;
import laurel.calculation.Reason.Origin;
import laurel.calculation.Reason.SeenFact;
import laurel.fact.Course;
import laurel.fact.Derived;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.policy.DrlRule;
import laurel.policy.Matches;
import laurel.problem.Label;
import laurel.table.Condition;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** Builds reasons, for tables and DRL alike, from what was matched; a rule's author has no part in it. */
final class Reasons {

    private final Facts facts;
    private final Period period;

    Reasons(Facts facts, Period period) {
        this.facts = facts;
        this.period = period;
    }

    Reason of(Matches.TableMatch match, Row row, List<Step> arithmetic) {
        DecisionTable table = match.table();
        List<ConditionMet> conditions = new ArrayList<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            Condition condition = row.conditions().get(i);
            Term term = table.conditions().get(i).term();
            Object value = match.values().get(term.slot());
            if (!condition.test().isAny() && value != null) {
                boolean byDefault = term.ifMissing() != null && term.source().read(facts, period) == null;
                conditions.add(new ConditionMet(
                        term.id(),
                        term.type().write(value),
                        byDefault,
                        condition.written(),
                        table.place(row, table.conditions().get(i)).spot()));
            }
        }
        return new Reason(origin(table, row.number()), clause(table.clause()), conditions, List.of(), arithmetic);
    }

    Reason of(Matches.ByRule<?> match, List<Step> arithmetic) {
        List<SeenFact> seen = new ArrayList<>();
        match.matched().forEach(fact -> see(fact, seen));
        return new Reason(origin(match.rule()), clause(match.rule().clause()), List.of(), seen, arithmetic);
    }

    static Origin origin(DecisionTable table, @Nullable Integer row) {
        return new Origin(table.name().english(), null, table.file(), table.sheet(), row, null);
    }

    static Origin origin(DrlRule rule) {
        return new Origin(
                null, rule.name(), rule.place().file(), null, null, rule.place().line());
    }

    private static @Nullable Label clause(Label clause) {
        return clause.isBlank() ? null : clause;
    }

    private static void see(Object fact, List<SeenFact> seen) {
        if (fact instanceof Metric metric) {
            seen.add(new SeenFact("metric", metric.name(), metric.period().toString(), plain(metric.value())));
        } else if (fact instanceof Course course) {
            String when = course.completed() == null ? null : course.completed().toString();
            seen.add(new SeenFact("course", course.course(), when, course.passed() ? "passed" : "not passed"));
        } else if (fact instanceof Given given) {
            seen.add(new SeenFact("given", given.award(), given.period().toString(), "given"));
        } else if (fact instanceof Derived derived) {
            seen.add(new SeenFact("derived", derived.term(), null, plain(derived.value())));
        } else if (fact instanceof Collection<?> gathered) {
            seen.add(new SeenFact(
                    "gathered",
                    Integer.toString(gathered.size()),
                    null,
                    String.join(
                            ", ", gathered.stream().map(Reasons::plain).sorted().toList())));
        } else if (fact instanceof Number number) {
            seen.add(new SeenFact("counted", "", null, plain(number)));
        }
        // The employee and the cycle are the same for every line, and say nothing about this one.
    }

    private static String plain(Object value) {
        return value instanceof java.math.BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
