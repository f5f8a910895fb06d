package laurel.policy;

import java.util.List;
import laurel.fact.NamedFact;

/** Refuses patterns that ask for no fact, and those whose answer would depend on the order of rules. */
final class PatternCheck {

    private final Mentions mentions;
    private final Bindings bindings;
    private final Imports imports;
    private final DrlText text;

    PatternCheck(Mentions mentions, Bindings bindings, Imports imports, DrlText text) {
        this.mentions = mentions;
        this.bindings = bindings;
        this.imports = imports;
        this.text = text;
    }

    void check(List<FactPattern> patterns) {
        for (FactPattern pattern : patterns) {
            boolean results = pattern.type().isEmpty();
            if (!results) {
                checkType(pattern);
            }
            if (results || pattern.fact() != null) {
                for (Constraint constraint : pattern.constraints()) {
                    new ConditionCheck(constraint, pattern.fact(), bindings, imports, text).check();
                }
            }
        }
    }

    private void checkType(FactPattern pattern) {
        String type = pattern.type();
        String simple = type.substring(type.lastIndexOf('.') + 1);
        int line = pattern.line();
        if (pattern.fact() != null) {
            imports.require(type, line);
            checkFact(pattern);
        } else if (type.equals("Award")) {
            text.error(line, "drl.award.asked");
        } else if (type.equals("Answers")) {
            text.error(line, "drl.answers");
        } else if (Words.FACTS.containsKey(simple)) {
            text.error(line, "drl.fact", type, simple);
        } else {
            text.unknown(line, "drl.fact", type, Words.FACTS.keySet());
        }
    }

    private void checkFact(FactPattern pattern) {
        int line = pattern.line();
        if (pattern.type().equals("Derived")) {
            checkDerived(pattern);
        } else if (pattern.type().equals("Metric")) {
            String metric = pattern.textOf("name");
            if (metric != null) {
                mentions.metric(metric, line);
            }
        } else if (pattern.type().equals("Event")) {
            String event = pattern.textOf("name");
            if (event != null) {
                mentions.event(event, line);
            }
        } else if (pattern.type().equals("Given")) {
            String award = pattern.textOf("award");
            if (award != null) {
                mentions.earlier(award, line);
            }
        }
        NamedFact.ofType(pattern.type()).ifPresent(kind -> checkName(kind, pattern));
        boolean ofEmployee =
                !pattern.type().equals("Employee") && !pattern.type().equals("Cycle");
        if (ofEmployee && !pattern.namesEmployee()) {
            text.warning(line, "drl.employee", pattern.type());
        }
    }

    private void checkName(NamedFact kind, FactPattern pattern) {
        String name = pattern.textOf(kind.field());
        if (name != null) {
            mentions.named(kind, name, pattern.line());
        }
    }

    private void checkDerived(FactPattern pattern) {
        if (pattern.counted()) {
            text.error(pattern.line(), "drl.derived.counted");
        }
        String term = pattern.textOf("term");
        if (term == null) {
            text.error(pattern.line(), "drl.derived.term");
        } else {
            mentions.asks(term, pattern.line());
        }
    }
}
