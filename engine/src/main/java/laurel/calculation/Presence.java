package laurel.calculation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import laurel.award.Proration;
import laurel.award.Proration.Basis;
import laurel.fact.Absence;
import laurel.fact.Period;
import laurel.fact.WorkCalendar;
import laurel.money.Part;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was there in a period.
 *
 * @param hired the first day of employment
 * @param left the last, or null while it lasts
 */
record Presence(
        Period period, LocalDate hired, @Nullable LocalDate left, List<Absence> absences, WorkCalendar calendar) {

    /** What part of the period counts. */
    Part part(Proration proration) {
        return part(proration, period.start(), period.end());
    }

    /** What part of the period counts for the days {@code from} to {@code to}, both included. */
    Part part(Proration proration, LocalDate from, LocalDate to) {
        return switch (proration.basis()) {
            case NONE -> new Part(1, 1);
            case MONTHS -> months(proration);
            case CALENDAR_DAYS, WORKING_DAYS -> days(proration, from, to);
        };
    }

    private Part months(Proration proration) {
        int counted = 0;
        for (int i = 0; i < period.months(); i++) {
            YearMonth month = YearMonth.from(period.start()).plusMonths(i);
            boolean started = !hired.isAfter(day(month, proration.startBy()));
            boolean stayed = left == null || !left.isBefore(day(month, proration.endFrom()));
            if (started && stayed) {
                counted++;
            }
        }
        return new Part(counted, period.months());
    }

    private static LocalDate day(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** An absence outside of employment takes nothing off: those days do not count anyway. */
    private Part days(Proration proration, LocalDate from, LocalDate to) {
        boolean working = proration.basis() == Basis.WORKING_DAYS;
        int counted = 0;
        int all = 0;
        int absent = 0;
        for (LocalDate day = period.start(); !day.isAfter(period.end()); day = day.plusDays(1)) {
            if (working && !calendar.isWorkday(day)) {
                continue;
            }
            all++;
            if (day.isBefore(hired) || (left != null && day.isAfter(left))) {
                continue;
            }
            if (isAbsent(day, proration.absences()) && ++absent > proration.forgiven()) {
                continue;
            }
            if (!day.isBefore(from) && !day.isAfter(to)) {
                counted++;
            }
        }
        return new Part(counted, all);
    }

    private boolean isAbsent(LocalDate day, List<String> types) {
        return absences.stream().anyMatch(absence -> absence.holds(day) && types.contains(absence.type()));
    }
}
