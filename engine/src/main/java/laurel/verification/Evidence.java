package laurel.verification;

import java.math.BigDecimal;
import java.util.Objects;
import laurel.calculation.Reason.SeenFact;
import laurel.fact.Facts;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The facts against which it is checked what a DRL rule is said to have seen. */
record Evidence(Facts facts, Scene scene, Vocabulary<Term> terms) {

    /** What is gathered or counted by a rule is no fact, and always holds. */
    boolean holds(SeenFact seen) {
        return switch (seen.fact()) {
            case "metric" ->
                facts.metrics().stream()
                        .anyMatch(metric -> metric.name().equals(seen.name())
                                && metric.period().toString().equals(seen.when())
                                && isSaid(metric.value(), seen));
            case "course" ->
                facts.courses().stream()
                        .anyMatch(course -> course.course().equals(seen.name())
                                && Objects.equals(text(course.completed()), seen.when())
                                && course.passed() == seen.value().equals("passed"));
            case "given" ->
                facts.given().stream()
                        .anyMatch(given -> given.award().equals(seen.name())
                                && given.period().toString().equals(seen.when()));
            case "derived" -> isSaid(scene.value(terms.get(seen.name())), seen);
            default -> true;
        };
    }

    private static boolean isSaid(@Nullable Object value, SeenFact seen) {
        if (value instanceof BigDecimal || value instanceof Fraction) {
            BigDecimal said = new BigDecimal(seen.value());
            return Fraction.of(said).shown().compareTo(Fraction.of(value).shown()) == 0;
        }
        return value != null && value.toString().equals(seen.value());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
