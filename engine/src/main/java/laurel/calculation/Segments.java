package laurel.calculation;

import java.time.LocalDate;
import java.util.List;
import laurel.fact.Assignment;
import laurel.fact.Facts;
import laurel.fact.Period;

/** The posts that an employee held in a period, in their order; one, of which nothing is said, where none is stated. */
record Segments(Facts whole, List<Assignment> posts) {

    static Segments of(Facts facts, Period period) {
        return new Segments(
                facts,
                facts.assignments().stream()
                        .filter(post -> !post.from().isAfter(period.end()))
                        .filter(post -> {
                            LocalDate to = post.to();
                            return to == null || !to.isBefore(period.start());
                        })
                        .toList());
    }

    /** The facts as the employee was on that day. */
    static Facts at(Facts facts, LocalDate day) {
        for (Assignment post : facts.assignments()) {
            if (post.holds(day)) {
                return facts.during(post);
            }
        }
        return facts;
    }

    int count() {
        return Math.max(1, posts.size());
    }

    Facts facts(int segment) {
        return posts.isEmpty() ? whole : whole.during(posts.get(segment));
    }

    boolean holds(int segment, LocalDate day) {
        return posts.isEmpty() || posts.get(segment).holds(day);
    }
}
