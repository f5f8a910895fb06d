package laurel.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.calculation.Reason;
import laurel.calculation.Reason.ConditionMet;
import laurel.calculation.Reason.SeenFact;
import laurel.calculation.Step;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;

/** The parts of sentences: terms and values in the reader's words, conditions, facts, arithmetic, places. */
final class Sentences {

    private static final int SHOWN_DECIMALS = 4;

    private final PolicyBook book;
    private final Language language;

    Sentences(PolicyBook book, Language language) {
        this.book = book;
        this.language = language;
    }

    /** What is given or derived, then all that its reason holds. */
    String because(String what, Reason reason) {
        if (!reason.parts().isEmpty()) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < reason.parts().size(); i++) {
                parts.add(because(
                        say("part", Integer.toString(i + 1)), reason.parts().get(i)));
            }
            return arithmetic(say("joint", what, String.join(" ", parts)), reason);
        }
        List<String> grounds = new ArrayList<>();
        reason.conditions().forEach(met -> grounds.add(condition(met)));
        reason.facts().forEach(fact -> grounds.add(fact(fact)));
        String why = grounds.isEmpty() ? say("always") : list(grounds);
        String where = origin(reason.origin());
        if (reason.clause() != null) {
            String clause = reason.clause().in(language).strip();
            where = say("clause", where, clause.replaceFirst("[.。]$", ""));
        }
        return arithmetic(say("because", what, why, where), reason);
    }

    private String arithmetic(String told, Reason reason) {
        List<String> steps = new ArrayList<>();
        reason.arithmetic().stream()
                .filter(step -> step.step() != Step.Kind.AMOUNT)
                .forEach(step -> steps.add(step(step)));
        return steps.isEmpty() ? told : say("arithmetic", told, String.join(say("then"), steps));
    }

    private String condition(ConditionMet met) {
        String key = met.byDefault() ? "condition.default" : "condition";
        String value = value(met.term(), met.value());
        String sourced = met.source() == null ? value : say("condition.source", value, met.source());
        return say(key, label(met.term()), sourced, met.test(), met.cell());
    }

    private String fact(SeenFact fact) {
        String when = fact.when() == null ? "" : fact.when();
        return switch (fact.fact()) {
            case "metric" -> say("fact.metric", metric(fact.name()), when, metricValue(fact.name(), fact.value()));
            case "derived" -> say("fact.derived", label(fact.name()), value(fact.name(), fact.value()));
            case "course" ->
                say(fact.value().equals("passed") ? "fact.passed" : "fact.failed", course(fact.name()), when);
            case "given" -> say("fact.given", fact.name(), when);
            case "event" -> say("fact.event", fact.name(), when, eventValue(fact.name(), fact.value()));
            case "absence" -> say("fact.absence", fact.name(), when, fact.value());
            case "assignment" ->
                say(
                        fact.value().isEmpty() ? "fact.assignment.open" : "fact.assignment",
                        fact.name(),
                        when,
                        fact.value());
            case "employee" -> say("fact.employee." + fact.name(), date(fact.value()));
            case "goal" -> goal(fact);
            case "goal seen" -> say("fact.goal.seen", fact.name(), when, fact.value());
            case "recognition" -> say("fact.recognition", fact.name(), when, fact.value());
            case "plan" -> say("fact.plan", course(fact.name()), when);
            case "assessment" -> say("fact.assessment", fact.name(), when, fact.value());
            case "preference" -> say("fact.preference", fact.name(), when, fact.value());
            case "life event" -> say("fact.life-event", fact.name(), when);
            case "dated" -> say("fact.dated", label(fact.name()), fact.value());
            case "gathered" -> say("fact.gathered", fact.name(), fact.value());
            default -> say("fact.counted", fact.value());
        };
    }

    private String goal(SeenFact goal) {
        String reached = say("fact.goal", goal.name(), String.valueOf(goal.weight()), goal.value());
        return goal.serves().isEmpty()
                ? reached
                : say("fact.goal.serves", reached, String.join(say("fact.goal.above"), goal.serves()));
    }

    private String step(Step step) {
        String base = step.base() == null ? "" : plain(step.base());
        String factor = step.factor() == null ? "" : plain(step.factor());
        String result = plain(step.result());
        return switch (step.step()) {
            case ROUND -> say("step.round", base, say("rounding." + step.rounding()), number(step.result()));
            case MONTHS -> say("step.months", factor, label(String.valueOf(step.of())), base, result);
            case RATE -> say("step.rate", percent(step.factor()), label(String.valueOf(step.of())), base, result);
            case SLICE -> say("step.slice", percent(step.factor()), base, result);
            case PORTION -> say("step.portion", factor, base, plain(step.parts().get(0)), result);
            case SUM ->
                say("step.sum", step.parts().stream().map(this::plain).collect(Collectors.joining(" + ")), result);
            case COUNT -> say("step.count", result);
            case BETWEEN -> between(step);
            case AMOUNT -> result;
            case FACTOR -> say("step.factor", base, label(String.valueOf(step.of())), termValue(step), result);
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
        return plain(step.parts().get(index));
    }

    private String termValue(Step step) {
        return point(String.valueOf(step.of()), step.factor());
    }

    /** "30% × Quality 1.1 + 70% × Team 0.9". */
    private String weights(Step step) {
        List<String> told = new ArrayList<>();
        String[] terms = String.valueOf(step.of()).split(", ");
        for (int i = 0; i < terms.length; i++) {
            told.add(percent(step.parts().get(2 * i)) + " × " + label(terms[i]) + " "
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
                plain(step.parts().get(1)),
                point(term, step.parts().get(2)),
                plain(step.parts().get(3)),
                point(term, step.base()),
                plain(step.result()));
    }

    private String point(String term, @Nullable BigDecimal at) {
        BigDecimal number = at == null ? BigDecimal.ZERO : at;
        return book.terms()
                .find(term)
                .map(known -> value(known.type(), known.type().write(number)))
                .orElse(number.toPlainString());
    }

    private static String percent(@Nullable BigDecimal factor) {
        return ValueType.PERCENT.write(factor == null ? BigDecimal.ONE : factor);
    }

    /** "table "Bonus", row 7 (bonus.xlsx › Sheet1)", or the same of a DRL rule. */
    String origin(Reason.Origin origin) {
        if (origin.rule() != null && origin.row() != null) {
            return say(
                    "origin.rule-row",
                    origin.rule(),
                    Integer.toString(origin.row()),
                    origin.file(),
                    String.valueOf(origin.sheet()));
        }
        if (origin.rule() != null) {
            return say("origin.rule", origin.rule(), origin.file(), String.valueOf(origin.line()));
        }
        String table = book.tables().stream()
                .filter(known -> known.name().english().equals(origin.table()))
                .map(known -> known.name().in(language))
                .findFirst()
                .orElse("");
        String sheet = String.valueOf(origin.sheet());
        if (table.isEmpty() && origin.row() != null) {
            return say("origin.word", Integer.toString(origin.row()), origin.file(), sheet);
        }
        if (!origin.rows().isEmpty()) {
            String rows = list(
                    origin.rows().stream().map(row -> Integer.toString(row)).toList());
            return say("origin.rows", table, rows, origin.file(), sheet);
        }
        return origin.row() == null
                ? say("origin.table", table, origin.file(), sheet)
                : say("origin.row", table, Integer.toString(origin.row()), origin.file(), sheet);
    }

    /** Why a term is not known: which fact would have to be there. */
    String missing(String id, Period period) {
        Optional<Term> term = book.terms().find(id);
        if (term.isPresent() && term.get().source() instanceof Source.OfMetric metric) {
            String name = metric(metric.name());
            return switch (metric.when()) {
                case NOW -> say("missing.metric", name, period);
                case PREVIOUS -> say("missing.metric", name, period.previous());
                case CHANGE -> say("missing.change", label(id), name, period.previous(), period);
            };
        }
        if (term.isPresent() && term.get().source() instanceof Source.Population compared) {
            return compared.smallest() > 1
                    ? say("missing.population.small", label(id), compared.smallest())
                    : say("missing.population", label(id));
        }
        return say("missing.term", label(id));
    }

    String label(String term) {
        return book.terms().find(term).map(known -> known.label().in(language)).orElse(term);
    }

    /** A value as {@link ValueType#write} wrote it, in the reader's way of writing. */
    String value(String term, String written) {
        return book.terms().find(term).map(known -> value(known, written)).orElse(written);
    }

    private String value(Term term, String written) {
        String value = value(term.type(), written);
        return term.unit().isEmpty() ? value : value + " " + term.unit();
    }

    private String value(ValueType type, String written) {
        if (type == ValueType.YES_NO) {
            return say(written);
        }
        if (type == ValueType.DATE) {
            return date(written);
        }
        if (type == ValueType.PERCENT) {
            return shown(points(written)) + "%";
        }
        return type.isNumeric() ? number(new BigDecimal(written)) : written;
    }

    /** As people of the language write a day. */
    private String date(String iso) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(LocalDate.parse(iso));
    }

    /** A percent's points; DRL says 1.05 where a cell says 105%. */
    private static BigDecimal points(String written) {
        return written.endsWith("%")
                ? new BigDecimal(written.substring(0, written.length() - 1))
                : ValueType.normal(new BigDecimal(written).movePointRight(2));
    }

    /** What does not end soon is cut and marked so: a rounded figure might seem to reach what it does not. */
    String shown(BigDecimal number) {
        return number.scale() <= SHOWN_DECIMALS
                ? plain(number)
                : number(number.setScale(SHOWN_DECIMALS, RoundingMode.DOWN)) + "…";
    }

    private Optional<Term> metricTerm(String name) {
        return book.terms().words().stream()
                .filter(term -> term.source() instanceof Source.OfMetric metric
                        && metric.name().equals(name)
                        && metric.when() == Source.When.NOW)
                .findFirst();
    }

    private String metric(String name) {
        return metricTerm(name).map(term -> term.label().in(language)).orElse(name);
    }

    private String eventValue(String name, String value) {
        return book.terms().words().stream()
                .filter(term -> term.source().equals(new Source.OfEvent(name, null)))
                .findFirst()
                .map(term -> value(term, term.type().write(new BigDecimal(value))))
                .orElse(value);
    }

    private String metricValue(String name, String value) {
        return metricTerm(name)
                .map(term -> value(term, term.type().write(new BigDecimal(value))))
                .orElse(value);
    }

    /** A course by the label of the term that asks for it, else by its id. */
    String course(String id) {
        return book.terms().words().stream()
                .filter(term -> term.source() instanceof Source.PassedCourse course
                        && course.course().equals(id))
                .map(term -> term.label().in(language))
                .findFirst()
                .orElse(id);
    }

    /** An exact number on the way to the cents, without zeros that say nothing. */
    private String plain(BigDecimal number) {
        return number(ValueType.normal(number));
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    String list(List<String> parts) {
        return parts.stream().collect(Collectors.joining(say("comma")));
    }

    private String say(String key, Object... values) {
        return Explainer.TEXTS.say(language, key, values);
    }
}
