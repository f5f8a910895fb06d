package laurel.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.calculation.Reason;
import laurel.fact.Assessed;
import laurel.fact.Period;
import laurel.fact.Recognized;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.problem.Language;

/** Reasons as sentences, and the places and unknown facts that they name. */
final class Sentences {

    private final PolicyBook book;
    private final Language language;
    private final Wording wording;
    private final Grounds grounds;
    private final Steps steps;

    Sentences(PolicyBook book, Language language) {
        this.book = book;
        this.language = language;
        this.wording = new Wording(book, language);
        this.grounds = new Grounds(book, language);
        this.steps = new Steps(book, language);
    }

    /** What is given or derived, then all that its reason holds. */
    String because(String what, Reason reason) {
        if (!reason.parts().isEmpty()) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < reason.parts().size(); i++) {
                parts.add(because(
                        say("part", Integer.toString(i + 1)), reason.parts().get(i)));
            }
            return steps.behind(say("joint", what, String.join(" ", parts)), reason);
        }
        List<String> why = new ArrayList<>();
        reason.conditions().forEach(met -> why.add(grounds.tell(met)));
        reason.facts().forEach(fact -> why.add(grounds.tell(fact)));
        String because = why.isEmpty() ? say("always") : wording.list(why);
        String where = origin(reason.origin());
        if (reason.clause() != null) {
            String clause = reason.clause().in(language).strip();
            where = say("clause", where, clause.replaceFirst("[.。]$", ""));
        }
        return steps.behind(say("because", what, because, where), reason);
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
            String rows = wording.list(
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
            String name = wording.metric(metric.name());
            return switch (metric.when()) {
                case NOW -> say("missing.metric", name, period);
                case PREVIOUS -> say("missing.metric", name, period.previous());
                case CHANGE -> say("missing.change", wording.label(id), name, period.previous(), period);
            };
        }
        if (term.isPresent() && term.get().isScore()) {
            return say("missing.goals", wording.label(id), period);
        }
        if (term.isPresent() && term.get().source() instanceof Assessed) {
            return say(
                    "missing.assessed",
                    wording.label(id),
                    wording.date(period.end().toString()));
        }
        if (term.isPresent() && term.get().source() instanceof Recognized) {
            return say("missing.recognized", wording.label(id));
        }
        if (term.isPresent() && term.get().source() instanceof Source.Population compared) {
            return compared.smallest() > 1
                    ? say("missing.population.small", wording.label(id), compared.smallest())
                    : say("missing.population", wording.label(id));
        }
        return say("missing.term", wording.label(id));
    }

    private String say(String key, Object... values) {
        return Explainer.TEXTS.say(language, key, values);
    }
}
