package laurel.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Something wrong with an input: what, where, and what to do about it.
 *
 * <p>{@code code} names two texts in {@code problems.properties}, {@code code} and {@code code.fix}; {@code values} fill
 * their places in order. A {@link Label} among the values is written in the reader's language.
 */
public record Problem(Severity severity, Place place, String code, List<Object> values) {

    public Problem {
        values = List.copyOf(values);
    }

    public static Problem error(Place place, String code, Object... values) {
        return new Problem(Severity.ERROR, place, code, List.of(values));
    }

    public static Problem warning(Place place, String code, Object... values) {
        return new Problem(Severity.WARNING, place, code, List.of(values));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String what(Language language) {
        return Texts.PROBLEMS.say(language, code, values);
    }

    /** What to do about it; in English it begins "Maybe". */
    public String fix(Language language) {
        return Texts.PROBLEMS.say(language, code + ".fix", values);
    }

    /** One line: severity, place, what, fix. */
    public String in(Language language) {
        String word = Texts.PROBLEMS.say(language, "severity." + severity.name().toLowerCase(Locale.ROOT), List.of());
        return word + "  " + place + "  " + what(language) + " " + fix(language);
    }

    /** Its place and code, for logs: what stands in a cell is nothing for those who read them. */
    public String spot() {
        return place + "  " + code;
    }

    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }

    /** Worst first, then by place, then by text. */
    public static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparing(Problem::place)
            .thenComparing(Problem::code)
            .thenComparing(problem -> problem.values.toString());
}
