package laurel.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problem;
import tools.jackson.databind.JsonNode;

/** The rows that a JSON array of employees holds: one an employee, and one for each element of its arrays. */
final class JsonRows {

    private static final Label ARRAY = new Label("an array", "数组");
    private static final Label OBJECT = new Label("an object", "对象");
    private static final Label SCALAR = new Label("a text, number, true, false or null", "文本、数字、true、false 或 null");

    private final Map<FactKind, List<Layout.Used>> members;
    private final List<FactRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** With the members that rows of each kind may have. */
    JsonRows(Map<FactKind, List<Layout.Used>> members) {
        this.members = members;
    }

    /** All of a book's, which take longer to work out than an employee to read. */
    static Map<FactKind, List<Layout.Used>> members(Vocabulary<Term> terms) {
        Map<FactKind, List<Layout.Used>> members = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            members.put(
                    kind,
                    columns(kind, terms)
                            .map(column -> new Layout.Used(column, column.id(), 0, Map.of()))
                            .toList());
        }
        return members;
    }

    /** The columns that are members: all but the one that nesting says. */
    static Stream<Column> columns(FactKind kind, Vocabulary<Term> terms) {
        return new Columns(kind, terms)
                .all().stream().filter(column -> !column.id().equals("employee"));
    }

    List<FactRow> rows() {
        return rows;
    }

    /** Of what is no row of anybody. */
    List<Problem> problems() {
        return problems;
    }

    void addEmployees(JsonNode employees, String pointer) {
        if (!employees.isArray()) {
            problems.add(shape(pointer, ARRAY));
            return;
        }
        for (int index = 0; index < employees.size(); index++) {
            addEmployee(employees.get(index), pointer, index);
        }
    }

    private void addEmployee(JsonNode node, String pointer, int index) {
        String own = pointer + "/" + index;
        if (!node.isObject()) {
            problems.add(shape(own, OBJECT));
            return;
        }
        List<Problem> faults = new ArrayList<>();
        String employee = FactsJson.id(node);
        Map<FactKind, JsonNode> arrays = new TreeMap<>();
        for (FactKind kind : FactKind.values()) {
            if (kind.isOfEmployee()) {
                array(node, kind, own, faults).ifPresent(array -> arrays.put(kind, array));
            }
        }
        addRow(employee, FactKind.EMPLOYEES, node, pointer, index, faults);
        arrays.forEach((kind, array) -> addRows(employee, kind, array, own));
    }

    /** Those of the arrays that tell of the company, which stand beside the employees. */
    void addCompany(JsonNode request) {
        for (FactKind kind : FactKind.values()) {
            if (kind.isOfCompany()) {
                array(request, kind, "", problems).ifPresent(array -> addRows("", kind, array, ""));
            }
        }
    }

    /** The member that holds facts of that kind, if there is one. */
    private static Optional<JsonNode> array(JsonNode node, FactKind kind, String pointer, List<Problem> faults) {
        JsonNode array = node.path(kind.word());
        if (!array.isArray() && !array.isMissingNode() && !array.isNull()) {
            faults.add(shape(pointer + "/" + kind.word(), ARRAY));
        }
        return Optional.of(array).filter(JsonNode::isArray);
    }

    private void addRows(String employee, FactKind kind, JsonNode array, String pointer) {
        for (int at = 0; at < array.size(); at++) {
            addRow(employee, kind, array.get(at), pointer + "/" + kind.word(), at, new ArrayList<>());
        }
    }

    private void addRow(String employee, FactKind kind, JsonNode node, String array, int index, List<Problem> faults) {
        List<Layout.Used> known = Objects.requireNonNull(members.get(kind));
        Layout layout = new Layout(kind, 0, 0, known, Map.of(), Set.of(), false, new Spots.Pointers(array));
        String[] values = new String[known.size()];
        Arrays.fill(values, "");
        if (!node.isObject()) {
            faults.add(shape(array + "/" + index, OBJECT));
        }
        node.properties().forEach(member -> {
            String name = member.getKey();
            int at = layout.indexOf(name);
            if (at >= 0) {
                values[at] = ExactJson.text(member.getValue()).orElseGet(member.getValue()::toString);
                if (member.getValue().isContainer()) {
                    faults.add(shape(layout.spots().cell(index, 0, name).spot(), SCALAR));
                }
            } else if (kind != FactKind.EMPLOYEES || !isArray(name)) {
                Place place = layout.spots().cell(index, 0, name);
                faults.add(Problem.error(place, "facts.member.unknown", name, nearest(known, name)));
            }
        });
        rows.add(new FactRow(employee, layout, index, List.of(values), faults));
    }

    private static boolean isArray(String name) {
        return Arrays.stream(FactKind.values())
                .anyMatch(kind -> kind.isOfEmployee() && kind.word().equals(name));
    }

    private static String nearest(List<Layout.Used> known, String name) {
        return new Headings("", known.stream().map(Layout.Used::heading).toList()).nearest(name);
    }

    private static Problem shape(String pointer, Label wanted) {
        return Problem.error(new Place.Pointer(pointer), "facts.member.shape", wanted);
    }
}
