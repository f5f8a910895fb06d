package laurel.explanation;

import laurel.calculation.Reason.ConditionMet;
import laurel.calculation.Reason.SeenFact;
import laurel.fact.ValueType;
import laurel.policy.PolicyBook;
import laurel.problem.Language;

/** The grounds of a reason: conditions that were met, and facts that were seen. */
final class Grounds {

    private final Language language;
    private final Wording wording;

    Grounds(PolicyBook book, Language language) {
        this.language = language;
        this.wording = new Wording(book, language);
    }

    String tell(ConditionMet met) {
        String key = met.byDefault() ? "condition.default" : "condition";
        String value = wording.value(met.term(), met.value());
        String sourced = met.source() == null ? value : say("condition.source", value, met.source());
        return say(key, wording.label(met.term()), sourced, met.test(), met.cell());
    }

    String tell(SeenFact fact) {
        String when = wording.when(fact.when());
        return switch (fact.fact()) {
            case "metric" ->
                say("fact.metric", wording.metric(fact.name()), when, wording.metricValue(fact.name(), fact.value()));
            case "derived" -> say("fact.derived", wording.label(fact.name()), wording.value(fact.name(), fact.value()));
            case "course" ->
                say(fact.value().equals("passed") ? "fact.passed" : "fact.failed", wording.course(fact.name()), when);
            case "given" -> say("fact.given", wording.award(fact.name()), when);
            case "event" -> say("fact.event", fact.name(), when, wording.eventValue(fact.name(), fact.value()));
            case "absence" -> say("fact.absence", fact.name(), when, wording.when(fact.value()));
            case "assignment" ->
                say(
                        fact.value().isEmpty() ? "fact.assignment.open" : "fact.assignment",
                        fact.name(),
                        when,
                        wording.when(fact.value()));
            case "employee" -> say("fact.employee." + fact.name(), wording.date(fact.value()));
            case "goal" -> goal(fact);
            case "goal seen" -> say("fact.goal.seen", fact.name(), when, fact.value());
            case "recognition" -> say("fact.recognition", fact.name(), when, fact.value());
            case "plan" -> say("fact.plan", wording.course(fact.name()), when);
            case "assessment" -> say("fact.assessment", fact.name(), when, wording.assessed(fact.name(), fact.value()));
            case "preference" -> say("fact.preference", fact.name(), when, fact.value());
            case "life event" -> say("fact.life-event", fact.name(), when);
            case "dated" -> say("fact.dated", wording.label(fact.name()), wording.date(fact.value()));
            case "gathered" -> say("fact.gathered", fact.name(), fact.value());
            default -> say("fact.counted", fact.value());
        };
    }

    private String goal(SeenFact goal) {
        String weight = wording.value(ValueType.PERCENT, String.valueOf(goal.weight()));
        String reached = say("fact.goal", goal.name(), weight, wording.value(ValueType.PERCENT, goal.value()));
        return goal.serves().isEmpty()
                ? reached
                : say("fact.goal.serves", reached, String.join(say("fact.goal.above"), goal.serves()));
    }

    private String say(String key, Object... values) {
        return Explainer.TEXTS.say(language, key, values);
    }
}
