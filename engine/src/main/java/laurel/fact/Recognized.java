package laurel.fact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many recognitions of a kind an employee was given in a period.
 *
 * @param caps how many of them count, or null for all; what a colleague gives to others is known only by comparing
 */
public record Recognized(String kind, @Nullable Caps caps) implements Source.Compared {

    /**
     * How many recognitions of a calendar month count: the first of that many, by date.
     *
     * @param pair from the same colleague to the same employee
     * @param giver of all that a colleague gives
     * @param receiver of all that an employee is given
     */
    public record Caps(int pair, int giver, int receiver) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,4})-(\\d{1,4})-(\\d{1,4})");

        /** Empty unless it is three whole numbers above zero, as {@code 1-5-10}. */
        static Optional<Caps> parse(String text) {
            Matcher matcher = FORM.matcher(text.replace(" ", ""));
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Caps caps = new Caps(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            return caps.pair > 0 && caps.giver > 0 && caps.receiver > 0 ? Optional.of(caps) : Optional.empty();
        }

        @Override
        public String toString() {
            return pair + "-" + giver + "-" + receiver;
        }
    }

    /** Whether it is one of those that are asked for. */
    public boolean counts(Recognition one, Period period) {
        return one.kind().equals(kind) && period.holds(one.date());
    }

    public boolean isCapped() {
        return caps != null;
    }

    @Override
    public @Nullable Object read(Facts facts, Period period) {
        if (caps != null) {
            return facts.population().get(this);
        }
        long count = facts.profile().recognitions().stream()
                .filter(one -> counts(one, period))
                .count();
        return ValueType.normal(BigDecimal.valueOf(count));
    }

    @Override
    public String toString() {
        return "recognitions(" + kind + (caps == null ? "" : ", " + caps) + ")";
    }
}
