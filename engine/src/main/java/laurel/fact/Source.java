package laurel.fact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a term's value comes from. */
public sealed interface Source
        permits Source.Field,
                Source.OverTime,
                Source.Attribute,
                Source.PassedCourse,
                Source.OfEvent,
                Source.EventCount,
                Source.Compared,
                Source.FromRule,
                CourseCount,
                PlannedCourse {

    /** The term's value for the employee in the period, or null if the fact is missing. */
    @Nullable
    Object read(Facts facts, Period period);

    /** A field of the employee's record. */
    enum Field implements Source {
        ID(ValueType.TEXT, Employee::id),
        NAME(ValueType.TEXT, Employee::name),
        LEVEL(ValueType.TEXT, Employee::level),
        POST(ValueType.TEXT, Employee::post),
        DEPARTMENT(ValueType.TEXT, Employee::department),
        HIRED(ValueType.DATE, Employee::hired),
        LEFT(ValueType.DATE, Employee::left),
        CURRENCY(ValueType.TEXT, employee -> employee.currency().getCurrencyCode()),
        MONTHLY_SALARY(ValueType.MONEY, Employee::monthlySalary);

        private final ValueType type;
        private final Function<Employee, @Nullable Object> getter;

        Field(ValueType type, Function<Employee, @Nullable Object> getter) {
            this.type = type;
            this.getter = getter;
        }

        public ValueType type() {
            return type;
        }

        @Override
        public @Nullable Object read(Facts facts, Period period) {
            return getter.apply(facts.employee());
        }

        @Override
        public String toString() {
            return "employee(" + name().toLowerCase(Locale.ROOT) + ")";
        }
    }

    /** Of which period something is asked that each period has of its own. */
    enum When {
        /** Of the cycle's period. */
        NOW,
        /** Of the period before, of the same length. */
        PREVIOUS,
        /** The cycle's less the previous one's. */
        CHANGE;

        /** Null if it is not known of a period that is asked for. */
        @Nullable
        BigDecimal of(Period period, Function<Period, @Nullable BigDecimal> value) {
            BigDecimal now = this == PREVIOUS ? null : value.apply(period);
            BigDecimal before = this == NOW ? null : value.apply(period.previous());
            return switch (this) {
                case NOW -> now;
                case PREVIOUS -> before;
                case CHANGE -> now == null || before == null ? null : ValueType.normal(now.subtract(before));
            };
        }

        /** As it is written behind the name; "" for now. */
        String suffix() {
            return this == NOW ? "" : ", " + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What each period has of its own. */
    sealed interface OverTime extends Source permits OfMetric, GoalScore, Assessed, Preferred, LifeEvents {

        When when();

        /** The same of another period. */
        OverTime at(When other);
    }

    /** What is known only once all employees have been compared. */
    sealed interface Compared extends Source permits Population, Recognized {}

    /** A metric by its name. */
    record OfMetric(String name, When when) implements OverTime {
        @Override
        public @Nullable Object read(Facts facts, Period period) {
            return when.of(period, of -> value(facts, of));
        }

        @Override
        public OfMetric at(When other) {
            return new OfMetric(name, other);
        }

        private @Nullable BigDecimal value(Facts facts, Period period) {
            for (Metric metric : facts.metrics()) {
                if (metric.name().equals(name) && metric.period().equals(period)) {
                    return metric.value();
                }
            }
            return null;
        }

        @Override
        public String toString() {
            return "metric(" + name + when.suffix() + ")";
        }
    }

    /** A further column of the employees' file. */
    record Attribute(String name) implements Source {
        @Override
        public @Nullable Object read(Facts facts, Period period) {
            return facts.employee().attributes().get(name);
        }

        @Override
        public String toString() {
            return "attribute(" + name + ")";
        }
    }

    /** Whether a course has been passed by the period's end and has not expired; no record of it is a no. */
    record PassedCourse(String course) implements Source {
        @Override
        public Object read(Facts facts, Period period) {
            return facts.courses().stream()
                    .anyMatch(attempt -> attempt.course().equals(course) && attempt.heldOn(period.end()));
        }

        @Override
        public String toString() {
            return "course(" + course + ")";
        }
    }

    /**
     * The event that is looked at.
     *
     * @param field what of it: null for its value, {@code date}, or an attribute
     */
    record OfEvent(String name, @Nullable String field) implements Source {

        /** The field that every event has besides its value. */
        public static final String DATE = "date";

        /** Whether it is one of the event's further columns. */
        public boolean isAttribute() {
            return field != null && !field.equals(DATE);
        }

        /** Null too while an event of another name is looked at. */
        @Override
        public @Nullable Object read(Facts facts, Period period) {
            Event event = facts.event();
            if (event == null || !event.name().equals(name)) {
                return null;
            }
            if (field == null) {
                return event.value();
            }
            return isAttribute() ? event.attributes().get(field) : event.date();
        }

        @Override
        public String toString() {
            return "event(" + name + (field == null ? "" : ", " + field) + ")";
        }
    }

    /** How many events of that name lie in the period. */
    record EventCount(String name) implements Source {
        @Override
        public Object read(Facts facts, Period period) {
            long count = facts.events().stream()
                    .filter(event -> event.name().equals(name) && period.holds(event.date()))
                    .count();
            return ValueType.normal(BigDecimal.valueOf(count));
        }

        @Override
        public String toString() {
            return "events(" + name + ")";
        }
    }

    /**
     * How a term's value stands among those of all employees, or of those who agree in the term {@code by}.
     *
     * @param of the term's id
     * @param classes of a distribution
     * @param ties what place equals have, if the measure is of places
     * @param smallest in a group of fewer members it is unknown
     */
    record Population(
            Measure measure,
            String of,
            @Nullable String by,
            @Nullable Classes classes,
            Ties ties,
            int smallest) implements Compared {

        Population(Measure measure, String of, @Nullable String by, @Nullable Classes classes) {
            this(measure, of, by, classes, Ties.BETTER, 1);
        }

        /** The same of the terms of those ids. */
        public Population naming(String ofId, @Nullable String byId) {
            return new Population(measure, ofId, byId, classes, ties, smallest);
        }

        /** The same where the sheet says more of groups and equals. */
        public Population among(@Nullable Classes named, Ties equals, int fewest) {
            return new Population(measure, of, by, named, equals, fewest);
        }

        @Override
        public @Nullable Object read(Facts facts, Period period) {
            return facts.population().get(this);
        }

        @Override
        public String toString() {
            String parts = classes == null ? "" : ", " + classes.distribution();
            return measure.word() + "(" + of + (by == null ? "" : ", " + by) + parts + ")";
        }
    }

    /** Given by a table or by DRL. */
    record FromRule() implements Source {
        @Override
        public @Nullable Object read(Facts facts, Period period) {
            return null;
        }

        @Override
        public String toString() {
            return "derived";
        }
    }

    /** As written in a Terms sheet or at the head of a case's column; empty if it is none of the forms. */
    static Optional<Source> parse(String text) {
        return SourceText.parse(text);
    }
}
