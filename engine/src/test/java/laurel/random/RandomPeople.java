package laurel.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import laurel.fact.Absence;
import laurel.fact.Assignment;
import laurel.fact.Company;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.ExchangeRate;
import laurel.fact.ExchangeRates;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.fact.WorkCalendar;

/** Employees of whom anything may be known, unknown or have happened before; from a fixed seed. */
public final class RandomPeople {

    public static final Period MONTH = Period.parse("2025-02").orElseThrow();
    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final List<String> AWARDS = List.of("alpha", "beta", "gamma", "delta", "kappa");

    private final String id;
    private final Random random;
    private final List<Period> measured;

    /** All of whom are e1. */
    public RandomPeople(long seed) {
        this("e1", seed, List.of(MONTH, MONTH.previous(), MONTH.back(2)));
    }

    private RandomPeople(String id, long seed, List<Period> measured) {
        this.id = id;
        this.measured = measured;
        random = new Random(seed);
    }

    /** So many, in one company; the first of more are the same people. */
    public static Crowd crowd(int count, long seed) {
        return crowd(count, seed, List.of(MONTH, MONTH.previous(), MONTH.back(2)));
    }

    /** Who have been given nothing yet, and are measured in those periods. */
    public static Crowd newcomers(int count, long seed, List<Period> measured) {
        Crowd crowd = crowd(count, seed, measured);
        return crowd.as(
                crowd.people().stream().map(facts -> facts.having(List.of())).toList());
    }

    private static Crowd crowd(int count, long seed, List<Period> measured) {
        RandomPeople one = new RandomPeople(seed);
        List<ExchangeRate> rates = one.rates();
        Company company = new Company(one.calendar(), new ExchangeRates(rates));
        List<Facts> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "e%03d".formatted(i * 37 % 1000);
            people.add(new RandomPeople(id, 1000 * seed + i, measured).next().in(company));
        }
        return new Crowd(company, rates, people);
    }

    public Facts next() {
        Map<String, Object> attributes = new HashMap<>();
        if (!one(5)) {
            attributes.put("able", !one(4));
        }
        if (one(2)) {
            attributes.put("wish", any("alpha", "gamma", "nothing"));
            attributes.put("draw", new BigDecimal(any("500", "3000")));
        }
        Employee employee = new Employee(
                id,
                "Lin",
                any("P4", "P5", "P6"),
                null,
                any("N", "S"),
                one(12) ? null : LocalDate.of(2024, 12, 20).plusDays(random.nextInt(70)),
                one(4) ? LocalDate.of(2025, 2, 1).plusDays(random.nextInt(60)) : null,
                YUAN,
                one(12) ? null : new BigDecimal(any("8000", "12345.67", "9999.99")),
                attributes);
        WorkCalendar calendar = calendar();
        List<ExchangeRate> rates = rates();
        return new Facts(employee, metrics(), List.of(), given())
                .with(posts(), absences(), events())
                .in(new Company(calendar, new ExchangeRates(rates)));
    }

    private WorkCalendar calendar() {
        return new WorkCalendar(
                one(2) ? Set.of(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 4)) : Set.of(),
                one(2) ? Set.of(LocalDate.of(2025, 2, 8)) : Set.of());
    }

    private List<ExchangeRate> rates() {
        return one(4)
                ? List.of()
                : List.of(
                        rate(YUAN, DOLLAR, "2025-01-15", "0.1384"),
                        rate(DOLLAR, YUAN, "2025-01-15", "7.1234"),
                        rate(YUAN, DOLLAR, "2025-03-01", "0.2"));
    }

    private static ExchangeRate rate(Currency from, Currency to, String day, String rate) {
        return new ExchangeRate(from, to, LocalDate.parse(day), new BigDecimal(rate));
    }

    private List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        for (Period period : measured) {
            metric(metrics, "sales", period, any("0", "999.99", "1000", "4500", "8000", "123456.78", "-5"));
            metric(metrics, "score", period, any("0.5", "0.79995", "0.8", "0.94", "1", "1.15", "1.3"));
            metric(metrics, "marks", period, any("0", "1", "1", "3", "7.5", "1000"));
            metric(metrics, "mood", period, any("0", "0.9", "1", "0.3333"));
            metric(metrics, "team", period, any("0", "0.9", "1.1", "1.3333"));
        }
        return metrics;
    }

    private void metric(List<Metric> metrics, String name, Period period, String value) {
        if (!one(8)) {
            metrics.add(new Metric(id, name, period, new BigDecimal(value).stripTrailingZeros()));
        }
    }

    private List<Given> given() {
        List<Given> given = new ArrayList<>();
        for (String award : AWARDS) {
            for (Period period : List.of(MONTH.back(5), MONTH.back(2), MONTH.previous())) {
                if (one(3)) {
                    BigDecimal paid = new BigDecimal(any("100", "0", "850.25"));
                    BigDecimal carried = new BigDecimal(any("0", "0", "-300", "49.5"));
                    BigDecimal withheld = new BigDecimal(any("0", "200", "-120"));
                    BigDecimal all = paid.add(carried).add(withheld);
                    Settlement settlement =
                            one(5) ? null : new Settlement(one(8) ? DOLLAR : YUAN, all, paid, carried, withheld);
                    given.add(new Given(id, award, period, period, settlement));
                }
            }
        }
        return given;
    }

    private List<Assignment> posts() {
        if (one(2)) {
            return List.of();
        }
        LocalDate moved = LocalDate.of(2025, 1, 25).plusDays(random.nextInt(40));
        return List.of(
                post(LocalDate.of(2024, 1, 1), moved.minusDays(1)),
                new Assignment(id, moved, null, any("P4", "P5", "P6"), null, null, null, Map.of()));
    }

    private Assignment post(LocalDate from, LocalDate to) {
        return new Assignment(id, from, to, null, null, null, new BigDecimal(any("7000", "15000.5")), Map.of());
    }

    private List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = LocalDate.of(2025, 1, 20).plusDays(random.nextInt(40));
            absences.add(new Absence(id, any("unpaid", "sick", "other"), from, from.plusDays(random.nextInt(15))));
        }
        return absences;
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate day = LocalDate.of(2025, 1, 25).plusDays(random.nextInt(40));
            events.add(new Event(id, "deal", day, new BigDecimal(any("20", "100", "4999.99", "7000")), Map.of()));
        }
        return events;
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
