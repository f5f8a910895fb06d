package laurel.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.fact.Assessment;
import laurel.fact.CoursePlan;
import laurel.fact.Fact;
import laurel.fact.LifeEvent;
import laurel.fact.NamedFact;
import laurel.fact.Period;
import laurel.fact.Preference;
import laurel.fact.Profile;
import laurel.fact.Recognition;
import laurel.fact.Term;
import laurel.intake.AskedNames.AskedName;
import org.jspecify.annotations.Nullable;

/** The rows of one employee that tell of goals, growth and wishes. What is told twice is rejected. */
final class ProfileRows {

    private final String employee;
    private final Function<FactKind, List<RowReading>> rows;
    private final Known known;

    ProfileRows(String employee, Function<FactKind, List<RowReading>> rows, Known known) {
        this.employee = employee;
        this.rows = rows;
        this.known = known;
    }

    /** Each kind by what it says, whatever the order of rows; goals as they stand, for that is how people read them. */
    Profile read() {
        return new Profile(
                new GoalRows(employee, rows.apply(FactKind.GOALS), known).read(),
                read(FactKind.RECOGNITIONS, this::recognition, one -> one),
                read(FactKind.PLANS, this::plan, one -> one),
                read(FactKind.ASSESSMENTS, this::assessment, one -> List.of(one.competency(), one.date())),
                preferences(),
                read(FactKind.LIFE_EVENTS, this::lifeEvent, one -> one));
    }

    /** {@code key} is equal for what a layer may tell once only. */
    private <T extends Fact> List<T> read(
            FactKind kind, Function<RowReading, @Nullable T> reader, Function<T, Object> key) {
        return TextOrder.of(tellings(kind, reader, key).once("facts.same.twice").stream());
    }

    private <T extends Fact> Tellings<T> tellings(
            FactKind kind, Function<RowReading, @Nullable T> reader, Function<T, Object> key) {
        List<RowReading> all = rows.apply(kind);
        Tellings<T> told = new Tellings<>(all, reading -> RowKey.of(reading, known));
        for (RowReading reading : all) {
            T fact = reader.apply(reading);
            if (fact != null && reading.isSound()) {
                told.add(key.apply(fact), fact, reading);
            }
        }
        return told;
    }

    private @Nullable Recognition recognition(RowReading reading) {
        Optional<AskedName> kind = name(NamedFact.RECOGNITION, reading);
        String from = reading.required("from", String.class);
        LocalDate date = reading.required("date", LocalDate.class);
        if (employee.equals(from)) {
            reading.reject("from", "facts.recognition.self", employee);
        }
        return kind.isEmpty() || from == null || date == null
                ? null
                : new Recognition(employee, kind.get().name(), from, date, reference(reading));
    }

    private @Nullable CoursePlan plan(RowReading reading) {
        String course = reading.required("course", String.class);
        Period period = period(reading);
        return course == null ? null : new CoursePlan(employee, course, period);
    }

    private @Nullable Assessment assessment(RowReading reading) {
        Optional<AskedName> competency = name(NamedFact.ASSESSMENT, reading);
        LocalDate date = reading.required("date", LocalDate.class);
        String text = reading.required("score", String.class);
        String assessor = reading.value("assessor", String.class);
        if (competency.isEmpty() || text == null) {
            return null;
        }
        Object score = reading.value(
                "score", scoreType(competency.get()), competency.get().name());
        return date == null || !(score instanceof BigDecimal number)
                ? null
                : new Assessment(employee, competency.get().name(), date, number, assessor);
    }

    /** With the values that the term allows. */
    private CellType scoreType(AskedName competency) {
        return known.terms().words().stream()
                .filter(term -> competency.name().equals(NamedFact.ASSESSMENT.askedBy(term)))
                .map(Term::domain)
                .findFirst()
                .map(competency.type()::allowing)
                .orElse(competency.type());
    }

    /** One of each rank in a survey, and each need once. */
    private List<Preference> preferences() {
        Tellings<Preference> ranked =
                tellings(FactKind.PREFERENCES, this::preference, one -> List.of(one.date(), one.rank()));
        return ranked.once("facts.same.twice", one -> List.of(one.date(), one.need())).stream()
                .sorted(Comparator.comparing(Preference::date).thenComparing(Preference::rank))
                .toList();
    }

    private @Nullable Preference preference(RowReading reading) {
        LocalDate date = reading.required("date", LocalDate.class);
        BigDecimal rank = reading.required("rank", BigDecimal.class);
        String need = reading.required("need", String.class);
        if (rank != null && (rank.signum() <= 0 || rank.compareTo(BigDecimal.TEN) >= 0)) {
            reading.reject("rank", "facts.preference.rank", rank.toPlainString());
            return null;
        }
        return date == null || rank == null || need == null
                ? null
                : new Preference(employee, date, rank.intValueExact(), need);
    }

    private @Nullable LifeEvent lifeEvent(RowReading reading) {
        Optional<AskedName> event = name(NamedFact.LIFE_EVENT, reading);
        LocalDate date = reading.required("date", LocalDate.class);
        return event.isEmpty() || date == null
                ? null
                : new LifeEvent(employee, event.get().name(), date, reference(reading));
    }

    private Optional<AskedName> name(NamedFact kind, RowReading reading) {
        String name = reading.required(kind.field(), String.class);
        Optional<AskedName> asked =
                name == null ? Optional.empty() : known.named().find(kind, name);
        if (name != null && asked.isEmpty()) {
            String nearest = known.named().nearest(kind, name);
            String code = nearest.isEmpty() ? "facts.named.unknown.none" : "facts.named.unknown";
            reading.reject(kind.field(), code, name, nearest, kind.word());
        }
        return asked;
    }

    private Period period(RowReading reading) {
        Period written = reading.value("period", Period.class);
        return written == null ? known.period() : written;
    }

    private static @Nullable String reference(RowReading reading) {
        return reading.value("reference", String.class);
    }
}
