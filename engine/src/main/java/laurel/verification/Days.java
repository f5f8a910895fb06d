package laurel.verification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import laurel.award.Proration;
import laurel.fact.Absence;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** The days of a period as sets: the first day is number 0. */
final class Days {

    private static final int WEEK = 7;

    private final Facts facts;
    private final Period period;
    private final int length;

    Days(Facts facts, Period period) {
        this.facts = facts;
        this.period = period;
        this.length = number(period.end()) + 1;
    }

    /**
     * The part of the period that counts, of somebody whose day of hire is known.
     *
     * @return null if the period has no days of the kind
     */
    @Nullable
    Fraction part(Proration proration, LocalDate hired, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate left = facts.employee().left();
        if (proration.basis() == Proration.Basis.MONTHS) {
            return Fraction.of(months(proration, hired, left), period.months());
        }
        BitSet all = proration.basis() == Proration.Basis.WORKING_DAYS
                ? workdays(facts.company().calendar())
                : between(null, null);
        if (all.isEmpty()) {
            return null;
        }
        BitSet counted = between(hired, left);
        counted.and(all);
        counted.andNot(away(proration, counted));
        counted.and(between(from, to));
        return Fraction.of(counted.cardinality(), all.cardinality());
    }

    private BitSet away(Proration proration, BitSet employed) {
        BitSet away = new BitSet(length);
        for (Absence absence : facts.absences()) {
            if (proration.absences().contains(absence.type())) {
                away.or(between(absence.from(), absence.to()));
            }
        }
        away.and(employed);
        for (int forgiven = 0; forgiven < proration.forgiven() && !away.isEmpty(); forgiven++) {
            away.clear(away.nextSetBit(0));
        }
        return away;
    }

    /** Both included; null for the period's end on that side. */
    private BitSet between(@Nullable LocalDate from, @Nullable LocalDate to) {
        BitSet days = new BitSet(length);
        int first = from == null ? 0 : Math.max(0, number(from));
        int last = to == null ? length - 1 : Math.min(length - 1, number(to));
        if (first <= last) {
            days.set(first, last + 1);
        }
        return days;
    }

    private BitSet workdays(WorkCalendar calendar) {
        BitSet days = between(null, null);
        // 1970-01-05 was a Monday, day 4 of the epoch.
        int weekday = Math.floorMod((int) period.start().toEpochDay() - 4, WEEK);
        for (int monday = -weekday; monday < length; monday += WEEK) {
            days.clear(Math.max(0, monday + 5), Math.max(0, monday + 7));
        }
        calendar.holidays().forEach(day -> set(days, day, false));
        calendar.workdays().forEach(day -> set(days, day, true));
        return days;
    }

    private void set(BitSet days, LocalDate day, boolean worked) {
        int number = number(day);
        if (number >= 0 && number < length) {
            days.set(number, worked);
        }
    }

    private int number(LocalDate day) {
        return (int) (day.toEpochDay() - period.start().toEpochDay());
    }

    /** By the first and the last month that count: those between count too. */
    private int months(Proration proration, LocalDate hired, @Nullable LocalDate left) {
        int start = month(period.start());
        int first = month(hired) + (hired.getDayOfMonth() > within(hired, proration.startBy()) ? 1 : 0);
        int last = start + period.months() - 1;
        if (left != null) {
            last = Math.min(last, month(left) - (left.getDayOfMonth() < within(left, proration.endFrom()) ? 1 : 0));
        }
        return Math.max(0, last - Math.max(start, first) + 1);
    }

    private static int within(LocalDate day, int wanted) {
        return Math.min(wanted, YearMonth.from(day).lengthOfMonth());
    }

    private static int month(LocalDate day) {
        return 12 * day.getYear() + day.getMonthValue();
    }

    static boolean hasLeft(Employee employee, Period period) {
        LocalDate left = employee.left();
        return left != null && left.compareTo(period.end()) <= 0;
    }
}
