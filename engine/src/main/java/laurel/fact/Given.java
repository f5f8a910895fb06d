package laurel.fact;

/** An award that the employee was given in an earlier period. */
public record Given(String employee, String award, Period period) implements Fact {}
