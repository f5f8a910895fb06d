package laurel.award;

import java.util.List;

/**
 * How an award shrinks for somebody who was there for a part of the period only.
 *
 * @param startBy the last day of a month on which whoever starts still has the month counted
 * @param endFrom the first day of a month from which on whoever leaves has the month counted
 * @param absences the types of absence whose days do not count
 * @param forgiven how many days of absence in the period count all the same
 * @param splits whether each assignment in the period is calculated by itself, weighted by its days
 */
public record Proration(Basis basis, int startBy, int endFrom, List<String> absences, int forgiven, boolean splits) {

    /** What is counted. */
    public enum Basis {
        /** Nothing: the award does not shrink. */
        NONE,
        CALENDAR_DAYS,
        WORKING_DAYS,
        MONTHS
    }

    public static final Proration NONE = new Proration(Basis.NONE, 1, 31, List.of(), 0, false);

    public Proration {
        absences = List.copyOf(absences);
    }

    public boolean isNone() {
        return basis == Basis.NONE;
    }
}
