package laurel.api.cycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laurel.api.cycle.PackageRows.PackageRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A package as it is kept, to be read or to be added to. */
record PackageTree(ObjectNode root) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static PackageTree of(String json) {
        return new PackageTree((ObjectNode) JSON.readTree(json));
    }

    /** One that gives nothing yet. */
    static PackageTree empty(String employee, String name, String period, String book) {
        ObjectNode root = JSON.createObjectNode();
        root.put("employee", employee).put("name", name).put("period", period).put("book", book);
        root.put("rejectedRows", 0);
        return new PackageTree(root);
    }

    /** What a line says of money, as far as sums of lines need it. */
    static ObjectNode line(String award, BigDecimal amount, String currency, @Nullable String corrects) {
        ObjectNode line = JSON.createObjectNode();
        line.put("award", award);
        line.putObject("amount")
                .put("amount", amount.stripTrailingZeros().toPlainString())
                .put("currency", currency);
        if (corrects != null) {
            line.put("corrects", corrects);
        }
        return line;
    }

    /** The lines that a run calculated itself, without those that correct earlier cycles. */
    static List<ObjectNode> own(PackageRow row) {
        return of(row.body()).lines().subList(0, row.ownLines());
    }

    String name() {
        return root.path("name").asString();
    }

    List<ObjectNode> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        root.path("lines").forEach(line -> lines.add((ObjectNode) line));
        return lines;
    }

    /** The awards of which it cannot be decided whether they are due. */
    Set<String> open() {
        Set<String> awards = new HashSet<>();
        root.path("notEvaluable").forEach(one -> one.path("awards").forEach(award -> awards.add(award.asString())));
        return awards;
    }

    /** The same package with those lines behind its own, its members in their usual order. */
    PackageTree with(List<ObjectNode> more) {
        ArrayNode lines = JSON.createArrayNode();
        lines().forEach(lines::add);
        more.forEach(lines::add);
        ObjectNode made = JSON.createObjectNode();
        for (String name : root.propertyNames()) {
            JsonNode value = root.get(name);
            if (!name.equals("lines")) {
                made.set(name, value);
            }
            if (name.equals("book")) {
                made.set("lines", lines);
            }
        }
        return new PackageTree(made);
    }

    String json() {
        return JSON.writeValueAsString(root);
    }
}
