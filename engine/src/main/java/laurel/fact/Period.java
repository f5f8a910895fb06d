package laurel.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, half-year, quarter or month: {@code 2025}, {@code 2025-H1}, {@code 2025-Q3}, {@code 2025-09}.
 *
 * @param months how many months it has: 12, 6, 3 or 1
 * @param index which of its length in the year, from 0
 */
public record Period(int year, int months, int index) implements Comparable<Period> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

    public Period {
        if (12 % months != 0 || index < 0 || index >= 12 / months) {
            throw new IllegalArgumentException("No period " + index + " of " + months + " months in a year");
        }
    }

    /** Empty if the text is none of the four forms. */
    public static Optional<Period> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(new Period(year, 6, Integer.parseInt(matcher.group(2)) - 1));
        }
        if (matcher.group(3) != null) {
            return Optional.of(new Period(year, 3, Integer.parseInt(matcher.group(3)) - 1));
        }
        return Optional.of(
                matcher.group(4) == null
                        ? new Period(year, 12, 0)
                        : new Period(year, 1, Integer.parseInt(matcher.group(4)) - 1));
    }

    /** The period of the same length, {@code count} earlier. */
    public Period back(int count) {
        int perYear = 12 / months;
        int number = year * perYear + index - count;
        return new Period(Math.floorDiv(number, perYear), months, Math.floorMod(number, perYear));
    }

    public Period previous() {
        return back(1);
    }

    /** Whether {@code part} lies wholly in this period. */
    public boolean holds(Period part) {
        return !part.start().isBefore(start()) && !part.end().isAfter(end());
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    /** How many of its months lie wholly on or after that day; all of them if the day is null, as if it were long ago. */
    public int monthsFrom(@Nullable LocalDate day) {
        if (day == null || !day.isAfter(start())) {
            return months;
        }
        LocalDate first = day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
        int before = (first.getYear() - year) * 12 + first.getMonthValue() - start().getMonthValue();
        return Math.max(0, months - before);
    }

    public boolean isMonth() {
        return months == 1;
    }

    public LocalDate start() {
        return LocalDate.of(year, index * months + 1, 1);
    }

    /** The last day. */
    public LocalDate end() {
        return YearMonth.of(year, (index + 1) * months).atEndOfMonth();
    }

    /** By first day, the longer first. */
    @Override
    public int compareTo(Period other) {
        int byStart = start().compareTo(other.start());
        return byStart != 0 ? byStart : Integer.compare(other.months, months);
    }

    @Override
    public String toString() {
        return switch (months) {
            case 12 -> Integer.toString(year);
            case 6 -> year + "-H" + (index + 1);
            case 3 -> year + "-Q" + (index + 1);
            default -> year + (index < 9 ? "-0" : "-") + (index + 1);
        };
    }
}
