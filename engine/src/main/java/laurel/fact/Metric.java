package laurel.fact;

import java.math.BigDecimal;

/** A measured result of an employee in a period: an OKR score, a month's target attainment, followers won. */
public record Metric(String employee, String name, Period period, BigDecimal value) implements Fact {}
