package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Late rows of goals, growth and wishes, and what of the earlier ones still counts. */
class LateProfileTest extends ReadFacts {

    private static final String GOALS = "employee,goal,title,above,weight,target,actual,period";

    @Test
    void replaceGoalsByIdAndPeriod() {
        write("goals.csv", GOALS, "E1,K1,A,,60%,10,5,", "E1,K2,B,,40%,10,10,", "E1,K1,A,,100%,10,1,2024");
        write("late-1/goals.csv", GOALS, "E1,K1,A,,60%,10,10,2025");
        assertThat(read("E1", "goals(score)")).isEqualTo("1");
        assertThat(read("E1", "goals(score, previous)")).isEqualTo("0.1");
        assertThat(rejects).isEmpty();
        write("late-2/goals.csv", GOALS, "E1,K2,B,,40%,10,0,", "E1,K2,B,,40%,10,1,");
        assertThat(read("E1", "goals(score)")).as("Neither of the twins").isEqualTo("1");
        assertThat(rejects)
                .containsExactly(
                        "late-2/goals.csv:2  The same is told in late-2/goals.csv:3 too.",
                        "late-2/goals.csv:3  The same is told in late-2/goals.csv:2 too.");
    }

    @Test
    void keepAPeriodsGoalsTogether() {
        write("goals.csv", GOALS, "E1,K1,A,,60%,10,5,", "E1,K2,B,,40%,10,10,");
        write("late-1/goals.csv", GOALS, "E1,K1,A,,much,10,5,");
        assertThat(read("E1", "goals(score)")).as("Of the earlier ones").isEqualTo("0.7");
        assertThat(rejects)
                .containsExactly("late-1/goals.csv:2  weight is \"much\", which is not of the type percent.");
        write("late-2/goals.csv", GOALS, "E1,K1,A,,50%,10,5,");
        assertThat(read("E1", "goals(score)"))
                .as("Weights that do not add up any more")
                .isNull();
        assertThat(rejects)
                .contains("late-2/goals.csv:2  The weights of the employee's uppermost goals add to 90%, not to 100%.");
        write("late-3/goals.csv", GOALS, "E1,K2,B,,50%,10,10,", "E1,K3,C,,much,10,10,");
        assertThat(read("E1", "goals(score)"))
                .as("One that is bad and replaces none")
                .isNull();
    }

    @Test
    void replaceObjectivesById() {
        write("goals.csv", GOALS, "E1,K1,A,T2,100%,10,5,");
        read("E1", "goals(score)");
        assertThat(rejects)
                .containsExactly(
                        "goals.csv:2  There is no goal of the employee and no objective of the company called T2.");
        write("late-1/objectives.csv", "objective,title,owner,above", "T2,Sell,Sales,T1", "T1,Sell more,Sales,X");
        read("E1", "goals(score)");
        assertThat(rejects)
                .as("A late row that can be read counts, though it serves nothing that is known")
                .contains("late-1/objectives.csv:3  There is no objective called X.")
                .hasSize(3);
        write("late-2/objectives.csv", "objective,title,owner,above", "T1,Sell most,Sales,C1");
        assertThat(read("E1", "goals(score)")).isEqualTo("0.5");
        assertThat(rejects).isEmpty();
        assertThat(titleOfT1()).isEqualTo("Sell most");
        write("late-3/objectives.csv", "objective,title", "T1,One", "T1,Other");
        read("E1", "goals(score)");
        assertThat(titleOfT1()).isEqualTo("Sell most");
    }

    private String titleOfT1() {
        return everybody.get(0).company().objectives().from("T1").get(0).title();
    }

    @Test
    void replacePlansByCourseAndPeriod() {
        write("plans.csv", "employee,course,period", "E1,a,", "E1,b,2024");
        write("late-1/plans.csv", "employee,course,period", "E1,a,2025", "E1,b,");
        assertThat(read("E1", "courses(planned)")).isEqualTo("2");
        assertThat(rejects).isEmpty();
        assertThat(everybody.get(0).profile().plans()).as("Once each").hasSize(3);
        write("late-2/plans.csv", "employee,course,period", "E1,a,", "E1,a,2025");
        assertThat(read("E1", "courses(planned)")).isEqualTo("2");
        assertThat(rejects)
                .containsExactly(
                        "late-2/plans.csv:2  The same is told in late-2/plans.csv:3 too.",
                        "late-2/plans.csv:3  The same is told in late-2/plans.csv:2 too.");
    }

    @Test
    void replaceAssessmentsByCompetencyAndDate() {
        String headings = "employee,competency,date,score,assessor";
        write("assessments.csv", headings, "E1,selling,2025-05-01,50%,A");
        write("late-1/assessments.csv", headings, "E1,Selling skill,2025/05/01,60%,B");
        assertThat(read("E1", "assessment(selling)")).isEqualTo("0.6");
        write("late-2/assessments.csv", headings, "E1,selling,2025-05-01,120%,B");
        assertThat(read("E1", "assessment(selling)")).isEqualTo("0.6");
        assertThat(rejects).hasSize(1);
        write("late-2/assessments.csv", headings, "E1,selling,2025-05-01,70%,A", "E1,selling,2025-05-01,80%,B");
        assertThat(read("E1", "assessment(selling)")).isEqualTo("0.6");
        assertThat(rejects).contains("late-2/assessments.csv:2  The same is told in late-2/assessments.csv:3 too.");
    }

    @Test
    void repeatRecognitionsAndLifeEventsWithoutCountingThemAgain() {
        String thanks = "employee,kind,from,date,reference";
        write("recognitions.csv", thanks, "E1,thanks,E2,2025-05-01,1", "E1,thanks,E2,2025-05-01,");
        write("late-1/recognitions.csv", thanks, "E1,Thanks,E2,2025/05/01,1", "E1,thanks,E2,2025-05-01,2");
        assertThat(read("E1", "recognitions(thanks)")).isEqualTo("3");
        assertThat(rejects).isEmpty();
        write("late-2/recognitions.csv", thanks, "E1,thanks,E2,2025-05-01,1", "E1,thanks,E2,2025-05-01,1");
        assertThat(read("E1", "recognitions(thanks)")).isEqualTo("3");
        assertThat(rejects).hasSize(2);

        String life = "employee,event,date,reference";
        write("life_events.csv", life, "E2,child,2025-06-01,", "E2,child,2025-06-01,1");
        write("late-1/life_events.csv", life, "E2,Children,2025/06/01,", "E2,child,2025-06-01,2");
        assertThat(read("E2", "life_events(child)")).isEqualTo("3");
        write("late-2/life_events.csv", life, "E2,child,2025-06-01,", "E2,child,2025-06-01,");
        assertThat(read("E2", "life_events(child)")).isEqualTo("3");
        assertThat(rejects).hasSize(4);
    }

    @Test
    void replacePreferencesByDateAndRank() {
        String headings = "employee,date,rank,need";
        write("preferences.csv", headings, "E1,2025-10-01,1,cash", "E1,2025-10-01,2,growth");
        write("late-1/preferences.csv", headings, "E1,2025/10/01,1,growth", "E1,2025-10-01,2.0,cash");
        assertThat(read("E1", "preference(1)")).isEqualTo("growth");
        assertThat(rejects).isEmpty();
        write("late-2/preferences.csv", headings, "E1,2025-10-01,1,cash", "E1,2025-10-01,1,growth");
        assertThat(read("E1", "preference(1)")).isEqualTo("growth");
        assertThat(rejects).hasSize(2);
        write("late-2/preferences.csv", headings, "E1,2025-10-01,1,cash");
        assertThat(read("E1", "preference(1)"))
                .as("A survey that names a need twice")
                .isNull();
        assertThat(rejects)
                .containsExactly(
                        "late-1/preferences.csv:3  The same is told in late-2/preferences.csv:2 too.",
                        "late-2/preferences.csv:2  The same is told in late-1/preferences.csv:3 too.");
    }
}
