package laurel.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;

/** The policy of {@link Policy#small()} as a programmer would write it without an engine. It records no reasons. */
final class HandWritten {

    record Given(String award, Object value) {}

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TOP = new BigDecimal("1.5");

    private HandWritten() {}

    static List<Given> calculate(Facts facts) {
        Employee employee = facts.employee();
        int level = employee.level().charAt(1) - '0';
        List<Given> given = new ArrayList<>(6);
        for (Metric metric : facts.metrics()) {
            BigDecimal value = metric.value();
            if (value.signum() < 0 || value.compareTo(TOP) >= 0 && metric.name().equals("okr")) {
                continue;
            }
            switch (metric.name()) {
                case "okr" -> {
                    int band = value.divideToIntegralValue(TENTH).intValue();
                    given.add(new Given("bonus", rate(employee, level + band + 1)));
                    given.add(new Given("leave", BigDecimal.valueOf(band % 4 + 1)));
                }
                case "sales" -> given.add(new Given("sales_bonus", rate(employee, row(level, value) + 1)));
                case "quality" -> {
                    given.add(new Given("review", true));
                    given.add(new Given("badge", true));
                }
                case "training" ->
                    given.add(new Given("training_bonus", BigDecimal.valueOf((row(level, value) + 1) * 100L, 0)
                            .setScale(2, RoundingMode.UNNECESSARY)));
                default -> throw new IllegalArgumentException(metric.name());
            }
        }
        return given;
    }

    private static int row(int level, BigDecimal value) {
        return level * 4 + value.divideToIntegralValue(HALF).intValue();
    }

    private static BigDecimal rate(Employee employee, int percent) {
        return employee.monthlySalary().multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
    }
}
