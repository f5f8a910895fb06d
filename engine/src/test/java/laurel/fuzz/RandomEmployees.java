package laurel.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.ValueType;

/** Employees whose values lie at the ends that cells name, or just beside them; some are not known. From a fixed seed. */
final class RandomEmployees {

    private static final List<String> POSTS =
            List.of("a", "b", "Sales, North", "b，c", "b,c", "b (x)", "b（x）", "b(x)", "-", "c", "not(a)");

    private final Random random;

    RandomEmployees(Random random) {
        this.random = random;
    }

    /** By the terms' ids; what is not known is not there. */
    Map<String, Object> next() {
        Map<String, Object> known = new HashMap<>();
        known.put("level", any(List.of("P4", "P5", "P6", "P7")));
        known.put("post", any(POSTS));
        known.put("score", number(RandomTables.PERCENTS, "0.00001").max(BigDecimal.ZERO));
        known.put("sales", number(RandomTables.AMOUNTS, "0.01"));
        known.put("points", number(RandomTables.AMOUNTS, "0.5"));
        known.put("visits", new BigDecimal(random.nextInt(7)));
        known.put("count", number(RandomTables.COUNTS, "1"));
        known.put(
                "hired",
                LocalDate.parse(any(RandomTables.DAYS).replace('/', '-')).plusDays(random.nextInt(3) - 1));
        known.put("safe", random.nextBoolean());
        known.put("salary", new BigDecimal(any(List.of("20000", "100.1", "0", "8765.43"))));
        known.replaceAll((term, value) -> value instanceof BigDecimal number ? ValueType.normal(number) : value);
        if (random.nextInt(3) == 0) {
            known.keySet().removeIf(term -> random.nextInt(4) == 0);
        }
        return known;
    }

    static Facts facts(String id, Map<String, Object> known) {
        Map<String, Object> attributes = new HashMap<>(known);
        BigDecimal salary = (BigDecimal) attributes.remove("salary");
        return new Facts(
                new Employee(id, "Lin", null, null, null, null, null, Currency.getInstance("CNY"), salary, attributes),
                List.of(),
                List.of(),
                List.of());
    }

    private BigDecimal number(List<String> values, String step) {
        String written = any(values);
        BigDecimal value = written.endsWith("%")
                ? new BigDecimal(written.replace("%", "")).movePointLeft(2)
                : new BigDecimal(written);
        return value.add(new BigDecimal(step).multiply(new BigDecimal(random.nextInt(3) - 1)));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
