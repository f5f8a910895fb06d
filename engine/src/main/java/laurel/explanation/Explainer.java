package laurel.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.IncentivePackage.Settled;
import laurel.calculation.IncentivePackage.Suppressed;
import laurel.calculation.Line;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.money.Money;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Texts;

/** Tells a package in sentences, in the words of the book that it was calculated with. */
public final class Explainer {

    static final Texts TEXTS = new Texts(Explainer.class, "explanation");

    private final Language language;
    private final Sentences sentences;
    private final Wording wording;

    public Explainer(PolicyBook book, Language language) {
        this.language = language;
        this.sentences = new Sentences(book, language);
        this.wording = new Wording(book, language);
    }

    /** The same as {@link #explain}, with a paragraph below the title that says that it is an estimate. */
    public List<String> explainEstimate(IncentivePackage given) {
        List<String> told = new ArrayList<>(explain(given));
        told.add(1, say("estimate"));
        return told;
    }

    /** A title, then a paragraph for each line, derived term, suppressed line and open question, in the package's order. */
    public List<String> explain(IncentivePackage given) {
        List<String> told = new ArrayList<>();
        told.add(say("title", given.name(), given.employee(), given.period()));
        if (given.lines().isEmpty()) {
            told.add(say("nothing"));
        }
        Chain chain = new Chain(given.derived(), sentences, wording, language);
        given.lines().forEach(line -> {
            told.add(because(line));
            told.addAll(chain.below(line.reason()));
            if (line.review() != null) {
                told.add(say("review." + line.review(), wording.award(line.award())));
            }
        });
        told.addAll(chain.rest());
        given.settled().forEach(one -> told.addAll(tell(one)));
        given.suppressed().forEach(suppressed -> told.add(tell(suppressed)));
        given.notEvaluable().forEach(open -> told.add(tell(open, given.period())));
        if (given.rejectedRows() > 0) {
            told.add(say("rejected", Integer.toString(given.rejectedRows())));
        }
        return told;
    }

    /** What a line gives: "Performance bonus 6,000.00 CNY". */
    public String what(Line line) {
        String label = wording.award(line.award());
        Money amount = line.amount();
        if (amount != null && line.corrects() != null) {
            return say("line.correction", label, wording.number(amount.amount()), amount.currency(), line.corrects());
        }
        if (amount != null) {
            return say("line.money", label, wording.number(amount.amount()), amount.currency());
        }
        if (line.days() != null) {
            boolean single = line.days().compareTo(BigDecimal.ONE) == 0;
            return single ? say("line.day", label) : say("line.days", label, wording.number(line.days()));
        }
        return line.text() == null ? label : say("line.text", label, wording.course(line.text()));
    }

    /** What a line gives and all that its reason holds, in one paragraph. */
    public String because(Line line) {
        return sentences.because(what(line), line.reason());
    }

    private String tell(Suppressed suppressed) {
        String what = what(suppressed.line());
        String by = String.valueOf(suppressed.by());
        String named = switch (suppressed.why()) {
            case OTHER_OF_GROUP -> wording.award(by);
            case NOT_ELIGIBLE -> wording.label(by);
            default -> by;
        };
        return say("suppressed." + suppressed.why(), what, named);
    }

    /** What is carried or withheld. What is paid stands in its line. */
    private List<String> tell(Settled settled) {
        List<String> told = new ArrayList<>();
        String award = wording.award(settled.award());
        Settlement parts = settled.settlement();
        if (parts.carried().signum() != 0) {
            told.add(sentences.because(
                    say("carried", award, wording.number(parts.carried()), parts.currency()), settled.reason()));
        }
        if (parts.withheld().signum() != 0) {
            told.add(say("withheld", award, wording.number(parts.withheld()), parts.currency()));
        }
        return told;
    }

    private String tell(NotEvaluable open, Period period) {
        String awards = wording.list(open.awards().stream().map(wording::award).toList());
        String rows = wording.list(
                open.rows().stream().map(row -> Integer.toString(row)).toList());
        String subject = awards.isEmpty()
                ? sentences.origin(open.origin())
                : say("not-evaluable.awards", awards, sentences.origin(open.origin()));
        if (open.isContradiction()) {
            return say("contradiction", subject, rows);
        }
        String missing = wording.list(Stream.concat(
                        open.unknown().stream().map(term -> sentences.missing(term, period)),
                        open.lacks().stream()
                                .map(lack -> say("missing.lack", lack.label().in(language))))
                .toList());
        return say("not-evaluable", subject, missing);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
