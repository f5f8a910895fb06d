package laurel.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import laurel.TestBook;
import org.junit.jupiter.api.Test;

/** The same of awards that depend on other people: pools, places, and thanks that are capped. */
class SharedImpactTest extends ComparedCompany {

    private static final String SHARE = """
            Table
            Team | Share
            North | 100%
            South | 100%
            """;

    private static final String PRIZE = """
            Table
            Otherwise | nothing
            Place | Prize
            1 | 100
            2 | 50
            """;

    private static final String THANKS = """
            Table
            Hit policy | COLLECT
            Otherwise | nothing
            Thanks | Prize
            1 | 10
            2 | 20
            """;

    private static final String WAGE = """
            Table
            Level | Wage
            P4 | 10%
            P5 | 20%
            """;

    /** 1,000 by 1 and 3 points are 250 and 750; twice the pool doubles them, and North's triple weight makes them equal. */
    @Test
    void dividesAmongEditsOfAPoolWhatEachDoesToEverybody() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,1", "b,points,3");
        TestBook before = book().table("Share", SHARE);
        awards = AWARDS.replace("1,000 CNY", "2,000 CNY");
        TestBook after = book().table("Share", SHARE.replace("North | 100%", "North | 300%"));

        assertThat(changes(before, after))
                .containsExactly(
                        "a share 750.00: #1 250.00, #2 250.00, #1#2 250.00",
                        "b share 250.00: #1 750.00, #2 -250.00, #1#2 -250.00");
    }

    /** Points of somebody else: an edit of a row that b never meets changes b's share. */
    @Test
    void findsTheEditThatReachesSomebodyByWayOfOthersOnly() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,1", "b,points,3");
        TestBook before = book().table("Share", SHARE).table("Wage", WAGE);
        TestBook after = book().table("Share", SHARE.replace("North | 100%", "North | 300%"))
                .table("Wage", WAGE.replace("20%", "25%"));

        assertThat(changes(before, after)).containsExactly("a share 250.00: #1 250.00", "b share -250.00: #1 -250.00");
    }

    /** First among all is one, first of a team are two; and the first prize is 50 more. */
    @Test
    void dividesBetweenWhoIsComparedAndWhatAPlaceIsWorth() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,1", "b,points,3");
        TestBook before = book().table("Prize", PRIZE);
        words = WORDS.replace("rank(points)", "rank(points, team)");
        TestBook after = book().table("Prize", PRIZE.replace("1 | 100", "1 | 150"));

        assertThat(changes(before, after))
                .containsExactly("a prize 100.00: #1 50.00, #1#2 50.00", "b prize 50.00: #2 50.00");
    }

    @Test
    void dividesBetweenHowManyThanksCountAndWhatTheyAreWorth() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,1");
        write(
                "recognitions.csv",
                "employee,kind,from,date,reference",
                "a,thanks,b,2025-02-01,1",
                "a,thanks,b,2025-02-02,2");
        TestBook before = book().table("Thanks", THANKS);
        words = WORDS.replace("1-9-9", "2-9-9");
        TestBook after =
                book().table("Thanks", THANKS.replace("1 | 10", "1 | 15").replace("2 | 20", "2 | 40"));

        assertThat(changes(before, after)).containsExactly("a prize 30.00: #1 10.00, #2 5.00, #1#2 -5.00, #1#3 20.00");
    }

    /** Whom new words reject has no part in the pool, which no book between could tell apart from the other edit. */
    @Test
    void divideNothingOfAPoolWhoseMembersAreNotTheSame() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000", "c,C,East,P4,CNY,1000")
                .points("a,points,1", "b,points,3", "c,points,4");
        words = WORDS.replace("employee(department)", "employee(department) | North, South, East");
        String share = SHARE + "East | 100%\n";
        TestBook before = book().table("Share", share);
        words = words.replace(", East", "");
        TestBook after = book().table("Share", SHARE.replace("North | 100%", "North | 300%"));

        assertThat(changes(before, after))
                .contains("a share 375.00: =#1#2#3 375.00")
                .noneMatch(change -> change.startsWith("a") && change.contains(", "));
    }
}
