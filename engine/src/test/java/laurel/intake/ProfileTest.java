package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.TestBook;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals, thanks, plans, assessments, needs and life events, from files to what terms read. */
class ProfileTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();
    private static final String GOALS = "employee,goal,title,above,weight,direction,baseline,target,actual,period";

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            score | Score | 得分 | percent | goals(score)
            skill | Selling skill | 销售能力 | percent | assessment(selling) | [0%..100%]
            thanks | Thanks | 感谢 | integer | recognitions(thanks)
            child | Children | 生育 | integer | life_events(child)
            need | Need | 需求 | text | preference(1) | growth, cash
            plan | Planned | 计划 | integer | courses(planned)
            """;

    @TempDir
    Path folder;

    private final List<String> rejects = new ArrayList<>();
    private final List<Facts> everybody = new ArrayList<>();

    @BeforeEach
    void writeEmployees() {
        write("employees.csv", "id,name,currency", "E1,Anna,CNY", "E2,Bo,CNY");
        write("objectives.csv", "objective,title,owner,above", "C1,Grow,Harbour,", "T1,Sell more,Sales,C1");
    }

    private void write(String file, String... lines) {
        try {
            Files.createDirectories(folder.resolve("facts"));
            Files.write(folder.resolve("facts").resolve(file), List.of(lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void goals(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = GOALS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        write("goals.csv", lines);
    }

    /** What that employee's facts say; {@link #rejects} tells of rows that were not used, without what to do. */
    private @Nullable Object read(String employee, String source) {
        PolicyBook book = TestBook.empty(folder.resolve("book"))
                .sheet("words.xlsx", "Terms", TERMS)
                .load();
        rejects.clear();
        everybody.clear();
        FactsFolder.Opening opening = FactsFolder.open(folder.resolve("facts"), book.terms(), book.awards(), YEAR);
        try (FactsFolder opened = Objects.requireNonNull(
                opening.folder(), () -> opening.problems().toString())) {
            opened.forEach(rows -> {
                Assembled assembled = rows.assemble();
                add(assembled.rejects());
                if (assembled.facts() != null) {
                    everybody.add(assembled.facts());
                }
            });
        }
        Facts facts = everybody.stream()
                .filter(one -> one.employee().id().equals(employee))
                .findFirst()
                .orElseThrow();
        Object value = Source.parse(source).orElseThrow().read(facts, YEAR);
        return value == null ? null : value.toString();
    }

    private void add(List<Problem> problems) {
        problems.forEach(problem -> rejects.add(problem.place() + "  " + problem.what(Language.ENGLISH)));
    }

    /** 1 */
    @Test
    void weighsKeyResultsUpToTheScore() {
        goals(
                "E1,O,Win,T1,70%,,,,,",
                "E1,K1,Users,O,60%,,1000,2000,2200,",
                "E1,K2,Releases,O,40%,higher,,10,9,",
                "E1,K3,Complaints,,30%,lower,40,20,18,");
        // 70% × (60% × 120% + 40% × 90%) + 30% × 110%
        assertThat(read("E1", "goals(score)")).isEqualTo("1.086");
        assertThat(rejects).isEmpty();
        assertThat(read("E2", "goals(score)")).as("No goals").isNull();
    }

    /** 1 */
    @Test
    void roundsNothingOnTheWay() {
        goals("E1,K1,A,,50%,,,3,2,", "E1,K2,B,,50%,,,3,4,");
        assertThat(read("E1", "goals(score)")).isEqualTo("1");
        goals("E1,K1,A,,100%,,,3,2,");
        assertThat(read("E1", "goals(score)")).as("Cut, never rounded up").isEqualTo("0." + "6".repeat(34));
    }

    /** 1 */
    @Test
    void countsNoKeyResultForLessThanNothing() {
        goals("E1,K1,A,,50%,,100,200,50,", "E1,K2,B,,50%,lower,10,5,12,");
        assertThat(read("E1", "goals(score)")).isEqualTo("0");
    }

    /** 3 */
    @Test
    void knowsNoScoreBeforeEveryResultIsKnown() {
        goals("E1,K1,A,,50%,,,3,2,", "E1,K2,B,,50%,,,3,,");
        assertThat(read("E1", "goals(score)")).isNull();
        assertThat(rejects).isEmpty();
    }

    @Test
    void readsThePeriodBeforeAndTheChange() {
        goals("E1,K1,A,,100%,,,4,3,", "E1,K1,A,,100%,,,4,1,2024");
        assertThat(read("E1", "goals(score, previous)")).isEqualTo("0.25");
        assertThat(read("E1", "goals(score, change)")).isEqualTo("0.5");
    }

    /** 1 */
    @Test
    void rejectsWeightsThatDoNotAddUp() {
        goals(
                "E1,O,Win,,100%,,,,,",
                "E1,K1,Users,O,60%,,,10,10,",
                "E1,K2,Releases,O,50%,,,10,9,",
                "E1,K1,Users,,100%,,,10,5,2024",
                "E2,K1,Users,,90%,,,10,5,");
        assertThat(read("E1", "goals(score)")).isNull();
        assertThat(rejects)
                .containsExactly(
                        "goals.csv:2  The goal is not used, because another of 2025 is rejected (see goals.csv:3)"
                                + " and a score of some would be wrong.",
                        "goals.csv:3  The weights of what serves O add to 110%, not to 100%.",
                        "goals.csv:4  The weights of what serves O add to 110%, not to 100%.",
                        "goals.csv:6  The weights of the employee's uppermost goals add to 90%, not to 100%.");
        assertThat(read("E1", "goals(score, previous)")).as("Another period's").isEqualTo("0.5");
        assertThat(everybody).as("The employees are still there").hasSize(2);
    }

    /** 2 */
    @Test
    void rejectsGoalsThatServeThemselvesOrNothingKnown() {
        goals("E1,A,One,B,50%,,,,,", "E1,B,Two,A,50%,,,,,", "E2,A,One,T9,100%,,,10,5,");
        read("E1", "goals(score)");
        assertThat(rejects)
                .contains(
                        "goals.csv:2  A serves itself.",
                        "goals.csv:3  B serves itself.",
                        "goals.csv:4  There is no goal of the employee and no objective of the company called T9.");
    }

    /** 2 */
    @Test
    void rejectsObjectivesThatServeThemselvesOrNothingKnownAndWhatServesThem() {
        write(
                "objectives.csv",
                "objective,title,above",
                "A,One,B",
                "B,Two,A",
                "C,Three,X",
                "D,Four,C",
                "E,Five,",
                "E,Six,",
                "F,Seven,");
        goals("E1,K,Users,D,100%,,,10,5,", "E2,K,Users,F,100%,,,10,5,");
        read("E1", "goals(score)");
        assertThat(rejects)
                .containsExactly(
                        "objectives.csv:2  A serves itself.",
                        "objectives.csv:3  B serves itself.",
                        "objectives.csv:4  There is no objective called X.",
                        "objectives.csv:5  The objective is not used because the one that it serves is rejected:"
                                + " see objectives.csv:4.",
                        "objectives.csv:6  The same is told in objectives.csv:7 too.",
                        "objectives.csv:7  The same is told in objectives.csv:6 too.",
                        "goals.csv:2  There is no goal of the employee and no objective of the company called D.");
    }

    @Test
    void rejectsGoalsThatNobodyCanMeasure() {
        goals(
                "E1,O,Win,,100%,,,5,,",
                "E1,K1,Users,O,100%,,,10,5,",
                "E2,K2,No target,,20%,,,,5,",
                "E2,K3,Faults,,20%,lower,,5,5,",
                "E2,K4,Faults,,20%,lower,5,6,5,",
                "E2,K5,Users,,20%,,5,5,5,",
                "E2,K6,Users,,0%,,,5,5,",
                "E2,T1,Users,,20%,,,5,5,",
                "E2,K7,Users,,much,,,5,5,");
        read("E1", "goals(score)");
        assertThat(rejects)
                .contains(
                        "goals.csv:2  Other goals serve this one, so it cannot have a target, baseline or result of its"
                                + " own.",
                        "goals.csv:4  A target is missing, and no other goal serves this one.",
                        "goals.csv:5  A baseline is missing: where lower is better, nothing else says from where the"
                                + " way goes.",
                        "goals.csv:6  The target 6 is not below the baseline 5, though lower is better.",
                        "goals.csv:7  The target 5 is not above the baseline 5, though higher is better.",
                        "goals.csv:8  A weight of 0% cannot be.",
                        "goals.csv:9  An objective of the company is called T1 too, so nobody can tell which of the two"
                                + " is meant.",
                        "goals.csv:10  weight is \"much\", which is not of the type percent.");
    }

    @Test
    void rejectsBothOfTwoGoalsOfOneName() {
        goals("E1,K,A,,50%,,,3,2,", "E1,K,B,,50%,,,3,4,");
        read("E1", "goals(score)");
        assertThat(rejects)
                .containsExactly(
                        "goals.csv:2  The same is told in goals.csv:3 too.",
                        "goals.csv:3  The same is told in goals.csv:2 too.");
    }

    /** What a row with a mistake of its own says of others still counts: they are not told of what is not theirs. */
    @Test
    void blamesNoGoalForAnothersMistake() {
        goals(
                "E1,O,Win,,100%,,,,,",
                "E1,K1,,O,100%,,,10,5,", "E2,O,Win,,100%,,,,,", "E2,K,A,O,50%,,,3,2,", "E2,K,B,O,50%,,,3,4,");
        read("E1", "goals(score)");
        assertThat(rejects)
                .containsExactly(
                        "goals.csv:2  The goal is not used, because another of 2025 is rejected (see goals.csv:3)"
                                + " and a score of some would be wrong.",
                        "goals.csv:3  title is missing.",
                        "goals.csv:4  The goal is not used, because another of 2025 is rejected (see goals.csv:5)"
                                + " and a score of some would be wrong.",
                        "goals.csv:5  The same is told in goals.csv:6 too.",
                        "goals.csv:6  The same is told in goals.csv:5 too.");
    }

    @Test
    void addsNoWeightsOfGoalsWhosePlaceIsUnknown() {
        goals("E1,K1,A,,100%,,,10,5,", "E1,K2,B,X9,100%,,,10,5,");
        read("E1", "goals(score)");
        assertThat(rejects)
                .containsExactly(
                        "goals.csv:2  The goal is not used, because another of 2025 is rejected (see goals.csv:3)"
                                + " and a score of some would be wrong.",
                        "goals.csv:3  There is no goal of the employee and no objective of the company called X9.");
    }

    /** Whatever period it belongs to lacks its weight. */
    @Test
    void knowsOfNoTwinInAPeriodThatCannotBeRead() {
        goals("E1,K1,A,,100%,,,10,5,", "E1,K1,A,,60%,,,10,5,2O24", "E1,K2,A,,40%,,,10,5,2024");
        assertThat(read("E1", "goals(score)")).isEqualTo("0.5");
        assertThat(read("E1", "goals(score, previous)")).isNull();
        assertThat(rejects)
                .hasSize(2)
                .anyMatch(one -> one.startsWith("goals.csv:3  period is \"2O24\""))
                .contains("goals.csv:4  The weights of the employee's uppermost goals add to 40%, not to 100%.");
    }

    /** Thousands of levels would exhaust the stack, and nobody builds them. */
    @Test
    void countsFiftyLevelsAndRejectsMore() {
        goals(ladder(51));
        assertThat(read("E1", "goals(score)")).isEqualTo("0.5");
        goals(ladder(3000));
        assertThat(read("E1", "goals(score)")).isNull();
        assertThat(rejects)
                .hasSize(3000)
                .contains("goals.csv:53  More than 50 goals stand above this one, each serving the next.");
    }

    private static String[] ladder(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(i -> "E1,G" + i + ",Step," + (i == 0 ? "" : "G" + (i - 1)) + ",100%,,,"
                        + (i + 1 == levels ? "10,5," : ",,"))
                .toArray(String[]::new);
    }

    @Test
    void rejectsObjectivesBelowMoreThanFiftyOthers() {
        write(
                "objectives.csv",
                Stream.concat(
                                Stream.of("objective,title,above"),
                                IntStream.range(0, 3000)
                                        .mapToObj(i -> "O" + i + ",Step," + (i == 0 ? "" : "O" + (i - 1))))
                        .toArray(String[]::new));
        read("E1", "goals(score)");
        assertThat(rejects)
                .hasSize(2949)
                .contains("objectives.csv:53  More than 50 goals stand above this one, each serving the next.");
    }

    @Test
    void rejectsANeedToldTwiceInOneSurvey() {
        write(
                "preferences.csv",
                "employee,date,rank,need",
                "E1,2025-10-01,1,cash",
                "E1,2025-10-01,2,cash",
                "E1,2025-10-01,3,growth",
                "E1,2025-10-02,4,growth",
                "E1,2025-10-02,5,cash",
                "E1,2025-10-02,5,cash",
                "E1,2025-11-01,1.5,cash");
        read("E1", "preference(1)");
        assertThat(rejects)
                .containsExactly(
                        "preferences.csv:2  The same is told in preferences.csv:3 too.",
                        "preferences.csv:3  The same is told in preferences.csv:2 too.",
                        "preferences.csv:6  The same is told in preferences.csv:7 too.",
                        "preferences.csv:7  The same is told in preferences.csv:6 too.",
                        "preferences.csv:8  rank is \"1.5\", which is not of the type integer.");
    }

    @Test
    void readsWhatWasLastAssessedByThePeriodsEnd() {
        write(
                "assessments.csv",
                "employee,competency,date,score,assessor",
                "E1,selling,2024-11-01,55%,",
                "E1,Selling skill,2025-10-01,70%,Academy",
                "E1,selling,2026-01-01,99%,",
                "E2,selling,2025-10-01,120%,",
                "E2,selling,2025-05-01,50%,",
                "E2,selling,2025-05-01,60%,",
                "E2,dancing,2025-05-01,60%,");
        assertThat(read("E1", "assessment(selling)")).isEqualTo("0.7");
        assertThat(read("E1", "assessment(selling, previous)")).isEqualTo("0.55");
        assertThat(read("E1", "assessment(selling, change)")).isEqualTo("0.15");
        assertThat(read("E2", "assessment(selling)")).isNull();
        assertThat(rejects)
                .containsExactly(
                        "assessments.csv:5  score is \"120%\", which lies outside of what the book allows ([0%..100%]).",
                        "assessments.csv:6  The same is told in assessments.csv:7 too.",
                        "assessments.csv:7  The same is told in assessments.csv:6 too.");
    }

    /** 17 */
    @Test
    void readsTheNeedsOfTheLastSurvey() {
        write(
                "preferences.csv",
                "employee,date,rank,need",
                "E1,2024-10-01,1,cash",
                "E1,2025-10-01,2,cash",
                "E1,2025-10-01,1,growth",
                "E1,2026-02-01,1,cash",
                "E2,2025-10-01,1,fame",
                "E2,2025-10-01,0,cash");
        assertThat(read("E1", "preference(1)")).isEqualTo("growth");
        assertThat(read("E1", "preference(2)")).isEqualTo("cash");
        assertThat(read("E1", "preference(1, previous)")).isEqualTo("cash");
        assertThat(read("E2", "preference(1)")).isNull();
        assertThat(rejects)
                .containsExactly(
                        "preferences.csv:6  need is \"fame\", which the book does not allow.",
                        "preferences.csv:7  A rank of 0 cannot be.");
    }

    /** 18 */
    @Test
    void countsLifeEventsByPeriod() {
        write(
                "life_events.csv",
                "employee,event,date,reference",
                "E1,child,2025-01-01,",
                "E1,child,2025-12-31,",
                "E1,child,2024-12-31,",
                "E2,child,2025-06-01,",
                "E2,child,2025-06-01,");
        assertThat(read("E1", "life_events(child)")).isEqualTo("2");
        assertThat(read("E1", "life_events(child, change)")).isEqualTo("1");
        assertThat(read("E2", "life_events(child)")).isEqualTo("0");
        assertThat(rejects)
                .containsExactly(
                        "life_events.csv:5  The same is told in life_events.csv:6 too.",
                        "life_events.csv:6  The same is told in life_events.csv:5 too.");
    }

    @Test
    void countsPlannedAndPassedCoursesOnce() {
        write("plans.csv", "employee,course,period", "E1,a,", "E1,b,2025", "E1,c,2024");
        write(
                "courses.csv",
                "employee,course,passed,completed,expires",
                "E1,a,yes,2025-02-01,",
                "E1,a,yes,2025-03-01,",
                "E1,b,yes,2024-02-01,",
                "E1,d,yes,2025-02-01,2025-12-31",
                "E1,e,no,2025-02-01,");
        assertThat(read("E1", "courses(planned)")).isEqualTo("2");
        assertThat(read("E1", "courses(passed)")).isEqualTo("1");
        assertThat(read("E1", "planned(b)")).isEqualTo("true");
        assertThat(read("E1", "planned(c)")).isEqualTo("false");
        assertThat(read("E2", "courses(planned)")).as("No plan").isNull();
    }

    /** 4 */
    @Test
    void countsThanksOfOthersOnly() {
        write(
                "recognitions.csv",
                "employee,kind,from,date,reference",
                "E1,thanks,E2,2025-05-01,1",
                "E1,thanks,E2,2025-05-01,2",
                "E1,thanks,E1,2025-05-01,",
                "E1,thanks,E2,2024-05-01,",
                "E1,thanks,E2,2025-06-01,",
                "E1,thanks,E2,2025-06-01,",
                "E1,applause,E2,2025-06-01,");
        assertThat(read("E1", "recognitions(thanks)")).isEqualTo("2");
        assertThat(rejects)
                .containsExactly(
                        "recognitions.csv:4  E1 cannot be recognized by themselves.",
                        "recognitions.csv:6  The same is told in recognitions.csv:7 too.",
                        "recognitions.csv:7  The same is told in recognitions.csv:6 too.");
    }
}
