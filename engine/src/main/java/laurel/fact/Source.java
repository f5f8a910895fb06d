package laurel.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.money.Distribution;
import org.jspecify.annotations.Nullable;

/** Where a term's value comes from. */
public sealed interface Source {

    /** A word, and up to three names between brackets. */
    Pattern FORM = Pattern.compile(
            "(\\w+)\\s*(?:[(（]\\s*NAME(?:[,，]\\s*NAME(?:[,，]\\s*NAME)?)?[)）])?".replace("NAME", "([^(),，（）]+?)\\s*"));

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

    /** Which of an employee's metrics of one name. */
    enum When {
        /** Of the cycle's period. */
        NOW,
        /** Of the period before, of the same length. */
        PREVIOUS,
        /** The cycle's less the previous one's. */
        CHANGE
    }

    /** A metric by its name. */
    record OfMetric(String name, When when) implements Source {
        @Override
        public @Nullable Object read(Facts facts, Period period) {
            BigDecimal now = when == When.PREVIOUS ? null : value(facts, period);
            BigDecimal before = when == When.NOW ? null : value(facts, period.previous());
            return switch (when) {
                case NOW -> now;
                case PREVIOUS -> before;
                case CHANGE -> now == null || before == null ? null : ValueType.normal(now.subtract(before));
            };
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
            return switch (when) {
                case NOW -> "metric(" + name + ")";
                case PREVIOUS -> "metric(" + name + ", previous)";
                case CHANGE -> "metric(" + name + ", change)";
            };
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
            int smallest) implements Source {

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
        Matcher matcher = FORM.matcher(Blanks.squeeze(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kind = matcher.group(1).toLowerCase(Locale.ROOT);
        String name = matcher.group(2);
        String when = matcher.group(3);
        String parts = matcher.group(4);
        if (name == null) {
            return kind.equals("derived") ? Optional.of(new FromRule()) : Optional.empty();
        }
        Optional<Measure> measure = Measure.named(kind);
        if (measure.isPresent()) {
            return population(measure.get(), name, when, parts);
        }
        if (parts != null || (when != null && !kind.equals("metric") && !kind.equals("event"))) {
            return Optional.empty();
        }
        return switch (kind) {
            case "employee" -> field(name);
            case "metric" -> when(when).map(which -> new OfMetric(name, which));
            case "attribute" -> Optional.of(new Attribute(name));
            case "course" -> Optional.of(new PassedCourse(name));
            case "event" -> Optional.of(new OfEvent(name, eventField(when)));
            case "events" -> Optional.of(new EventCount(name));
            default -> Optional.empty();
        };
    }

    /** A distribution's parts come last, behind the group if there is one. */
    private static Optional<Source> population(
            Measure measure, String of, @Nullable String second, @Nullable String third) {
        if (measure != Measure.DISTRIBUTION) {
            return third == null ? Optional.of(new Population(measure, of, second, null)) : Optional.empty();
        }
        String parts = third == null ? second : third;
        return Distribution.parse(parts == null ? "" : parts)
                .map(distribution -> new Classes(distribution, List.of()))
                .map(classes -> new Population(measure, of, third == null ? null : second, classes));
    }

    private static Optional<Source> field(String name) {
        for (Field field : Field.values()) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String eventField(@Nullable String field) {
        return OfEvent.DATE.equalsIgnoreCase(field) ? OfEvent.DATE : field;
    }

    private static Optional<When> when(@Nullable String word) {
        if (word == null) {
            return Optional.of(When.NOW);
        }
        return switch (word) {
            case "previous" -> Optional.of(When.PREVIOUS);
            case "change" -> Optional.of(When.CHANGE);
            default -> Optional.empty();
        };
    }
}
