package laurel.api.cycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.api.cycle.PackageRows.PackageRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a package of a released cycle would have given more or less. Money and days are taken off each other exactly, by award
 * and currency; what else was given stays given, and what was not is given now. Of an award that the later package cannot
 * decide nothing is taken back.
 */
final class PackageDifference {

    private static final Set<String> BEFORE_CORRECTS = Set.of("award", "kind", "amount", "days", "text");

    /** Lines that belong together, and what they come to: of money or days a sum, of others how many there are. */
    private static final class Sum {
        private final ObjectNode line;
        private BigDecimal now = BigDecimal.ZERO;
        private BigDecimal before = BigDecimal.ZERO;

        Sum(ObjectNode line) {
            this.line = line;
        }
    }

    private final String period;
    private final Map<List<String>, Sum> sums = new LinkedHashMap<>();
    private final Set<String> open;

    private PackageDifference(String period, Set<String> open) {
        this.period = period;
        this.open = open;
    }

    /**
     * Of an employee's packages for that period.
     *
     * @param before null if there was none
     */
    static Correction of(String period, @Nullable PackageRow before, PackageRow now) {
        PackageTree tree = PackageTree.of(now.body());
        PackageDifference difference = new PackageDifference(period, tree.open());
        own(tree, now).forEach(line -> {
            Sum sum = difference.sum(line);
            sum.now = sum.now.add(worth(line));
        });
        if (before != null) {
            own(PackageTree.of(before.body()), before).forEach(line -> {
                Sum sum = difference.sum(line);
                sum.before = sum.before.add(worth(line));
            });
        }
        return difference.correction(now.employee(), tree.name());
    }

    private static List<ObjectNode> own(PackageTree tree, PackageRow row) {
        return tree.lines().subList(0, row.ownLines());
    }

    private Sum sum(ObjectNode line) {
        boolean isMoney = line.has("amount");
        List<String> key = List.of(
                text(line, "award"),
                text(line, "corrects"),
                isMoney ? text(line.path("amount"), "currency") : "",
                isMoney || line.has("days") ? "" : text(line, "text"));
        return sums.computeIfAbsent(key, none -> new Sum(line));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static BigDecimal worth(ObjectNode line) {
        if (line.has("amount")) {
            return new BigDecimal(line.path("amount").path("amount").asString());
        }
        return line.has("days") ? new BigDecimal(line.path("days").asString()) : BigDecimal.ONE;
    }

    private Correction correction(String employee, String name) {
        List<ObjectNode> lines = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Sum sum : sums.values()) {
            BigDecimal difference = sum.now.subtract(sum.before);
            String award = text(sum.line, "award");
            if (difference.signum() == 0 || (open.contains(award) && difference.signum() < 0)) {
                continue;
            }
            if (sum.line.has("amount") || sum.line.has("days")) {
                lines.add(line(sum, difference));
            } else if (difference.signum() > 0) {
                for (int i = difference.intValueExact(); i > 0; i--) {
                    lines.add(correcting(sum.line));
                }
            } else {
                kept.add(award);
            }
        }
        return new Correction(employee, name, lines, kept);
    }

    private ObjectNode line(Sum sum, BigDecimal difference) {
        ObjectNode line = correcting(sum.line);
        if (line.has("amount")) {
            ((ObjectNode) line.get("amount")).put("amount", difference.toPlainString());
        } else {
            line.put("days", difference.toPlainString());
        }
        ObjectNode reason = (ObjectNode) line.get("reason");
        ArrayNode arithmetic = reason.withArray("arithmetic");
        ObjectNode step = arithmetic.addObject();
        step.put("step", "CORRECT").put("of", period).put("base", sum.now.toPlainString());
        step.putArray("parts").add(sum.before.negate().toPlainString());
        step.put("result", difference.toPlainString());
        return line;
    }

    /** A copy that says which cycle it corrects, its members in their usual order. */
    private ObjectNode correcting(ObjectNode line) {
        ObjectNode copy = PackageTree.JSON.createObjectNode();
        line.properties().stream()
                .filter(member -> BEFORE_CORRECTS.contains(member.getKey()))
                .forEach(member -> copy.set(member.getKey(), member.getValue().deepCopy()));
        copy.put("corrects", line.has("corrects") ? text(line, "corrects") : period);
        line.properties().stream()
                .filter(member -> !copy.has(member.getKey()))
                .forEach(member -> copy.set(member.getKey(), member.getValue().deepCopy()));
        return copy;
    }
}
