package laurel.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/** What a package gives, in the form in which a case's cell expects it. */
public final class Outcome {

    private Outcome() {}

    /** The sum of the award's lines, their texts, or true; null if it is not given. */
    public static @Nullable Object of(AwardDefinition award, IncentivePackage given) {
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

    /** The derived term's value; null if it is unknown. */
    public static @Nullable Object of(Term term, IncentivePackage given) {
        return given.derived().stream()
                .filter(derived -> derived.term().equals(term.id()))
                .findFirst()
                .map(derived -> term.type().parse(derived.value()))
                .orElse(null);
    }
}
