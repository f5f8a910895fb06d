package laurel.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import laurel.fact.Assessed;
import laurel.fact.Assessment;
import laurel.fact.Course;
import laurel.fact.CourseCount;
import laurel.fact.Goal;
import laurel.fact.GoalScore;
import laurel.fact.LifeEvents;
import laurel.fact.Period;
import laurel.fact.PlannedCourse;
import laurel.fact.Preference;
import laurel.fact.Preferred;
import laurel.fact.Profile;
import laurel.fact.Recognized;
import laurel.fact.Source;
import org.jspecify.annotations.Nullable;

/** A reader of an employee's goals, growth and wishes. */
record Persona(Profile profile, List<Course> courses, Period period) {

    /** As a score is defined: what follows on 34 digits is cut off. */
    private static final MathContext SCORE = new MathContext(34, RoundingMode.DOWN);

    @Nullable
    Object read(Source source) {
        if (source instanceof Preferred preferred) {
            return need(preferred.rank(), preferred.when() == Source.When.NOW ? period : period.previous());
        }
        if (source instanceof Source.OverTime asked) {
            BigDecimal now = asked.when() == Source.When.PREVIOUS ? null : number(asked, period);
            BigDecimal before = asked.when() == Source.When.NOW ? null : number(asked, period.previous());
            return switch (asked.when()) {
                case NOW -> now;
                case PREVIOUS -> before;
                case CHANGE -> now == null || before == null ? null : now.subtract(before);
            };
        }
        if (source instanceof PlannedCourse planned) {
            return planned(period).contains(planned.course());
        }
        if (source instanceof CourseCount counted) {
            return counted.which() == CourseCount.Which.PASSED ? passed() : plan();
        }
        boolean everybody = source instanceof Recognized recognized && recognized.caps() == null;
        return everybody ? thanks(((Recognized) source).kind()) : null;
    }

    private @Nullable BigDecimal number(Source.OverTime asked, Period of) {
        if (asked instanceof GoalScore) {
            return score(of);
        }
        if (asked instanceof Assessed assessed) {
            return profile.assessments().stream()
                    .filter(one -> one.competency().equals(assessed.competency()))
                    .filter(one -> one.date().compareTo(of.end()) <= 0)
                    .max(Comparator.comparing(Assessment::date))
                    .map(Assessment::score)
                    .orElse(null);
        }
        String event = ((LifeEvents) asked).event();
        return BigDecimal.valueOf(profile.lifeEvents().stream()
                .filter(one -> one.event().equals(event) && isWithin(one.date(), of))
                .count());
    }

    private @Nullable BigDecimal score(Period of) {
        List<Goal> goals = profile.goals().stream()
                .filter(goal -> goal.period().equals(of))
                .toList();
        Set<String> own = new HashSet<>(goals.stream().map(Goal::goal).toList());
        List<Goal> top = goals.stream()
                .filter(goal -> goal.above() == null || !own.contains(goal.above()))
                .toList();
        boolean isOpen = goals.stream().anyMatch(goal -> goal.target() != null && goal.actual() == null);
        if (goals.isEmpty() || isOpen) {
            return null;
        }
        Fraction score = weighed(top, goals);
        return score.top().divide(score.bottom(), SCORE);
    }

    private static Fraction weighed(List<Goal> some, List<Goal> all) {
        return some.stream()
                .map(goal -> attained(goal, all).times(Fraction.of(goal.weight())))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction attained(Goal goal, List<Goal> all) {
        if (goal.target() == null || goal.actual() == null) {
            return weighed(
                    all.stream()
                            .filter(part -> goal.goal().equals(part.above()))
                            .toList(),
                    all);
        }
        Fraction from = Fraction.of(Objects.requireNonNullElse(goal.baseline(), BigDecimal.ZERO));
        Fraction way = Fraction.of(goal.target()).minus(from);
        Fraction gone = Fraction.of(goal.actual()).minus(from).over(way);
        return gone.signum() < 0 ? Fraction.ZERO : gone;
    }

    private @Nullable String need(int rank, Period of) {
        List<Preference> told = profile.preferences().stream()
                .filter(one -> one.date().compareTo(of.end()) <= 0)
                .toList();
        LocalDate last = told.stream()
                .map(Preference::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return told.stream()
                .filter(one -> one.date().equals(last) && one.rank() == rank)
                .map(Preference::need)
                .findFirst()
                .orElse(null);
    }

    private Set<String> planned(Period of) {
        Set<String> planned = new HashSet<>();
        profile.plans().forEach(plan -> {
            if (plan.period().equals(of)) {
                planned.add(plan.course());
            }
        });
        return planned;
    }

    private @Nullable BigDecimal plan() {
        int count = planned(period).size();
        return count == 0 ? null : BigDecimal.valueOf(count);
    }

    private BigDecimal passed() {
        Set<String> passed = new HashSet<>();
        for (Course attempt : courses) {
            LocalDate day = attempt.completed();
            LocalDate until = attempt.expires();
            boolean isHeld = until == null || until.compareTo(period.end()) > 0;
            if (attempt.passed() && isHeld && (day == null || isWithin(day, period))) {
                passed.add(attempt.course());
            }
        }
        return BigDecimal.valueOf(passed.size());
    }

    private BigDecimal thanks(String kind) {
        return BigDecimal.valueOf(profile.recognitions().stream()
                .filter(one -> one.kind().equals(kind) && isWithin(one.date(), period))
                .count());
    }

    private static boolean isWithin(LocalDate day, Period of) {
        return day.compareTo(of.start()) >= 0 && day.compareTo(of.end()) <= 0;
    }
}
