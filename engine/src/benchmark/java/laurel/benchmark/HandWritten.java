package laurel.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;

/**
 * The policy of {@link Policy#small()} as a programmer would write it without an engine: the bands' lower ends and what they
 * pay in arrays, compared one after the other. It records no reasons.
 */
final class HandWritten {

    record Given(String award, Object value) {}

    private static final BigDecimal[] TENTHS = ends(16, 1);
    private static final BigDecimal[] HALVES = ends(5, 5);
    private static final BigDecimal[][] BONUS = rates(15, 1);
    private static final BigDecimal[][] SALES = rates(4, 4);

    private HandWritten() {}

    static List<Given> calculate(Facts facts) {
        Employee employee = facts.employee();
        int level = employee.level().charAt(1) - '0';
        List<Given> given = new ArrayList<>(6);
        for (Metric metric : facts.metrics()) {
            switch (metric.name()) {
                case "okr" -> {
                    int band = band(TENTHS, metric.value());
                    if (band >= 0) {
                        given.add(new Given("bonus", pay(employee, BONUS[level][band])));
                        given.add(new Given("leave", BigDecimal.valueOf(band % 4 + 1)));
                    }
                }
                case "sales" -> {
                    int band = band(HALVES, metric.value());
                    if (band >= 0) {
                        given.add(new Given("sales_bonus", pay(employee, SALES[level][band])));
                    }
                }
                case "quality" -> {
                    if (band(HALVES, metric.value()) >= 0) {
                        given.add(new Given("review", true));
                        given.add(new Given("badge", true));
                    }
                }
                case "training" -> {
                    int band = band(HALVES, metric.value());
                    if (band >= 0) {
                        BigDecimal amount = BigDecimal.valueOf((level * 4 + band + 1) * 10000L, 2);
                        given.add(new Given("training_bonus", amount));
                    }
                }
                default -> throw new IllegalArgumentException(metric.name());
            }
        }
        return given;
    }

    /** The band that holds the value, or -1. */
    private static int band(BigDecimal[] ends, BigDecimal value) {
        if (value.compareTo(ends[0]) < 0) {
            return -1;
        }
        for (int band = 1; band < ends.length; band++) {
            if (value.compareTo(ends[band]) < 0) {
                return band - 1;
            }
        }
        return -1;
    }

    private static BigDecimal pay(Employee employee, BigDecimal rate) {
        return employee.monthlySalary().multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal[] ends(int count, int tenths) {
        BigDecimal[] ends = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            ends[i] = BigDecimal.valueOf((long) i * tenths, 1);
        }
        return ends;
    }

    private static BigDecimal[][] rates(int bands, int step) {
        BigDecimal[][] rates = new BigDecimal[5][bands];
        for (int level = 0; level < 5; level++) {
            for (int band = 0; band < bands; band++) {
                rates[level][band] = BigDecimal.valueOf(level * step + band + 1L, 2);
            }
        }
        return rates;
    }
}
