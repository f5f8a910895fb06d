package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import laurel.TestBook;
import laurel.fact.Employee;
import laurel.fact.Facts;
import tools.jackson.databind.JsonNode;

/**
 * A case of the DMN TCK, and how our format says it: inputs are attributes; the output of a decision with one answer is a
 * derived term, with many answers an award; a literal sum is the lines of one award; a rounded number is an amount in a
 * currency of that many decimals.
 */
record DmnCase(String id, JsonNode decisions, JsonNode node) {

    /** The test's number and the case's, as the README lists them. */
    String shortName() {
        return id.substring(0, 4) + " " + id.split("/", -1)[1].replaceFirst("_[0-9a-f]{10}$", "");
    }

    boolean canBeSaid() {
        return !isLiteral() || isVacation() || rounding().isPresent();
    }

    /** Cases of one book have the same. */
    String bookName() {
        return isLiteral() && !isVacation() ? "rounding" : id.substring(0, 4);
    }

    Optional<DmnRounding> rounding() {
        return isLiteral() && !isVacation() ? DmnRounding.of(literal()) : Optional.empty();
    }

    String roundingAward() {
        return "r" + shortName().replace(' ', '-');
    }

    private boolean isVacation() {
        return id.startsWith("0020");
    }

    private boolean isLiteral() {
        return decision().has("literal");
    }

    private JsonNode decision() {
        String name = node.path("expected").propertyNames().iterator().next();
        for (JsonNode decision : decisions) {
            if (decision.path("decision").asString().equals(name)) {
                return decision;
            }
        }
        throw new AssertionError("No decision " + name);
    }

    private String literal() {
        // An error is no value of a cell, so that a case that expects one has nothing to be compared with.
        return node.path("expected").iterator().next().isNull()
                ? ""
                : decision().path("literal").asString();
    }

    TestBook book(TestBook book) {
        if (isVacation()) {
            DmnTable.terms(book, node.path("inputs"), List.of());
            return DmnVacation.add(book, decisions);
        }
        return new DmnTable(decision()).add(book, node);
    }

    Facts facts() {
        Map<String, Object> attributes = new HashMap<>();
        node.path("inputs").properties().forEach(input -> attributes.put(input.getKey(), value(input.getValue())));
        return new Facts(
                new Employee("e1", "Lin", null, null, null, null, null, Currency.getInstance("CNY"), null, attributes),
                List.of(),
                List.of(),
                List.of());
    }

    private static Object value(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isNumber() ? value.decimalValue() : value.asString();
    }

    /** The answer as the TCK writes it: a value, a map by output, or a list of these. */
    Object expected() {
        return plain(node.path("expected").iterator().next());
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            value.forEach(one -> list.add(plain(one)));
            return list;
        }
        if (value.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            value.properties().forEach(one -> map.put(one.getKey(), plain(one.getValue())));
            return map;
        }
        return value.isNumber() ? number(value.decimalValue()) : value.asString();
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private BigDecimal rounded(IncentivePackage given) {
        Line line = given.lines().stream()
                .filter(one -> one.award().equals(roundingAward()))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(line.amount()).amount();
    }

    /** The answer that a package holds. */
    Object given(IncentivePackage given) {
        if (isVacation()) {
            return number(given.lines().stream()
                    .map(line -> Objects.requireNonNull(line.days()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return isLiteral() ? number(rounded(given)) : new DmnTable(decision()).given(given);
    }
}
