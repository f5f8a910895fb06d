package laurel.api.cycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import laurel.api.cycle.PackageRows.PackageRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a package of a released cycle would have given more or less than what was given of it so far. Money and days are taken
 * off each other exactly, by award and currency; what else was given stays given, and what was not is given now. Of an award
 * that the later package cannot decide nothing is taken back.
 */
final class PackageDifference {

    private static final Set<String> BEFORE_CORRECTS = Set.of("award", "kind", "amount", "days", "text");

    /** Lines that belong together, and what they come to: of money or days a sum, of others how many there are. */
    private static final class Sum {
        private final ObjectNode line;
        private BigDecimal now = BigDecimal.ZERO;
        private BigDecimal given = BigDecimal.ZERO;
        private BigDecimal declined = BigDecimal.ZERO;
        private BigDecimal whenDeclined = BigDecimal.ZERO;

        Sum(ObjectNode line) {
            this.line = line;
        }

        BigDecimal paid() {
            return given.subtract(declined);
        }

        /** What was declined is not proposed again as long as it is the same. */
        boolean isSettled() {
            return now.compareTo(paid()) == 0 || (declined.signum() != 0 && now.compareTo(whenDeclined) == 0);
        }
    }

    private final String period;
    private final String employee;
    private final PackageTree now;
    private final Map<List<String>, Sum> sums = new LinkedHashMap<>();

    private PackageDifference(String period, String employee, PackageTree now) {
        this.period = period;
        this.employee = employee;
        this.now = now;
    }

    /**
     * Of an employee's package for that period.
     *
     * @param given all lines that were given of that period, by its cycle and by corrections of it
     */
    static PackageDifference of(String period, PackageRow now, List<ObjectNode> given) {
        PackageDifference difference = new PackageDifference(period, now.employee(), PackageTree.of(now.body()));
        PackageTree.own(now).forEach(line -> {
            Sum sum = difference.sum(line);
            sum.now = sum.now.add(worth(line));
        });
        given.forEach(line -> {
            Sum sum = difference.sum(line);
            sum.given = sum.given.add(worth(line));
        });
        return difference;
    }

    /**
     * Takes into account that some of what was given was declined.
     *
     * @param before the package that was calculated last, null if there was none
     */
    void decline(List<ObjectNode> declined, @Nullable PackageRow before) {
        declined.forEach(line -> known(line, sum -> sum.declined = sum.declined.add(worth(line))));
        if (before != null) {
            PackageTree.own(before)
                    .forEach(line -> known(line, sum -> sum.whenDeclined = sum.whenDeclined.add(worth(line))));
        }
    }

    private void known(ObjectNode line, Consumer<Sum> taker) {
        Sum sum = sums.get(key(line));
        if (sum != null) {
            taker.accept(sum);
        }
    }

    private Sum sum(ObjectNode line) {
        return sums.computeIfAbsent(key(line), none -> new Sum(line));
    }

    private List<String> key(ObjectNode line) {
        boolean isMoney = line.has("amount");
        String corrects = text(line, "corrects");
        return List.of(
                text(line, "award"),
                corrects.equals(period) ? "" : corrects,
                isMoney ? text(line.path("amount"), "currency") : "",
                isMoney || line.has("days") ? "" : text(line, "text"));
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

    /** @param told awards of which corrections before have told that they would not have been given and are kept */
    Correction correction(Set<String> told) {
        List<ObjectNode> lines = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        Set<String> open = now.open();
        for (Sum sum : sums.values()) {
            BigDecimal difference = sum.now.subtract(sum.paid());
            String award = text(sum.line, "award");
            if (sum.isSettled() || (open.contains(award) && difference.signum() < 0)) {
                continue;
            }
            if (sum.line.has("amount") || sum.line.has("days")) {
                lines.add(line(sum, difference));
            } else if (difference.signum() > 0) {
                for (int i = difference.intValueExact(); i > 0; i--) {
                    lines.add(correcting(sum.line));
                }
            } else if (!told.contains(award)) {
                kept.add(award);
            }
        }
        return new Correction(employee, now.name(), lines, kept);
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
        step.putArray("parts").add(sum.paid().negate().toPlainString());
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
