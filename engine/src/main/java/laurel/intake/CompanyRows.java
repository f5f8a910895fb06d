package laurel.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.fact.Company;
import laurel.fact.ExchangeRate;
import laurel.fact.ExchangeRates;
import laurel.fact.Objectives;
import laurel.fact.WorkCalendar;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The rows that tell of the company. They are few, and read once for all employees. */
final class CompanyRows {

    private record Day(LocalDate date, boolean holiday) {}

    private record Told<T>(T fact, RowReading reading) {}

    private final List<RowReading> rows;
    private final Company company;

    CompanyRows(Collection<FactRow> rows) {
        this.rows = rows.stream().sorted(FactRow.ORDER).map(RowReading::new).toList();
        List<ExchangeRate> rates = undisputed(
                FactKind.RATES,
                CompanyRows::rate,
                rate -> List.of(rate.from(), rate.to(), rate.date()),
                ExchangeRate::rate,
                "rate",
                "facts.rate.twice");
        List<Day> days =
                undisputed(FactKind.CALENDAR, CompanyRows::day, Day::date, Day::holiday, "day", "facts.calendar.twice");
        Objectives objectives = new ObjectiveRows(of(FactKind.OBJECTIVES)).read();
        this.company = new Company(
                new WorkCalendar(dates(days, true), dates(days, false)), new ExchangeRates(rates), objectives);
    }

    Company company() {
        return company;
    }

    List<FactRow> rows() {
        return rows.stream().map(RowReading::row).toList();
    }

    /** The reasons of each row that is not in it, by place. */
    List<Problem> rejects() {
        return rows.stream()
                .flatMap(reading -> reading.problems().stream())
                .sorted(Problem.ORDER)
                .toList();
    }

    int rejectedRows() {
        return RowReading.countRejected(rows);
    }

    private List<RowReading> of(FactKind kind) {
        return rows.stream().filter(reading -> reading.row().kind() == kind).toList();
    }

    private <T> List<Told<T>> read(FactKind kind, Function<RowReading, @Nullable T> reader) {
        List<Told<T>> told = new ArrayList<>();
        for (RowReading reading : of(kind)) {
            T fact = reader.apply(reading);
            if (fact != null) {
                told.add(new Told<>(fact, reading));
            }
        }
        return told;
    }

    private static @Nullable ExchangeRate rate(RowReading reading) {
        Currency from = reading.required("from", Currency.class);
        Currency to = reading.required("to", Currency.class);
        LocalDate date = reading.required("date", LocalDate.class);
        BigDecimal rate = reading.required("rate", BigDecimal.class);
        if (rate != null && rate.signum() <= 0) {
            reading.reject("rate", "facts.rate.positive", rate.toPlainString());
        }
        return from == null || to == null || date == null || rate == null || !reading.isSound()
                ? null
                : new ExchangeRate(from, to, date, rate);
    }

    private static @Nullable Day day(RowReading reading) {
        LocalDate date = reading.required("date", LocalDate.class);
        Boolean holiday = reading.required("day", Boolean.class);
        return date == null || holiday == null || !reading.isSound() ? null : new Day(date, holiday);
    }

    private static Set<LocalDate> dates(List<Day> days, boolean holiday) {
        return days.stream()
                .filter(day -> day.holiday() == holiday)
                .map(Day::date)
                .collect(Collectors.toSet());
    }

    /** One of each key. Of those of a layer that contradict each other all are rejected: nobody can tell which is right. */
    private <T> List<T> undisputed(
            FactKind kind,
            Function<RowReading, @Nullable T> reader,
            Function<T, Object> key,
            Function<T, Object> value,
            String column,
            String code) {
        Map<Object, List<Told<T>>> byKey = new LinkedHashMap<>();
        read(kind, reader)
                .forEach(told -> byKey.computeIfAbsent(
                                List.of(told.reading().layer(), key.apply(told.fact())), none -> new ArrayList<>())
                        .add(told));
        List<Told<T>> facts = new ArrayList<>();
        for (List<Told<T>> tellings : byKey.values()) {
            boolean isDisputed = false;
            for (Told<T> told : tellings) {
                Object own = value.apply(told.fact());
                Told<T> other = tellings.stream()
                        .filter(each -> !value.apply(each.fact()).equals(own))
                        .findFirst()
                        .orElse(null);
                if (other != null) {
                    isDisputed = true;
                    told.reading().reject(column, code, other.reading().row().place(column));
                }
            }
            if (!isDisputed) {
                facts.add(tellings.get(0));
            }
        }
        Layers.settle(of(kind), RowKey::ofCompany);
        return facts.stream()
                .filter(told -> !told.reading().isReplaced())
                .map(Told::fact)
                .toList();
    }
}
