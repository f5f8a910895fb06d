package laurel.control;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What one cycle pays to an employee.
 *
 * @param team where the employee is, or ""
 * @param sums by currency, in the order of their codes
 */
public record Paid(String employee, String team, Map<Currency, BigDecimal> sums) {

    static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

    public Paid {
        Map<Currency, BigDecimal> sorted = new TreeMap<>(BY_CODE);
        sorted.putAll(sums);
        sums = Collections.unmodifiableMap(sorted);
    }

    /**
     * The sums of all lines of money of a package as it is kept: corrections of earlier periods, and what is only proposed or
     * to be reviewed, included. A package does not say the team.
     *
     * @throws RuntimeException if it is no package
     */
    public static Paid of(JsonNode given, String team) {
        Map<Currency, BigDecimal> sums = new TreeMap<>(BY_CODE);
        for (JsonNode line : given.path("lines")) {
            JsonNode money = line.path("amount");
            if (!money.isMissingNode()) {
                Currency currency =
                        Currency.getInstance(money.required("currency").stringValue());
                sums.merge(currency, new BigDecimal(money.required("amount").stringValue()), BigDecimal::add);
            }
        }
        return new Paid(given.required("employee").stringValue(), team, sums);
    }

    /** By the code points of employees' ids, as packages are kept. */
    static int compare(Paid one, Paid other) {
        return Arrays.compareUnsigned(bytes(one), bytes(other));
    }

    private static byte[] bytes(Paid paid) {
        return paid.employee().getBytes(StandardCharsets.UTF_8);
    }
}
