package laurel.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Label;

/**
 * A member of the JSON that {@link FactsJson} reads, for those who describe it.
 *
 * @param type its type's name
 * @param example a value that can be read
 */
public record FactMember(String id, Label label, Label type, String example, boolean required) {

    /** The members of an employee's object under "employees", then those of each of its arrays under the array's name. */
    public static Map<String, List<FactMember>> of(Vocabulary<Term> terms) {
        Map<String, List<FactMember>> members = new LinkedHashMap<>();
        for (FactKind kind : FactKind.values()) {
            members.put(
                    kind.word(),
                    JsonRows.columns(kind, terms)
                            .map(column -> of(kind, column))
                            .toList());
        }
        return members;
    }

    private static FactMember of(FactKind kind, Column column) {
        boolean required =
                column.required() || (kind == FactKind.EMPLOYEES && EmployeeJoin.REQUIRED.contains(column.id()));
        return new FactMember(
                column.id(),
                column.label(),
                column.type().label(),
                column.type().example(),
                required);
    }
}
