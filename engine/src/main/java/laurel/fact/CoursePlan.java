package laurel.fact;

/** A course that an employee is to pass in a period. */
public record CoursePlan(String employee, String course, Period period) implements Fact {}
