package laurel.api.calculation;

import static laurel.api.calculation.CalculationRequest.MANY;
import static laurel.api.calculation.CalculationRequest.ONE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.api.problem.InputRefused;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.intake.Assembled;
import laurel.intake.FactsJson;
import laurel.problem.Label;
import laurel.problem.Nearest;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The reading of one request. All that is wrong with it is told at once. */
final class RequestReader {

    private static final List<String> MEMBERS = Stream.concat(
                    Stream.of("period", ONE, MANY), FactsJson.ofCompany().stream())
            .toList();

    /** Stands in for a period that cannot be read, so that the employees' problems are told beside it. */
    private static final Period ANY = new Period(2000, 12, 0);

    private final JsonNode request;
    private final FactsJson facts;
    private final Problems problems = new Problems();

    private RequestReader(JsonNode request, FactsJson facts) {
        this.request = request;
        this.facts = facts;
    }

    /**
     * What that request asks for, in the words of a book.
     *
     * @throws InputRefused if anything is wrong with it
     */
    static CalculationRequest read(JsonNode request, FactsJson facts, int mostEmployees) {
        return new RequestReader(request, facts).read(mostEmployees);
    }

    private CalculationRequest read(int mostEmployees) {
        if (!request.isObject()) {
            report("", "facts.member.shape", new Label("an object", "对象"));
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, problems.toList());
        }
        request.propertyNames().forEach(this::checkMember);
        Period period = period();
        boolean single = request.has(ONE);
        JsonNode employees = employees(single);
        requireFew(employees.size(), mostEmployees);
        FactsJson.ReadCompany company = facts.company(request);
        problems.addAll(company.problems());
        List<Assembled> assembled = facts.read(employees, "/" + MANY, period == null ? ANY : period, company.company());
        assembled.stream()
                .flatMap(one -> one.rejects().stream())
                .filter(RequestReader::isCause)
                .map(problem -> single ? moved(problem, "/" + MANY + "/0", "/" + ONE) : problem)
                .forEach(problem -> problems.addAll(List.of(problem)));
        if (period == null || !problems.isEmpty()) {
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, problems.toList());
        }
        return new CalculationRequest(period, inOrder(employees, assembled), single);
    }

    private void report(String pointer, String code, Object... values) {
        problems.error(new Place.Pointer(pointer), code, values);
    }

    private void checkMember(String name) {
        if (!MEMBERS.contains(name)) {
            String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
            report(pointer, "request.member.unknown", name, Nearest.to(name, MEMBERS.stream()));
        }
    }

    private @Nullable Period period() {
        JsonNode period = request.path("period");
        if (period.isMissingNode() || period.isNull()) {
            report("", "request.period.missing");
            return null;
        }
        String written = period.isContainer() ? period.toString() : period.asString();
        return Period.parse(written).orElseGet(() -> {
            report("/period", "request.period.unknown", written);
            return null;
        });
    }

    /** Always as an array; an empty one if it is not clear what is asked. */
    private JsonNode employees(boolean single) {
        boolean clear = single != request.hasNonNull(MANY);
        if (!clear) {
            report("", single ? "request.employees.both" : "request.employees.missing");
        } else if (!single) {
            return request.path(MANY);
        }
        var array = JsonNodeFactory.instance.arrayNode();
        return clear ? array.add(request.path(ONE)) : array;
    }

    private static void requireFew(int count, int most) {
        if (count > most) {
            throw new InputRefused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    List.of(Problem.error(
                            new Place.Pointer("/" + MANY),
                            "request.employees.many",
                            Integer.toString(count),
                            Integer.toString(most))));
        }
    }

    /** That an employee's other facts are not used either follows from what is told of the employee. */
    static boolean isCause(Problem problem) {
        return !problem.code().equals("facts.employee.rejected");
    }

    /** The same, of a value that stands elsewhere. */
    static Problem moved(Problem problem, String from, String to) {
        Object[] values = problem.values().stream()
                .map(value -> value instanceof Place place ? moved(place, from, to) : value)
                .toArray();
        return Problem.error(moved(problem.place(), from, to), problem.code(), values);
    }

    private static Place moved(Place place, String from, String to) {
        String spot = place.spot();
        return spot.startsWith(from) ? new Place.Pointer(to + spot.substring(from.length())) : place;
    }

    private static List<Facts> inOrder(JsonNode employees, List<Assembled> assembled) {
        Map<String, Facts> byId = new HashMap<>();
        assembled.forEach(one -> byId.put(one.employee(), Objects.requireNonNull(one.facts())));
        return employees
                .valueStream()
                .map(employee -> Objects.requireNonNull(byId.get(FactsJson.id(employee))))
                .toList();
    }
}
