package laurel.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.IncentivePackage.Suppressed;
import laurel.calculation.Line;
import laurel.calculation.Money;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Texts;

/** Tells a package in sentences, in the words of the book that it was calculated with. */
public final class Explainer {

    static final Texts TEXTS = new Texts(Explainer.class, "explanation");

    private final PolicyBook book;
    private final Language language;
    private final Sentences sentences;

    public Explainer(PolicyBook book, Language language) {
        this.book = book;
        this.language = language;
        this.sentences = new Sentences(book, language);
    }

    /** A title, then a paragraph for each line, derived term, suppressed line and open question, in the package's order. */
    public List<String> explain(IncentivePackage given) {
        List<String> told = new ArrayList<>();
        told.add(say("title", given.name(), given.employee(), given.period()));
        if (given.lines().isEmpty()) {
            told.add(say("nothing"));
        }
        given.lines().forEach(line -> told.add(sentences.because(what(line), line.reason())));
        given.derived()
                .forEach(derived -> told.add(sentences.because(
                        say(
                                "derived",
                                sentences.label(derived.term()),
                                sentences.value(derived.term(), derived.value())),
                        derived.reason())));
        given.suppressed().forEach(suppressed -> told.add(tell(suppressed)));
        given.notEvaluable().forEach(open -> told.add(tell(open, given.period())));
        if (given.rejectedRows() > 0) {
            told.add(say("rejected", Integer.toString(given.rejectedRows())));
        }
        return told;
    }

    /** What a line gives: "Performance bonus 6,000.00 CNY". */
    public String what(Line line) {
        String label = award(line.award());
        Money amount = line.amount();
        if (amount != null) {
            return say("line.money", label, sentences.number(amount.amount()), amount.currency());
        }
        if (line.days() != null) {
            boolean single = line.days().compareTo(BigDecimal.ONE) == 0;
            return single ? say("line.day", label) : say("line.days", label, sentences.number(line.days()));
        }
        return line.text() == null ? label : say("line.text", label, sentences.course(line.text()));
    }

    private String tell(Suppressed suppressed) {
        String what = what(suppressed.line());
        return suppressed.earlier() == null
                ? say("suppressed.here", what)
                : say("suppressed", what, suppressed.earlier());
    }

    private String tell(NotEvaluable open, Period period) {
        String awards = sentences.list(open.awards().stream().map(this::award).toList());
        String rows = sentences.list(
                open.rows().stream().map(row -> Integer.toString(row)).toList());
        if (open.unknown().isEmpty()) {
            return say("contradiction", awards, sentences.origin(open.origin()), rows);
        }
        String missing = sentences.list(open.unknown().stream()
                .map(term -> sentences.missing(term, period))
                .toList());
        return say("not-evaluable", awards, sentences.origin(open.origin()), missing);
    }

    private String award(String code) {
        return book.awards()
                .find(code)
                .map(AwardDefinition::label)
                .map(label -> label.in(language))
                .orElse(code);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
