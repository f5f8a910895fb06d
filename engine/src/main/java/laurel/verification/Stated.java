package laurel.verification;

import java.util.function.Supplier;

/**
 * Something that a package says, or should say, of an award or a derived term.
 *
 * @param subject the award's code or the term's id
 * @param value as text: two that say the same have the same
 * @param how it was worked out, spelt out only when somebody asks
 */
record Stated(Difference.What what, String subject, String value, Supplier<String> how) {

    boolean saysTheSameAs(Stated other) {
        return what == other.what && subject.equals(other.subject) && value.equals(other.value);
    }

    boolean isAboutTheSameAs(Stated other) {
        return what == other.what && subject.equals(other.subject);
    }
}
