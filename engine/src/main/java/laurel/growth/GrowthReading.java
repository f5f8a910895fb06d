package laurel.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import laurel.fact.Assessment;
import laurel.fact.Course;
import laurel.fact.Facts;
import laurel.growth.Growth.Score;
import laurel.growth.Growth.Skill;
import laurel.growth.Growth.Study;

/** The following of one employee's facts up to a day. */
record GrowthReading(Facts facts, LocalDate on) {

    Growth read() {
        int undated = (int) facts.courses().stream()
                .filter(attempt -> attempt.completed() == null)
                .count();
        return new Growth(on, courses(), undated, skills());
    }

    private List<Study> courses() {
        TreeMap<LocalDate, List<Course>> days = new TreeMap<>();
        for (Course attempt : facts.courses()) {
            LocalDate day = attempt.completed();
            if (day != null && !day.isAfter(on)) {
                days.computeIfAbsent(day, none -> new ArrayList<>()).add(attempt);
            }
        }
        List<Study> courses = new ArrayList<>();
        Set<String> completed = new HashSet<>();
        int attempts = 0;
        int passed = 0;
        for (Map.Entry<LocalDate, List<Course>> day : days.entrySet()) {
            for (Course attempt : day.getValue()) {
                attempts++;
                if (attempt.passed()) {
                    passed++;
                    completed.add(attempt.course());
                }
            }
            BigDecimal rate =
                    BigDecimal.valueOf(passed).divide(BigDecimal.valueOf(attempts), 4, RoundingMode.HALF_EVEN);
            courses.add(new Study(day.getKey(), completed.size(), attempts, rate));
        }
        return courses;
    }

    private List<Skill> skills() {
        Map<String, List<Score>> scores = facts.profile().assessments().stream()
                .filter(one -> !one.date().isAfter(on))
                .sorted(Comparator.comparing(Assessment::date))
                .collect(Collectors.groupingBy(
                        Assessment::competency,
                        TreeMap::new,
                        Collectors.mapping(one -> new Score(one.date(), one.score()), Collectors.toList())));
        return scores.entrySet().stream()
                .map(one -> skill(one.getKey(), one.getValue()))
                .toList();
    }

    private static Skill skill(String competency, List<Score> scores) {
        BigDecimal gain = scores.size() < 2
                ? null
                : scores.get(scores.size() - 1).score().subtract(scores.get(0).score());
        return new Skill(competency, List.copyOf(scores), gain);
    }
}
