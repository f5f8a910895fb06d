package laurel.fact;

/** Whether the employee is to pass a course in the period. */
public record PlannedCourse(String course) implements Source {

    @Override
    public Object read(Facts facts, Period period) {
        return facts.profile().plans().stream()
                .anyMatch(plan -> plan.course().equals(course) && plan.period().equals(period));
    }

    @Override
    public String toString() {
        return "planned(" + course + ")";
    }
}
