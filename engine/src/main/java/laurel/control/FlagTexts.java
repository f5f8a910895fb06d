package laurel.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.Line;
import laurel.explanation.Explainer;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Texts;

/** Flags in sentences, in one language: the change, then the reason as the book's packages tell theirs. */
final class FlagTexts {

    private static final Texts TEXTS = new Texts(FlagTexts.class, "control");

    /** Of a percent: the rest is cut, so that who is short of a threshold does not seem to reach it. */
    private static final int SHOWN_DECIMALS = 2;

    private final Language language;
    private final Explainer explainer;

    FlagTexts(PolicyBook controls, Language language) {
        this.language = language;
        this.explainer = new Explainer(controls, language);
    }

    /** Why a row flags it. */
    String tell(Change change, IncentivePackage found, Line line) {
        List<String> told = explainer.explain(only(found, List.of(line), List.of()));
        return say("flag", tell(change), String.join(" ", told.subList(1, told.size())));
    }

    /** Why it could not be judged. */
    String tell(Change change, IncentivePackage found, NotEvaluable open) {
        List<String> told = explainer.explain(only(found, List.of(), List.of(open)));
        return say("flag", tell(change), told.get(told.size() - 1));
    }

    /** What was derived stays, for reasons name it. */
    private static IncentivePackage only(IncentivePackage found, List<Line> lines, List<NotEvaluable> open) {
        return new IncentivePackage(
                found.employee(),
                found.name(),
                found.period(),
                found.book(),
                lines,
                found.derived(),
                List.of(),
                open,
                List.of(),
                0);
    }

    private String tell(Change change) {
        BigDecimal rate = change.rate();
        String how = rate == null ? say("new") : say("rate", signed(rate.movePointRight(2)));
        String subject = change.scope() == Scope.TEAM && change.subject().isEmpty()
                ? say("TEAM.none")
                : say(change.scope().name(), change.subject());
        return say("change", subject, number(change.before()), number(change.now()), change.currency(), how);
    }

    private String signed(BigDecimal percent) {
        BigDecimal cut = percent.setScale(SHOWN_DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
        String sign = cut.signum() > 0 ? "+" : "";
        return sign + number(cut.setScale(Math.max(0, cut.scale())));
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
