package laurel.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday but for holidays, and what days at a weekend make up for those.
 *
 * @param holidays days off, whatever the day of the week
 * @param workdays days at work, whatever the day of the week
 */
public record WorkCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {

    public static final WorkCalendar PLAIN = new WorkCalendar(Set.of(), Set.of());

    /** @throws IllegalArgumentException if a day is both */
    public WorkCalendar {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
        for (LocalDate day : holidays) {
            if (workdays.contains(day)) {
                throw new IllegalArgumentException(day + " is a holiday and a workday");
            }
        }
    }

    public boolean isWorkday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        boolean isWeekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return workdays.contains(day) || (!isWeekend && !holidays.contains(day));
    }

    /** How many working days there are from one day to another, both included; none if it ends before it begins. */
    public int workdays(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                count++;
            }
        }
        return count;
    }
}
