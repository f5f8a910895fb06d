package laurel.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.TestBook;
import tools.jackson.databind.JsonNode;

/** A decision table of the DMN TCK as a sheet of ours, and its answer out of a package. */
record DmnTable(JsonNode decision) {

    private static final Set<String> LISTS = Set.of("RULE ORDER", "OUTPUT ORDER", "COLLECT");

    /** The Terms sheet: an attribute for each input, and more lines. */
    static TestBook terms(TestBook book, JsonNode inputs, List<String> more) {
        StringBuilder terms = new StringBuilder("Terms\nid | english | chinese | type | source | allowed values\n");
        int number = 0;
        for (Map.Entry<String, JsonNode> input : inputs.properties()) {
            String type =
                    input.getValue().isBoolean() ? "yes/no" : input.getValue().isNumber() ? "number" : "text";
            terms.append(
                    "in%d | '%s |  | %s | attribute(%s)%n".formatted(number++, input.getKey(), type, input.getKey()));
        }
        more.forEach(line -> terms.append(line).append('\n'));
        return book.sheet("book.xlsx", "Terms", terms.toString());
    }

    /** Its rows' cells between bars, the first {@code width} of each. */
    static String rows(JsonNode decision) {
        StringBuilder rows = new StringBuilder();
        for (JsonNode rule : decision.path("rules")) {
            List<String> cells = cells(rule);
            cells.remove("=>");
            rows.append(String.join(" | ", cells)).append('\n');
        }
        return rows.toString();
    }

    private static List<String> cells(JsonNode rule) {
        List<String> cells = new ArrayList<>();
        rule.forEach(cell -> cells.add(cell.asString()));
        return cells;
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.isNull() ? "" : text.asString()));
        return texts;
    }

    private boolean givesAList() {
        return LISTS.contains(decision.path("hit_policy").asString())
                && decision.path("aggregation").isNull();
    }

    private boolean isRanked() {
        return decision.path("hit_policy").asString().equals("OUTPUT ORDER");
    }

    TestBook add(TestBook book, JsonNode node) {
        String policy = decision.path("hit_policy").asString();
        String aggregation = decision.path("aggregation").isNull()
                ? ""
                : " " + decision.path("aggregation").asString();
        StringBuilder table = new StringBuilder("Table\nHit policy | '" + policy + aggregation + "\n");
        table.append(String.join(
                " | ",
                texts(decision.path("inputs")).stream().map(name -> "'" + name).toList()));
        List<String> terms = new ArrayList<>();
        List<String> awards = new ArrayList<>();
        for (int output = 0; output < outputs().size(); output++) {
            if (!givesAList()) {
                terms.add("out%d | '%s | | %s | derived | '%s"
                        .formatted(
                                output, outputs().get(output), isNumeric(output) ? "number" : "text", listed(output)));
                table.append(" | gives: out").append(output);
            } else if (isRanked()) {
                for (String value : values(output)) {
                    awards.add("out%d%s | %s %s | | perk"
                            .formatted(output, value, outputs().get(output), value));
                    table.append(" | out").append(output).append(value);
                }
            } else {
                awards.add("out%d | %s | | advice".formatted(output, outputs().get(output)));
                table.append(" | out").append(output);
            }
        }
        table.append('\n');
        decision.path("rules").forEach(rule -> table.append(row(rule)).append('\n'));
        terms(book, node.path("inputs"), terms);
        book.sheet("book.xlsx", "Awards", "Awards\ncode | english | chinese | kind\n" + String.join("\n", awards));
        return book.sheet("book.xlsx", "Table", table.toString());
    }

    private String row(JsonNode rule) {
        List<String> cells = cells(rule);
        int arrow = cells.indexOf("=>");
        List<String> row = new ArrayList<>(cells.subList(0, arrow));
        for (int output = 0; output < outputs().size(); output++) {
            String value = bare(cells.get(arrow + 1 + output));
            if (isRanked()) {
                values(output).forEach(one -> row.add(one.equals(value) ? "yes" : ""));
            } else {
                row.add(value);
            }
        }
        return String.join(" | ", row);
    }

    private List<String> outputs() {
        return texts(decision.path("outputs"));
    }

    private static String bare(String literal) {
        return literal.strip().replaceAll("^\"|\"$", "");
    }

    private boolean isNumeric(int output) {
        return values(output).stream().allMatch(value -> value.matches("[0-9.]+"));
    }

    private String listed(int output) {
        return isNumeric(output) ? "" : String.join(", ", values(output));
    }

    /** The output's values, as it lists them or else as they come in the rows. */
    private List<String> values(int output) {
        Set<String> values = new LinkedHashSet<>();
        JsonNode listed = decision.path("output_values").path(output);
        if (!listed.isNull()) {
            for (String value : listed.asString().split(",", -1)) {
                values.add(bare(value));
            }
        }
        for (JsonNode rule : decision.path("rules")) {
            List<String> cells = cells(rule);
            values.add(bare(cells.get(cells.indexOf("=>") + 1 + output)));
        }
        return List.copyOf(values);
    }

    /** A list has an entry for each row that gave lines, in the order in which these stand in the package. */
    Object given(IncentivePackage given) {
        Map<Integer, Map<String, Object>> byRow = new LinkedHashMap<>();
        given.derived()
                .forEach(term -> byRow.computeIfAbsent(0, none -> new LinkedHashMap<>())
                        .put(outputs().get(number(term.term())), term.value()));
        for (Line line : given.lines()) {
            String text = line.text() == null ? line.award().substring(4) : line.text();
            byRow.computeIfAbsent(line.reason().origin().row(), none -> new LinkedHashMap<>())
                    .put(outputs().get(number(line.award())), text);
        }
        List<Object> entries = byRow.values().stream()
                .map(entry -> entry.size() == 1 ? entry.values().iterator().next() : (Object) entry)
                .toList();
        return givesAList() ? entries : entries.get(0);
    }

    private static int number(String name) {
        return name.charAt(3) - '0';
    }
}
