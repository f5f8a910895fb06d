package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.TestBook;
import laurel.fact.Course;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.ValueType;
import laurel.policy.PolicyBook;
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

    Facts facts(String id) {
        Employee employee = new Employee(
                id, "Lin", level, null, null, null, null, Currency.getInstance(currency), salary, attributes);
        List<Metric> own = metrics.stream()
                .map(metric -> new Metric(id, metric.name(), metric.period(), metric.value()))
                .toList();
        return new Facts(employee, own, courses, given);
    }

    PolicyBook book() {
        return book;
    }

    Calculator open() {
        return new Calculator(book, period);
    }

    IncentivePackage calculate() {
        try (Calculator calculator = open()) {
            return calculator.calculate(facts("e1"));
        }
    }

    /** Each line of the package as a short text. */
    List<String> lines() {
        return calculate().lines().stream().map(Company::line).toList();
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
