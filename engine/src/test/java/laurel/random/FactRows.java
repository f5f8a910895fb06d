package laurel.random;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import laurel.fact.Assignment;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.ExchangeRate;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Settlement;
import laurel.fact.WorkCalendar;
import org.jspecify.annotations.Nullable;

/** Facts as the rows that tell them, by kind: for files, whose rows may stand in any order, or for a request. */
public final class FactRows {

    private final Map<String, List<Map<String, String>>> kinds = new TreeMap<>(Map.of("employees", new ArrayList<>()));

    /** A row of names and values in turn; what is null is left out. */
    public FactRows row(String kind, @Nullable Object... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            Object value = cells[i + 1];
            if (value != null) {
                row.put(String.valueOf(cells[i]), value instanceof Boolean truth ? truth ? "yes" : "no" : text(value));
            }
        }
        kinds.computeIfAbsent(kind, none -> new ArrayList<>()).add(row);
        return this;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    FactRows company(WorkCalendar calendar, List<ExchangeRate> rates) {
        rates.forEach(
                rate -> row("rates", "from", rate.from(), "to", rate.to(), "date", rate.date(), "rate", rate.rate()));
        days(calendar.holidays(), "holiday");
        days(calendar.workdays(), "workday");
        return this;
    }

    private void days(Set<LocalDate> days, String what) {
        days.forEach(day -> row("calendar", "date", day, "day", what));
    }

    FactRows employee(Facts facts) {
        String id = facts.employee().id();
        record(facts.employee());
        facts.metrics()
                .forEach(one -> row(
                        "metrics", "employee", id, "metric", one.name(), "period", one.period(), "value", one.value()));
        facts.given().forEach(this::given);
        facts.assignments().forEach(this::post);
        facts.absences()
                .forEach(
                        one -> row("absences", "employee", id, "type", one.type(), "from", one.from(), "to", one.to()));
        for (int i = 0; i < facts.events().size(); i++) {
            Event one = facts.events().get(i);
            row(
                    "events",
                    "employee",
                    id,
                    "event",
                    one.name(),
                    "date",
                    one.date(),
                    "value",
                    one.value(),
                    "reference",
                    i);
        }
        return this;
    }

    private void record(Employee one) {
        row(
                "employees",
                "id",
                one.id(),
                "name",
                one.name(),
                "level",
                one.level(),
                "department",
                one.department(),
                "hired",
                one.hired(),
                "left",
                one.left(),
                "currency",
                one.currency(),
                "monthly_salary",
                one.monthlySalary(),
                "able",
                one.attributes().get("able"),
                "wish",
                one.attributes().get("wish"),
                "draw",
                one.attributes().get("draw"));
    }

    private void post(Assignment one) {
        row(
                "assignments",
                "employee",
                one.employee(),
                "from",
                one.from(),
                "to",
                one.to(),
                "level",
                one.level(),
                "monthly_salary",
                one.monthlySalary());
    }

    private void given(Given one) {
        Settlement parts = one.settlement();
        row(
                "given",
                "employee",
                one.employee(),
                "award",
                one.award(),
                "period",
                one.period(),
                "in",
                one.in(),
                "currency",
                parts == null ? null : parts.currency(),
                "calculated",
                parts == null ? null : parts.calculated(),
                "paid",
                parts == null ? null : parts.paid(),
                "carried",
                parts == null ? null : parts.carried(),
                "withheld",
                parts == null ? null : parts.withheld());
    }

    /** A file for each kind, its rows in an order of that seed. */
    public Path write(Path folder, long order) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, List<Map<String, String>>> kind : kinds.entrySet()) {
            Set<String> headings = new LinkedHashSet<>();
            if (kind.getKey().equals("employees")) {
                headings.addAll(List.of("id", "name", "currency"));
            }
            kind.getValue().forEach(row -> headings.addAll(row.keySet()));
            List<String> lines = new ArrayList<>();
            for (Map<String, String> row : kind.getValue()) {
                lines.add(String.join(
                        ",",
                        headings.stream().map(one -> row.getOrDefault(one, "")).toList()));
            }
            Collections.shuffle(lines, new Random(order));
            lines.add(0, String.join(",", headings));
            Files.write(folder.resolve(kind.getKey() + ".csv"), lines);
        }
        return folder;
    }

    /** As a request tells of one employee and of the company. */
    public Map<String, Object> request(String employee) {
        Map<String, Object> all = new TreeMap<>();
        Map<String, Object> one = new TreeMap<>();
        kinds.forEach((kind, rows) -> {
            if (kind.equals("employees")) {
                rows.stream().filter(row -> employee.equals(row.get("id"))).forEach(one::putAll);
            } else if (kind.equals("rates") || kind.equals("calendar")) {
                all.put(kind, rows);
            } else {
                one.put(
                        kind,
                        rows.stream()
                                .filter(row -> employee.equals(row.get("employee")))
                                .map(FactRows::withoutEmployee)
                                .toList());
            }
        });
        all.put("employees", List.of(one));
        return all;
    }

    private static Map<String, String> withoutEmployee(Map<String, String> row) {
        Map<String, String> rest = new LinkedHashMap<>(row);
        rest.remove("employee");
        return rest;
    }
}
