package laurel.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.fact.Company;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reading of facts from a JSON array with an object an employee, by the same columns as those of files. Made once a
 * book: to gather what a book knows takes longer than to read an employee.
 */
public final class FactsJson {

    private final Map<FactKind, List<Layout.Used>> members;
    private final Known.Names names;

    /** In the words of a book. */
    public FactsJson(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards) {
        this.members = JsonRows.members(terms);
        this.names = Known.Names.of(terms, awards);
    }

    /** A mapper that keeps every digit of a number and rejects a member that is given twice. */
    public static JsonMapper mapper() {
        return ExactJson.MAPPER;
    }

    /** The id by which {@link #read} will know that employee, "" if there is none. */
    public static String id(JsonNode employee) {
        JsonNode id = employee.path("id");
        return id.isMissingNode() ? "" : ExactJson.text(id).orElse("");
    }

    /**
     * What a request tells of the company.
     *
     * @param company of what is sound
     * @param problems at the JSON pointers of the members
     */
    public record ReadCompany(Company company, List<Problem> problems) {
        public ReadCompany {
            problems = List.copyOf(problems);
        }
    }

    /** The names of the arrays that tell of the company, beside the employees. */
    public static List<String> ofCompany() {
        return Arrays.stream(FactKind.values())
                .filter(FactKind::isOfCompany)
                .map(FactKind::word)
                .toList();
    }

    /** The names of the arrays that tell of an employee, in the employee's object. */
    public static List<String> ofEmployee() {
        return Arrays.stream(FactKind.values())
                .filter(FactKind::isOfEmployee)
                .map(FactKind::word)
                .toList();
    }

    /** By the arrays of that object; it may have other members. */
    public ReadCompany company(JsonNode request) {
        JsonRows rows = new JsonRows(members);
        rows.addCompany(request);
        CompanyRows company = new CompanyRows(rows.rows());
        return new ReadCompany(
                company.company(),
                Stream.concat(rows.problems().stream(), company.rejects().stream())
                        .toList());
    }

    /**
     * One entry an employee's id, by id; before them one for objects that name nobody, and for what is no object. Problems
     * stand at the JSON pointer of the member, below {@code pointer}.
     *
     * @throws IllegalArgumentException if {@code employees} holds a double: it was not read by {@link #mapper()}
     */
    public List<Assembled> read(JsonNode employees, String pointer, Period period, Company company) {
        JsonRows rows = new JsonRows(members);
        rows.addEmployees(employees, pointer);
        Known known = new Known(names, period, company);
        List<Assembled> all = new ArrayList<>();
        if (!rows.problems().isEmpty()) {
            all.add(new Assembled("", null, rows.problems(), rows.problems().size()));
        }
        List<FactRow> sorted = new ArrayList<>(rows.rows());
        sorted.sort(FactRow.ORDER);
        new ByEmployee(sorted.iterator(), known).forEachRemaining(employee -> all.add(employee.assemble()));
        return all;
    }
}
