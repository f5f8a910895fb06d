package laurel.fact;

import java.util.List;
import java.util.stream.Stream;

/** What is known of an employee's goals, growth and wishes. Each list is in an order that does not depend on files. */
public record Profile(
        List<Goal> goals,
        List<Recognition> recognitions,
        List<CoursePlan> plans,
        List<Assessment> assessments,
        List<Preference> preferences,
        List<LifeEvent> lifeEvents) {

    /** Of whom nothing is said. */
    public static final Profile BLANK = new Profile(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Profile {
        goals = List.copyOf(goals);
        recognitions = List.copyOf(recognitions);
        plans = List.copyOf(plans);
        assessments = List.copyOf(assessments);
        preferences = List.copyOf(preferences);
        lifeEvents = List.copyOf(lifeEvents);
    }

    /** The same with those goals. */
    public Profile aiming(List<Goal> others) {
        return new Profile(others, recognitions, plans, assessments, preferences, lifeEvents);
    }

    /** The same with those assessments. */
    public Profile assessed(List<Assessment> others) {
        return new Profile(goals, recognitions, plans, others, preferences, lifeEvents);
    }

    /** All of them, for rules. */
    public Stream<Fact> facts() {
        return Stream.of(goals, recognitions, plans, assessments, preferences, lifeEvents)
                .flatMap(List::stream);
    }
}
