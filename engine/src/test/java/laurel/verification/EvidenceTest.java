package laurel.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Absence;
import laurel.fact.Assessment;
import laurel.fact.Assignment;
import laurel.fact.Better;
import laurel.fact.Course;
import laurel.fact.CoursePlan;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Goal;
import laurel.fact.LifeEvent;
import laurel.fact.Period;
import laurel.fact.Preference;
import laurel.fact.Profile;
import laurel.fact.Recognition;
import laurel.policy.PolicyBook;
import laurel.run.SecondOpinions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that says to have seen what is not among the facts is found out, whatever sort of fact it is. */
class EvidenceTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();

    private static final String TERMS = """
            id | english | chinese | type | source
            sold | Sold | 销售 | number | event(sale)
            goals | Goals | 目标 | percent | goals(score)
            thanks | Thanks | 感谢 | integer | recognitions(thanks)
            selling | Selling | 销售能力 | percent | assessment(selling)
            children | Children | 生育 | integer | life_events(child)
            """;

    /** A pattern for each sort of fact. */
    private static final List<String> SEEN = List.of(
            "Course(employee == $e)",
            "Event(employee == $e, name == \"sale\")",
            "Absence(employee == $e)",
            "Assignment(employee == $e)",
            "Goal(employee == $e)",
            "Recognition(employee == $e, kind == \"thanks\")",
            "CoursePlan(employee == $e)",
            "Assessment(employee == $e, competency == \"selling\")",
            "Preference(employee == $e)",
            "LifeEvent(employee == $e, event == \"child\")");

    @TempDir
    Path folder;

    private PolicyBook book() {
        StringBuilder rules = new StringBuilder("import laurel.fact.*;\nimport laurel.award.Award;\n");
        SEEN.forEach(pattern -> rules.append(
                "rule \"%s\" @clause(\"1\") when Employee($e : id) %s then insert(new Award($e, \"tip\", \"%s\")); end%n"
                        .formatted(
                                pattern.substring(0, pattern.indexOf('(')),
                                pattern,
                                pattern.substring(0, pattern.indexOf('(')))));
        rules.append(
                "rule \"Employee\" @clause(\"1\") when Employee($e : id) then insert(new Award($e, \"tip\", \"Employee\")); end\n");
        return TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", "Terms\n" + TERMS)
                .sheet("words.xlsx", "Awards", "Awards\ncode | english | chinese | kind\ntip | Tip | 建议 | advice")
                .file("seen.drl", rules.toString())
                .load();
    }

    /** One of each sort; what depends on {@code n} is another fact if it is another number. */
    private static Facts facts(int n) {
        LocalDate day = LocalDate.of(2025, 3, n);
        BigDecimal number = new BigDecimal("0." + n);
        Employee lin = new Employee(
                "e1",
                "Lin",
                "P6",
                null,
                null,
                LocalDate.of(2020, 1, n),
                null,
                Currency.getInstance("CNY"),
                BigDecimal.TEN,
                Map.of());
        Profile profile = new Profile(
                List.of(new Goal(
                        "e1",
                        "g",
                        "Sell",
                        null,
                        YEAR,
                        BigDecimal.ONE,
                        Better.HIGHER,
                        null,
                        BigDecimal.TEN,
                        new BigDecimal(n))),
                List.of(new Recognition("e1", "thanks", "e" + (n + 1), LocalDate.of(2025, 3, 1), null)),
                List.of(new CoursePlan("e1", "course" + n, YEAR)),
                List.of(new Assessment("e1", "selling", LocalDate.of(2025, 3, 1), number, null)),
                List.of(new Preference("e1", LocalDate.of(2025, 3, 1), n, "cash")),
                List.of(new LifeEvent("e1", "child", day, null)));
        return new Facts(
                        lin,
                        List.of(),
                        List.of(new Course("e1", "sql", n == 1, LocalDate.of(2025, 3, 1), null)),
                        List.of())
                .with(
                        List.of(new Assignment(
                                "e1",
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 12, n),
                                "P6",
                                null,
                                null,
                                null,
                                Map.of())),
                        List.of(new Absence("e1", "ill", day, LocalDate.of(2025, 4, 1))),
                        List.of(new Event("e1", "sale", LocalDate.of(2025, 3, 1), new BigDecimal(n), Map.of())))
                .with(profile);
    }

    @Test
    void findsAFactOfAnySortThatIsAnother() {
        PolicyBook book = book();
        IncentivePackage given;
        try (Calculator calculator = new Calculator(book, YEAR)) {
            given = calculator.calculate(facts(1));
        }
        assertThat(given.lines()).hasSize(SEEN.size() + 1);
        assertThat(SecondOpinions.on(book, YEAR).verify(facts(1), given).agrees())
                .isTrue();

        assertThat(SecondOpinions.on(book, YEAR).verify(facts(2), given).first())
                .filteredOn(difference -> difference.what() == Difference.What.FACT)
                .extracting(difference -> difference.subject() + ": " + difference.calculated())
                .containsExactlyInAnyOrder(
                        "Course: course sql = passed",
                        "Event: event sale = 1",
                        "Absence: absence ill = 2025-04-01",
                        "Assignment: assignment P6 = 2025-12-01",
                        "Goal: goal seen Sell = 1",
                        "Recognition: recognition thanks = e2",
                        "CoursePlan: plan course1 = planned",
                        "Assessment: assessment selling = 0.1",
                        "Preference: preference 1 = cash",
                        "LifeEvent: life event child = happened",
                        "Employee: employee hired = 2020-01-01");
    }
}
