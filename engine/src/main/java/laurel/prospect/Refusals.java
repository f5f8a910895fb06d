package laurel.prospect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Reason;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.policy.DrlRule;
import laurel.problem.Place;
import laurel.prospect.Standing.Effort;
import laurel.prospect.WhyNot.Cause;
import laurel.prospect.WhyNot.Failed;
import laurel.prospect.WhyNot.NearRow;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Why awards are not given: of each table the row of which the fewest conditions fail, then of which nobody need move what
 * nobody can, then the fewest steps, then the topmost; of tables those that come as near as the nearest.
 */
final class Refusals {

    private final Scene scene;

    Refusals(Scene scene) {
        this.scene = scene;
    }

    private record Near(
            Standing standing,
            int row,
            int failed,
            @Nullable Effort effort) {

        /** Below zero if it is nearer than the other. */
        int compare(Near other) {
            int order = Integer.compare(failed, other.failed);
            if (order == 0) {
                order = Boolean.compare(effort == null, other.effort == null);
            }
            return order == 0 && effort != null && other.effort != null
                    ? effort.steps().compareTo(other.effort.steps())
                    : order;
        }
    }

    WhyNot of(AwardDefinition award) {
        IncentivePackage given = scene.given();
        Cause kept = null;
        if (given.suppressed().stream().anyMatch(one -> one.line().award().equals(award.id()))) {
            kept = Cause.SUPPRESSED;
        } else if (given.notEvaluable().stream().anyMatch(one -> one.awards().contains(award.id()))) {
            kept = Cause.NOT_EVALUABLE;
        } else if (given.settled().stream()
                .anyMatch(one -> one.award().equals(award.id()) && one.period().equals(given.period()))) {
            kept = Cause.SETTLED;
        }
        if (kept != null) {
            return new WhyNot(award.id(), kept, List.of(), List.of());
        }
        List<NearRow> rows = nearest(award);
        List<Reason.Origin> rules = scene.book().rules().stream()
                .filter(rule -> rule.awards().contains(award.id()))
                .map(Refusals::origin)
                .toList();
        Cause cause = rows.isEmpty() && rules.isEmpty() ? Cause.NOTHING_GIVES_IT : Cause.NOT_MET;
        return new WhyNot(award.id(), cause, rows, rules);
    }

    private static Reason.Origin origin(DrlRule rule) {
        Integer row = rule.place() instanceof Place.Row place ? place.row() : null;
        Long line = rule.place() instanceof Place.Line place ? Long.valueOf(place.line()) : null;
        String sheet = row == null ? null : rule.place().sheet();
        return new Reason.Origin(null, rule.name(), rule.place().file(), sheet, row, List.of(), line);
    }

    private List<NearRow> nearest(AwardDefinition award) {
        List<Near> found = new ArrayList<>();
        for (Scene.Way way : scene.ways(award)) {
            Near near = nearest(way);
            if (near != null) {
                found.removeIf(other -> near.compare(other) < 0);
                boolean isBeaten = found.stream().anyMatch(other -> other.compare(near) < 0);
                boolean isThere = found.stream()
                        .anyMatch(other ->
                                other.standing.index().equals(way.standing().index()));
                if (!isBeaten && !isThere) {
                    found.add(near);
                }
            }
        }
        return found.stream().map(this::tell).toList();
    }

    private static @Nullable Near nearest(Scene.Way way) {
        Standing standing = way.standing();
        Near best = null;
        int fewest = Integer.MAX_VALUE;
        for (int row : way.standing().index().giving(way.result()).toArray()) {
            int failed = standing.failed(row);
            if (failed <= fewest) {
                Near near = new Near(standing, row, failed, standing.effort(row));
                best = best == null || near.compare(best) < 0 ? near : best;
                fewest = failed;
            }
        }
        return best;
    }

    private NearRow tell(Near near) {
        DecisionTable table = near.standing.index().table();
        Row row = table.rows().get(near.row);
        List<Failed> failed = new ArrayList<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            Column.Asks column = table.conditions().get(i);
            UnaryTest test = row.conditions().get(i).test();
            Object value = near.standing.finding().value(column.term());
            Ask ask = Ask.of(column, test);
            if (!test.isAny() && (value == null || !ask.accepts(value))) {
                failed.add(failed(table, row, column, row.conditions().get(i).written(), ask, value));
            }
        }
        Reason.Origin origin = new Reason.Origin(
                table.name().english(), null, table.file(), table.sheet(), row.number(), List.of(), null);
        return new NearRow(origin, failed, failed.isEmpty() ? instead(near, row) : List.of());
    }

    private static List<Integer> instead(Near near, Row row) {
        return near.standing.finding().matches().tables().stream()
                .filter(match -> match.table().equals(near.standing.index().table()))
                .flatMap(match -> match.decision().rows().stream())
                .filter(other -> !other.equals(row))
                .map(Row::number)
                .toList();
    }

    private static Failed failed(
            DecisionTable table, Row row, Column.Asks column, String written, Ask ask, @Nullable Object value) {
        Term term = column.term();
        Distance distance = value == null ? null : Distance.of(term, ask.test(), value);
        BigDecimal by = distance == null ? null : distance.by();
        return new Failed(
                term.id(),
                value == null ? null : term.type().write(value),
                written,
                table.place(row, column).spot(),
                by,
                distance != null && distance.beyond(),
                term.type().isOrdered()
                        ? List.of()
                        : wanted(term, ask).map(term.type()::write).toList());
    }

    private static Stream<Object> wanted(Term term, Ask ask) {
        List<Object> known = Lever.options(term, List.of(ask.test()));
        return known.stream().filter(ask::accepts);
    }
}
