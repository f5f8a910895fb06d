package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Thanks, plans, assessments, needs and life events, from files to what terms read. */
class ProfileTest extends ReadFacts {

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
