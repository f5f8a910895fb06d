package laurel.intake;

import java.util.ArrayList;
import java.util.List;
import laurel.award.AwardDefinition;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reading of facts from a JSON array with an object an employee, by the same columns as those of files. */
public final class FactsJson {

    private FactsJson() {}

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
     * One entry an employee's id, by id; before them one for objects that name nobody, and for what is no object. Problems
     * stand at the JSON pointer of the member, below {@code pointer}.
     *
     * @throws IllegalArgumentException if {@code employees} holds a double: it was not read by {@link #mapper()}
     */
    public static List<Assembled> read(
            JsonNode employees,
            String pointer,
            Vocabulary<Term> terms,
            Vocabulary<AwardDefinition> awards,
            Period period) {
        JsonRows rows = new JsonRows(terms);
        rows.addEmployees(employees, pointer);
        Known known = new Known(new MetricNames(terms), awards, period);
        List<Assembled> all = new ArrayList<>();
        if (!rows.problems().isEmpty()) {
            all.add(new Assembled("", null, rows.problems()));
        }
        List<FactRow> sorted = new ArrayList<>(rows.rows());
        sorted.sort(FactRow.ORDER);
        new ByEmployee(sorted.iterator(), known).forEachRemaining(employee -> all.add(employee.assemble()));
        return all;
    }
}
