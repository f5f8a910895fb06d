package laurel.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.fact.Assessed;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;

/** The reader's words for terms, values, numbers, days and awards. */
final class Wording {

    private static final int SHOWN_DECIMALS = 4;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final PolicyBook book;
    private final Language language;

    Wording(PolicyBook book, Language language) {
        this.book = book;
        this.language = language;
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

    String value(ValueType type, String written) {
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
    String date(String iso) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(LocalDate.parse(iso));
    }

    /** A day, in the reader's way of writing; a period or nothing as it is. */
    String when(@Nullable String when) {
        return when == null ? "" : DAY.matcher(when).matches() ? date(when) : when;
    }

    /** What an assessment found, as the term is written that asks for it. */
    String assessed(String competency, String value) {
        return book.terms().words().stream()
                .filter(term -> term.source() instanceof Assessed asked
                        && asked.competency().equals(competency))
                .findFirst()
                .map(term -> value(term, term.type().write(new BigDecimal(value))))
                .orElse(value);
    }

    /** By its label. */
    String award(String code) {
        return book.awards().find(code).map(award -> award.label().in(language)).orElse(code);
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

    String metric(String name) {
        return metricTerm(name).map(term -> term.label().in(language)).orElse(name);
    }

    String eventValue(String name, String value) {
        return book.terms().words().stream()
                .filter(term -> term.source().equals(new Source.OfEvent(name, null)))
                .findFirst()
                .map(term -> value(term, term.type().write(new BigDecimal(value))))
                .orElse(value);
    }

    String metricValue(String name, String value) {
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
    String plain(BigDecimal number) {
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
