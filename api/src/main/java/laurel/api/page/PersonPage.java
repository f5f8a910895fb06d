package laurel.api.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.calculation.IncentivePackage;
import laurel.explanation.Explainer;
import laurel.fact.Assessed;
import laurel.fact.Facts;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.growth.Badge;
import laurel.growth.Growth;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Texts;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A person's own page in HTML, whole in one file: it loads nothing and runs no script. */
public final class PersonPage {

    private static final Texts TEXTS = new Texts(PersonPage.class, "page");
    private static final List<String> KEYS = List.of(
            "period",
            "badges",
            "no-badges",
            "growth",
            "by",
            "completed",
            "pass-rate",
            "attempts",
            "undated",
            "no-courses",
            "skills",
            "no-skills",
            "gain",
            "why");
    private static final TemplateEngine ENGINE = engine();

    private final PolicyBook book;
    private final Language language;

    public PersonPage(PolicyBook book, Language language) {
        this.book = book;
        this.language = language;
    }

    private record ShownBadge(String name, String day) {}

    private record ShownSkill(
            String name, String scores, @Nullable String gain, Curve curve) {}

    /** Of the employee with those facts and that package; growth is drawn up to the day {@code on}. */
    public String draw(Facts facts, IncentivePackage given, LocalDate on) {
        Growth growth = Growth.of(facts, on);
        Context context = new Context(language.locale());
        Map<String, String> texts = new HashMap<>();
        KEYS.forEach(key -> texts.put(key.replace("-", "_"), TEXTS.say(language, key)));
        context.setVariable("t", texts);
        context.setVariable("language", language.locale().toLanguageTag());
        context.setVariable("name", given.name());
        context.setVariable("id", given.employee());
        context.setVariable("period", given.period().toString());
        context.setVariable("badges", badges(facts, given));
        context.setVariable("on", date(on));
        context.setVariable("undated", growth.undated());
        List<Growth.Study> courses = growth.courses();
        context.setVariable("last", courses.isEmpty() ? null : courses.get(courses.size() - 1));
        context.setVariable(
                "rate",
                courses.isEmpty() ? "" : percent(courses.get(courses.size() - 1).passRate()));
        context.setVariable("courses", Curve.ofCourses(courses, on));
        context.setVariable(
                "skills",
                growth.skills().stream().map(skill -> shown(skill, on)).toList());
        List<String> told = new Explainer(book, language).explain(given);
        context.setVariable("reasons", told.subList(1, told.size()));
        return ENGINE.process("person", context);
    }

    private List<ShownBadge> badges(Facts facts, IncentivePackage given) {
        return Badge.of(facts, given, book).stream()
                .map(badge -> new ShownBadge(badge.award().label().in(language), date(badge.since())))
                .toList();
    }

    private ShownSkill shown(Growth.Skill skill, LocalDate on) {
        Optional<Term> term = book.terms().words().stream()
                .filter(one -> one.source() instanceof Assessed asked
                        && asked.competency().equals(skill.competency()))
                .findFirst();
        boolean isPercent =
                term.map(Term::type).filter(ValueType.PERCENT::equals).isPresent();
        String scores = String.join(
                " → ",
                skill.scores().stream()
                        .map(score -> number(score.score(), isPercent))
                        .toList());
        BigDecimal gain = skill.gain();
        String sign = gain != null && gain.signum() > 0 ? "+" : "";
        return new ShownSkill(
                term.map(one -> one.label().in(language)).orElse(skill.competency()),
                scores,
                gain == null ? null : sign + number(gain, isPercent),
                Curve.ofSkill(skill, on));
    }

    private String number(BigDecimal number, boolean isPercent) {
        if (isPercent) {
            return percent(number);
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** To a tenth of a point, half to even: it is only looked at. */
    private String percent(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(number.movePointRight(2)) + "%";
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PersonPage.class.getClassLoader());
        resolver.setPrefix("laurel/api/page/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
