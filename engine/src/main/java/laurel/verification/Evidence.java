package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import laurel.calculation.Reason.SeenFact;
import laurel.fact.Assignment;
import laurel.fact.Facts;
import laurel.fact.Profile;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The facts against which it is checked what a DRL rule is said to have seen. */
record Evidence(Facts facts, Scene scene, Vocabulary<Term> terms) {

    /** What is gathered or counted by a rule is no fact, and always holds. */
    boolean holds(SeenFact seen) {
        Profile profile = facts.profile();
        return switch (seen.fact()) {
            case "metric" ->
                any(facts.metrics(), one -> isOf(seen, one.name(), one.period()) && isSaid(one.value(), seen));
            case "course" ->
                any(
                        facts.courses(),
                        one -> isOf(seen, one.course(), one.completed())
                                && one.passed() == seen.value().equals("passed"));
            case "given" -> any(facts.given(), one -> isOf(seen, one.award(), one.period()));
            case "event" -> any(facts.events(), one -> isOf(seen, one.name(), one.date()) && isSaid(one.value(), seen));
            case "absence" ->
                any(facts.absences(), one -> isOf(seen, one.type(), one.from()) && isSaid(one.to(), seen));
            case "assignment" ->
                any(
                        facts.assignments(),
                        one -> isOf(seen, post(one), one.from()) && seen.value().equals(textOrNone(one.to())));
            case "goal seen" ->
                any(
                        profile.goals(),
                        one -> isOf(seen, one.title(), one.period())
                                && (one.actual() == null ? seen.value().isEmpty() : isSaid(one.actual(), seen)));
            case "recognition" ->
                any(profile.recognitions(), one -> isOf(seen, one.kind(), one.date()) && isSaid(one.from(), seen));
            case "plan" -> any(profile.plans(), one -> isOf(seen, one.course(), one.period()));
            case "assessment" ->
                any(
                        profile.assessments(),
                        one -> isOf(seen, one.competency(), one.date()) && isSaid(one.score(), seen));
            case "preference" ->
                any(
                        profile.preferences(),
                        one -> isOf(seen, Integer.toString(one.rank()), one.date()) && isSaid(one.need(), seen));
            case "life event" -> any(profile.lifeEvents(), one -> isOf(seen, one.event(), one.date()));
            case "employee" -> seen.value().equals(text(facts.employee().hired()));
            case "derived" -> isSaid(scene.value(terms.get(seen.name())), seen);
            default -> seen.fact().equals("gathered") || seen.fact().equals("counted");
        };
    }

    private static <T> boolean any(List<T> facts, Predicate<T> isSeen) {
        return facts.stream().anyMatch(isSeen);
    }

    /** Whether it is called so and of that time; {@code when} may be null on both sides. */
    private static boolean isOf(SeenFact seen, String name, @Nullable Object when) {
        return name.equals(seen.name()) && Objects.equals(text(when), seen.when());
    }

    private static String post(Assignment assignment) {
        List<String> parts = new ArrayList<>();
        for (String part : Arrays.asList(assignment.level(), assignment.post(), assignment.department())) {
            if (part != null) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    private static String textOrNone(@Nullable Object value) {
        return value == null ? "" : value.toString();
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
