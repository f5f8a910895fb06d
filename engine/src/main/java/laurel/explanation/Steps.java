package laurel.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import laurel.calculation.Reason;
import laurel.calculation.Step;
import laurel.fact.ValueType;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;

/** The arithmetic of a reason, a step after the other. */
final class Steps {

    private final PolicyBook book;
    private final Language language;
    private final Wording wording;

    Steps(PolicyBook book, Language language) {
        this.book = book;
        this.language = language;
        this.wording = new Wording(book, language);
    }

    /** What was told, and behind it the steps if there are any. */
    String behind(String told, Reason reason) {
        List<String> steps = new ArrayList<>();
        reason.arithmetic().stream()
                .filter(step -> step.step() != Step.Kind.AMOUNT)
                .forEach(step -> steps.add(step(step)));
        return steps.isEmpty() ? told : say("arithmetic", told, String.join(say("then"), steps));
    }

    private String step(Step step) {
        String base = step.base() == null ? "" : wording.plain(step.base());
        String factor = step.factor() == null ? "" : wording.plain(step.factor());
        String result = wording.plain(step.result());
        return switch (step.step()) {
            case ROUND -> say("step.round", base, say("rounding." + step.rounding()), wording.number(step.result()));
            case MONTHS -> say("step.months", factor, wording.label(String.valueOf(step.of())), base, result);
            case RATE ->
                say("step.rate", percent(step.factor()), wording.label(String.valueOf(step.of())), base, result);
            case SLICE -> say("step.slice", percent(step.factor()), base, result);
            case PORTION ->
                say("step.portion", factor, base, wording.plain(step.parts().get(0)), result);
            case SUM ->
                say("step.sum", step.parts().stream().map(wording::plain).collect(Collectors.joining(" + ")), result);
            case COUNT -> say("step.count", result);
            case BETWEEN -> between(step);
            case AMOUNT -> result;
            case FACTOR -> say("step.factor", base, wording.label(String.valueOf(step.of())), termValue(step), result);
            case WEIGHTED -> say("step.weighted", base, weights(step), factor, result);
            case CAP -> say("step.cap", base, String.valueOf(step.of()), result);
            case FLOOR -> say("step.floor", base, String.valueOf(step.of()), result);
            case PRORATE -> say("step.prorate", base, part(step, 0), part(step, 1), say("basis." + step.of()), result);
            case POOL -> say("step.pool", base, part(step, 0), part(step, 1), result);
            case CONVERT -> say("step.convert", base, factor, String.valueOf(step.of()), result);
            case CORRECT -> say("step.CORRECT", base, part(step, 0), result, String.valueOf(step.of()));
            case WITHHOLD, EARLIER, GUARANTEE, DRAW, CARRIED, CARRY, HOLD_BACK, RELEASE ->
                say("step." + step.step(), base, part(step, 0), result);
        };
    }

    private String part(Step step, int index) {
        return wording.plain(step.parts().get(index));
    }

    private String termValue(Step step) {
        return point(String.valueOf(step.of()), step.factor());
    }

    /** "30% × Quality 1.1 + 70% × Team 0.9". */
    private String weights(Step step) {
        List<String> told = new ArrayList<>();
        String[] terms = String.valueOf(step.of()).split(", ");
        for (int i = 0; i < terms.length; i++) {
            told.add(percent(step.parts().get(2 * i)) + " × " + wording.label(terms[i]) + " "
                    + point(terms[i], step.parts().get(2 * i + 1)));
        }
        return String.join(" + ", told);
    }

    /** The line between two points, in the way in which its term is written. */
    private String between(Step step) {
        String term = String.valueOf(step.of());
        return say(
                "step.between",
                point(term, step.parts().get(0)),
                wording.plain(step.parts().get(1)),
                point(term, step.parts().get(2)),
                wording.plain(step.parts().get(3)),
                point(term, step.base()),
                wording.plain(step.result()));
    }

    private String point(String term, @Nullable BigDecimal at) {
        BigDecimal number = at == null ? BigDecimal.ZERO : at;
        return book.terms()
                .find(term)
                .map(known -> wording.value(known.type(), known.type().write(number)))
                .orElse(number.toPlainString());
    }

    private static String percent(@Nullable BigDecimal factor) {
        return ValueType.PERCENT.write(factor == null ? BigDecimal.ONE : factor);
    }

    private String say(String key, Object... values) {
        return Explainer.TEXTS.say(language, key, values);
    }
}
