package laurel.api.calculation;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import laurel.api.problem.InputRefused;
import laurel.fact.Company;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.intake.Assembled;
import laurel.intake.FactsJson;
import laurel.problem.Nearest;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The reading of a stream's lines: one employee each, but for the first, which may tell of the company. */
final class LineReader {

    private static final String COMPANY = "company";

    private final FactsJson facts;
    private final Period period;
    private final long mostBytes;

    LineReader(FactsJson facts, Period period, long mostBytes) {
        this.facts = facts;
        this.period = period;
        this.mostBytes = mostBytes;
    }

    /**
     * The line's JSON.
     *
     * @throws InputRefused if it is too long or no JSON
     */
    JsonNode json(Line line) {
        ByteArrayInputStream bytes = line.bytes();
        if (bytes == null) {
            throw InputRefused.because(HttpStatus.CONTENT_TOO_LARGE, "request.line.large", Long.toString(mostBytes));
        }
        bytes.reset();
        return RequestJson.readLine(bytes, line.number() - 1);
    }

    static boolean isOfCompany(JsonNode json) {
        return json.isObject() && json.has(COMPANY);
    }

    /**
     * What the first line tells of the company.
     *
     * @throws InputRefused if anything is wrong with it
     */
    Company company(JsonNode line) {
        Problems problems = new Problems();
        requireOnly(line, List.of(COMPANY), "", problems);
        JsonNode company = line.path(COMPANY);
        requireOnly(company, FactsJson.ofCompany(), "/" + COMPANY, problems);
        FactsJson.ReadCompany read = facts.company(company);
        problems.addAll(read.problems().stream()
                .map(problem -> RequestReader.moved(problem, "", "/" + COMPANY))
                .toList());
        if (!problems.isEmpty()) {
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, problems.toList());
        }
        return read.company();
    }

    private static void requireOnly(JsonNode object, List<String> members, String pointer, Problems problems) {
        object.propertyNames().stream()
                .filter(name -> !members.contains(name))
                .forEach(name -> problems.error(
                        new Place.Pointer(
                                pointer + "/" + name.replace("~", "~0").replace("/", "~1")),
                        "request.member.unknown",
                        name,
                        Nearest.to(name, members.stream())));
    }

    /**
     * The facts of the line's employee.
     *
     * @throws InputRefused if anything is wrong with them
     */
    Facts employee(JsonNode line, Company company) {
        if (isOfCompany(line)) {
            throw InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "request.company.late");
        }
        JsonNode alone = JsonNodeFactory.instance.arrayNode().add(line);
        List<Assembled> read = facts.read(alone, "", period, company);
        List<Problem> problems = read.stream()
                .flatMap(one -> one.rejects().stream())
                .filter(RequestReader::isCause)
                .map(problem -> RequestReader.moved(problem, "/0", ""))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, problems);
        }
        return Objects.requireNonNull(read.get(0).facts());
    }
}
