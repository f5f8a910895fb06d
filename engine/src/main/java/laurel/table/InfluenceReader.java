package laurel.table;

import java.math.BigDecimal;
import java.util.Optional;
import laurel.fact.Assessed;
import laurel.fact.GoalScore;
import laurel.fact.Influence;
import laurel.fact.Source;
import laurel.fact.ValueType;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads whether an employee can change a term, and in which steps. */
final class InfluenceReader {

    private final Problems problems;

    InfluenceReader(Problems problems) {
        this.problems = problems;
    }

    /** Null if the employee cannot, or after reporting why the cell says nothing. */
    @Nullable
    Influence read(Cell cell, ValueType type, Source source) {
        Optional<Boolean> said = Influence.said(cell.text());
        if (said.isPresent() && !said.get()) {
            return null;
        }
        Optional<String> fixed = fixed(source);
        if (fixed.isPresent()) {
            problems.error(cell.place(), fixed.get(), source);
            return null;
        }
        if (said.isPresent()) {
            return Influence.of(type);
        }
        if (!type.isOrdered()) {
            problems.error(cell.place(), "influence.unordered", cell.text(), type.label());
            return null;
        }
        return step(cell, type);
    }

    /** The code of why nobody can change what comes from there. */
    private static Optional<String> fixed(Source source) {
        if (source instanceof Source.FromRule) {
            return Optional.of("influence.derived");
        }
        if (source instanceof Source.Population) {
            return Optional.of("influence.compared");
        }
        if (source instanceof Source.OfEvent) {
            return Optional.of("influence.event");
        }
        boolean past = source instanceof Source.OverTime of && of.when() == Source.When.PREVIOUS;
        boolean identity = source == Source.Field.ID || source == Source.Field.NAME || source == Source.Field.CURRENCY;
        if (past || identity) {
            return Optional.of("influence.fixed");
        }
        boolean isKnown = source instanceof Source.OfMetric
                || source instanceof GoalScore
                || source instanceof Assessed
                || source instanceof Source.PassedCourse
                || source instanceof Source.EventCount
                || source instanceof Source.Attribute
                || source instanceof Source.Field;
        return isKnown ? Optional.empty() : Optional.of("influence.untold");
    }

    private @Nullable Influence step(Cell cell, ValueType type) {
        ValueType counted = type == ValueType.DATE ? ValueType.INTEGER : type;
        if (!(CellValue.typed(cell.content(), counted) instanceof BigDecimal step)) {
            problems.error(cell.place(), "influence.unknown", cell.text(), counted.label());
            return null;
        }
        if (step.signum() <= 0) {
            problems.error(cell.place(), "influence.step", cell.text());
            return null;
        }
        if (type == ValueType.PERCENT && step.compareTo(BigDecimal.ONE) >= 0) {
            problems.error(cell.place(), "influence.percent", type.write(step), cell.text());
            return null;
        }
        return new Influence(step);
    }
}
