package laurel.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.award.Kind;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Reason;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.money.Money;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.prospect.NextStep;
import laurel.prospect.NextStep.Change;
import laurel.prospect.NextStep.Gain;
import laurel.prospect.Prospect;
import laurel.prospect.WhyNot;
import laurel.prospect.WhyNot.Failed;
import laurel.prospect.WhyNot.NearRow;
import org.jspecify.annotations.Nullable;

/** Tells in sentences what a package lacks, and what could be done about it. */
public final class Outlook {

    private final PolicyBook book;
    private final Language language;
    private final Sentences sentences;
    private final Wording wording;

    public Outlook(PolicyBook book, Language language) {
        this.book = book;
        this.language = language;
        this.sentences = new Sentences(book, language);
        this.wording = new Wording(book, language);
    }

    /** A title, then a sentence for each award that is lacking; another title, then one for each step; no part without any. */
    public List<String> tell(IncentivePackage given, Prospect prospect) {
        List<String> told = new ArrayList<>();
        if (!prospect.whyNot().isEmpty()) {
            told.add(say("why-not.title"));
            prospect.whyNot().forEach(one -> told.add(tell(one, given)));
        }
        if (!prospect.nextSteps().isEmpty() || !prospect.unfinished().isEmpty()) {
            told.add(say("next.title"));
            prospect.nextSteps().forEach(step -> told.add(tell(step)));
            prospect.unfinished().forEach(award -> told.add(say("next.unfinished", wording.award(award))));
        }
        return told;
    }

    /** "Not given: Performance bonus: OKR score 94% is not in (100%..110%] (cell B12), more than 6 points short …" */
    public String tell(WhyNot whyNot, IncentivePackage given) {
        String award = wording.award(whyNot.award());
        String why = switch (whyNot.cause()) {
            case NOT_MET -> notMet(whyNot);
            case NOTHING_GIVES_IT -> say("why-not.NOTHING_GIVES_IT", given.period());
            default -> say("why-not." + whyNot.cause());
        };
        return say("why-not", award, why);
    }

    private String notMet(WhyNot whyNot) {
        List<String> parts = new ArrayList<>();
        whyNot.nearest().forEach(row -> parts.add(tell(row)));
        if (!whyNot.rules().isEmpty()) {
            parts.add(say(
                    "why-not.rules",
                    wording.list(whyNot.rules().stream().map(sentences::origin).toList())));
        }
        return String.join(say("then"), parts);
    }

    private String tell(NearRow row) {
        String where = sentences.origin(row.origin());
        if (row.failed().isEmpty()) {
            String instead = wording.list(row.instead().stream()
                    .map(number -> Integer.toString(number))
                    .toList());
            return say(row.instead().isEmpty() ? "why-not.met" : "why-not.instead", where, instead);
        }
        return say(
                "why-not.row",
                wording.list(row.failed().stream().map(this::tell).toList()),
                where);
    }

    private String tell(Failed failed) {
        String label = wording.label(failed.term());
        String value = failed.value();
        if (value == null) {
            return say("why-not.unknown", label, failed.test(), failed.cell());
        }
        String told = say("why-not.failed", label, wording.value(failed.term(), value), failed.test(), failed.cell());
        BigDecimal by = failed.difference();
        if (by != null) {
            String key = by.signum() == 0 ? "exactly" : by.signum() > 0 ? "short" : "over";
            String amount = distance(failed.term(), by.abs());
            return say(failed.beyond() ? "why-not." + key + ".beyond" : "why-not." + key, told, amount);
        }
        List<String> wanted = failed.wanted().stream()
                .map(one -> wording.value(failed.term(), one))
                .toList();
        return wanted.isEmpty() || wanted.equals(List.of(failed.test()))
                ? told
                : say("why-not.wanted", told, String.join(say("or"), wanted));
    }

    /** "OKR score +6 points (94% → 100%) → +3,000.00 CNY (Performance bonus, row 7)". */
    public String tell(NextStep step) {
        String changes = wording.list(step.changes().stream().map(this::tell).toList());
        String gains = wording.list(step.gains().stream()
                .flatMap(gain -> Stream.ofNullable(tell(gain)))
                .toList());
        String told = say("next", changes, gains);
        if (step.held().isEmpty()) {
            return told;
        }
        return say(
                "next.held",
                told,
                wording.list(step.held().stream().map(wording::label).toList()));
    }

    private String tell(Change change) {
        String label = wording.label(change.term());
        String from = wording.value(change.term(), change.from());
        String to = wording.value(change.term(), change.to());
        BigDecimal by = change.difference();
        if (by != null) {
            return say("next.change", label, signed(by, distance(change.term(), by.abs())), from, to);
        }
        return say("next.choice", label, from, to);
    }

    /** Null for what is neither a gain nor a loss. */
    private @Nullable String tell(Gain gain) {
        String award = wording.award(gain.award());
        if (gain.shared()) {
            return say("next.shared", award);
        }
        String where = where(gain.origin());
        String place = where.isEmpty() ? award : say("next.place", award, where);
        if (gain.amount() != null) {
            String paid = money(gain.amount());
            return gain.calculated() == null
                    ? say("next.gain", paid, place)
                    : say("next.kept", paid, place, money(gain.calculated()));
        }
        if (gain.days() != null) {
            String days = signed(
                    gain.days(), wording.number(ValueType.normal(gain.days().abs())));
            boolean single = gain.days().abs().compareTo(BigDecimal.ONE) == 0;
            return say(single ? "next.day" : "next.days", days, place);
        }
        Kind kind = book.awards().get(gain.award()).kind();
        if (kind == Kind.ADVICE || kind == Kind.COURSE || kind == Kind.ALERT) {
            return null;
        }
        String what = gain.text() == null ? award : say("line.text", award, gain.text());
        if (gain.lines() < 0) {
            return say("next.lost", what);
        }
        return where.isEmpty() ? what : say("next.thing", what, where);
    }

    private String where(Reason.@Nullable Origin origin) {
        if (origin == null) {
            return "";
        }
        if (origin.row() == null) {
            return origin.rule() == null ? "" : say("next.rule", origin.rule());
        }
        List<Integer> rows = origin.rows().isEmpty() ? List.of(origin.row()) : origin.rows();
        return say(
                rows.size() > 1 ? "next.rows" : "next.row",
                wording.list(rows.stream().map(row -> Integer.toString(row)).toList()));
    }

    private String money(Money money) {
        return signed(money.amount(), wording.number(money.amount().abs())) + " " + money.currency();
    }

    private static String signed(BigDecimal number, String written) {
        return (number.signum() < 0 ? "−" : "+") + written;
    }

    /** Of percents in points, of dates in days, of all others in their unit. */
    private String distance(String id, BigDecimal by) {
        Term term = book.terms().get(id);
        BigDecimal number =
                term.type() == ValueType.PERCENT ? ValueType.normal(by.movePointRight(2)) : ValueType.normal(by);
        String written = wording.shown(number);
        boolean single = number.compareTo(BigDecimal.ONE) == 0;
        return switch (term.type()) {
            case PERCENT -> say(single ? "point" : "points", written);
            case DATE -> say(single ? "one-day" : "some-days", written);
            default -> term.unit().isEmpty() ? written : written + " " + term.unit();
        };
    }

    private String say(String key, Object... values) {
        return Explainer.TEXTS.say(language, key, values);
    }
}
