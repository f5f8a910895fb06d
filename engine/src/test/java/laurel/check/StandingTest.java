package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 17: what is due by law is never swapped for anything. */
class StandingTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            need | Need | 需求 | text | preference(1) | cash, time
            wish | Wish | 愿望 | text | derived | cash, time
            level | Level | 职级 | text | employee(level) | P5, P6
            """;

    private static final String WISH = "Table\nNeed | gives: Wish\ncash | cash\ntime | time\n";

    @TempDir
    Path folder;

    private List<String> errors(String awards, String table) {
        return Told.errors(TestBook.empty(folder)
                        .sheet("words.xlsx", "Terms", TERMS)
                        .sheet(
                                "words.xlsx",
                                "Awards",
                                "Awards\ncode | english | chinese | kind | standing | group\n" + awards)
                        .table("Wish", WISH)
                        .table("Leave", "Table\n" + table)
                        .write())
                .lines()
                .toList();
    }

    @Test
    void refusesAnEntitlementThatDependsOnAPreference() {
        assertThat(errors("leave | Leave | 年假 | leave days | entitlement", "Need | Leave\ncash | 5\ntime | 5\n"))
                .containsExactly(
                        "ERROR  tables.xlsx › Leave  \"Leave\" is due by law, so it cannot depend on what somebody"
                                + " prefers, as \"Need\" does. Maybe give it in a table of its own that does not ask for that.");
    }

    @Test
    void refusesOneThatDependsOnItByWayOfADerivedTerm() {
        assertThat(errors("leave | Leave | 年假 | leave days | 法定权益", "Wish | Leave\ncash | 5\ntime | 5\n"))
                .singleElement()
                .asString()
                .contains("as \"Wish\" does");
    }

    @Test
    void refusesOneThatOthersCouldReplace() {
        assertThat(errors(
                        "leave | Leave | 年假 | leave days | entitlement | g\npay | Pay | 奖金 | leave days | | g",
                        "Level | Leave | Pay\nP5, P6 | 5 | 1\n"))
                .containsExactly(
                        "ERROR  words.xlsx › Awards › E3  What is due by law cannot stand in the group \"g\", where"
                                + " another award could take its place. Maybe leave the group blank.");
    }

    @Test
    void refusesAWordThatSaysNothing() {
        assertThat(errors("leave | Leave | 年假 | leave days | perhaps", "Level | Leave\nP5, P6 | 5\n"))
                .containsExactly(
                        "ERROR  words.xlsx › Awards › E3  \"perhaps\" says nothing of how freely an award is given."
                                + " Maybe leave it blank; else it is entitlement or decision.");
    }

    @Test
    void takesAnEntitlementThatAsksForNoPreference() {
        assertThat(errors("leave | Leave | 年假 | leave days | entitlement", "Level | Leave\nP5, P6 | 5\n"))
                .isEmpty();
    }
}
