package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.TestBook;
import laurel.fact.Absence;
import laurel.fact.Assignment;
import laurel.fact.Course;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.ExchangeRate;
import laurel.fact.ExchangeRates;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.fact.ValueType;
import laurel.fact.WorkCalendar;
import laurel.policy.PolicyBook;
import laurel.run.SecondOpinions;
import org.jspecify.annotations.Nullable;

/** A company of one employee, for tests: facts are added one by one, then calculated with a book for 2025. */
final class Company {

    private final PolicyBook book;
    private String level = "P6";
    private String currency = "CNY";
    private @Nullable BigDecimal salary = new BigDecimal("20000");
    private Period period = Period.parse("2025").orElseThrow();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<ExchangeRate> rates = new ArrayList<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private @Nullable LocalDate hired;
    private @Nullable LocalDate left;

    private Company(PolicyBook book) {
        this.book = book;
    }

    static Company with(TestBook book) {
        return new Company(book.load());
    }

    Company employee(String level) {
        this.level = level;
        return this;
    }

    Company paid(String salary, String currency) {
        this.salary = new BigDecimal(salary);
        this.currency = currency;
        return this;
    }

    Company unpaid() {
        salary = null;
        return this;
    }

    Company in(String period) {
        this.period = Period.parse(period).orElseThrow();
        return this;
    }

    Company attribute(String name, Object value) {
        attributes.put(name, value);
        return this;
    }

    Company metric(String name, String period, String value) {
        metrics.add(new Metric("e1", name, Period.parse(period).orElseThrow(), new BigDecimal(value)));
        return this;
    }

    /** Replaces the OKR score of 2025. */
    Company score(String percent) {
        metrics.removeIf(metric -> metric.name().equals("okr_score"));
        return metric("okr_score", "2025", String.valueOf(ValueType.PERCENT.parse(percent)));
    }

    Company course(Course course) {
        courses.add(course);
        return this;
    }

    Company given(String award, String period) {
        given.add(new Given("e1", award, Period.parse(period).orElseThrow()));
        return this;
    }

    /** What became of an award's amount earlier: calculated, paid, carried and withheld. */
    Company settled(String award, String period, String... parts) {
        Settlement settlement = new Settlement(
                Currency.getInstance(currency),
                new BigDecimal(parts[0]),
                new BigDecimal(parts[1]),
                new BigDecimal(parts[2]),
                new BigDecimal(parts[3]));
        Period of = Period.parse(period).orElseThrow();
        given.add(new Given("e1", award, of, of, settlement));
        return this;
    }

    Company hired(String day) {
        hired = LocalDate.parse(day);
        return this;
    }

    Company left(String day) {
        left = LocalDate.parse(day);
        return this;
    }

    Company away(String type, String from, String to) {
        absences.add(new Absence("e1", type, LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Company holiday(String day) {
        holidays.add(LocalDate.parse(day));
        return this;
    }

    /** A post with its monthly salary and attributes. */
    Company post(String from, String to, String salary, Map<String, Object> own) {
        assignments.add(new Assignment(
                "e1", LocalDate.parse(from), LocalDate.parse(to), null, null, null, new BigDecimal(salary), own));
        return this;
    }

    Company event(String name, String day, String value, Map<String, Object> own) {
        events.add(new Event("e1", name, LocalDate.parse(day), new BigDecimal(value), own));
        return this;
    }

    Company event(String name, String day, String value) {
        return event(name, day, value, Map.of());
    }

    Company rate(String from, String to, String day, String rate) {
        rates.add(new ExchangeRate(
                Currency.getInstance(from), Currency.getInstance(to), LocalDate.parse(day), new BigDecimal(rate)));
        return this;
    }

    Facts facts(String id) {
        Employee employee = new Employee(
                id, "Lin", level, null, null, hired, left, Currency.getInstance(currency), salary, attributes);
        List<Metric> own = metrics.stream()
                .map(metric -> new Metric(id, metric.name(), metric.period(), metric.value()))
                .toList();
        return new Facts(employee, own, courses, given)
                .with(assignments, absences, events)
                .in(new laurel.fact.Company(new WorkCalendar(holidays, Set.of()), new ExchangeRates(rates)));
    }

    PolicyBook book() {
        return book;
    }

    Calculator open() {
        return new Calculator(book, period);
    }

    /** The package, on which the second opinion agrees. */
    IncentivePackage calculate() {
        try (Calculator calculator = open()) {
            IncentivePackage given = calculator.calculate(facts("e1"));
            assertThat(SecondOpinions.on(book, period)
                            .verify(facts("e1"), given)
                            .first())
                    .as("What the second opinion does not share")
                    .isEmpty();
            return given;
        }
    }

    /** Each line of the package as a short text. */
    List<String> lines() {
        return calculate().lines().stream().map(Company::line).toList();
    }

    /** What became of the amount: what was calculated = paid + carried + withheld. */
    static String settlement(Company company) {
        Settlement parts = company.calculate().settled().get(0).settlement();
        return parts.calculated() + " = " + parts.paid() + " + " + parts.carried() + " + " + parts.withheld();
    }

    static List<Step.Kind> steps(Reason reason) {
        return reason.arithmetic().stream().map(Step::step).toList();
    }

    static String line(Line line) {
        StringBuilder text = new StringBuilder(line.award());
        if (line.amount() != null) {
            text.append(' ')
                    .append(line.amount().amount())
                    .append(' ')
                    .append(line.amount().currency());
        }
        if (line.days() != null) {
            text.append(' ').append(line.days().toPlainString());
        }
        if (line.text() != null) {
            text.append(' ').append(line.text());
        }
        return text.toString();
    }
}
