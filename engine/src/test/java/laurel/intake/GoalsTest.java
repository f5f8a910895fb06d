package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Goals and objectives, from files to the score, and what is wrong with them. */
class GoalsTest extends ReadFacts {

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
}
