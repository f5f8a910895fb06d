package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that judge changes: whatever would judge employees instead, or never judge at all, is told. */
class ControlTablesTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing
            level | Level | 职级 | text | employee(level)
            change_of | Change of | 变动对象 | text | attribute(change_of) | nothing, person, team, total | nothing
            change_by | Change amount | 变动金额 | money | attribute(change_by)
            grade | Grade | 程度 | number | derived
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | currency
            gift | Gift | 礼金 | amount | CNY
            control | To be checked | 需核对 | alert
            """;

    @TempDir
    Path folder;

    private TestBook book(String terms) {
        return TestBook.empty(folder).sheet("words.xlsx", "Terms", terms).sheet("words.xlsx", "Awards", AWARDS);
    }

    private static String told(TestBook book) {
        return Told.of(book.write(), "control", Language.ENGLISH);
    }

    @Test
    void mayAskForChangesAndWhatOthersOfThemDerive() {
        assertThat(told(book(TERMS)
                        .table("Controls", "Table\nChange of | Grade | To be checked\nperson | 1 | seen")
                        .table("Grades", "Table\nChange of | Change amount | gives: Grade\nnot(nothing) | > 5 | 1")))
                .isEmpty();
    }

    @Test
    void mustSayWhoseChange() {
        assertThat(told(book(TERMS).table("Controls", """
                                Table
                                Hit policy | COLLECT
                                Change of | Change amount | To be checked
                                person | | a
                                 | > 5 | b
                                not(person) | > 5 | c
                                nothing, team | | d
                                not(nothing) | | e
                                """))).isEqualTo("""
                        ERROR  tables.xlsx › Controls › A5  The row does not say whose change it judges, so it would judge every employee as well. Maybe fill in person, team or total under "Change of".
                        ERROR  tables.xlsx › Controls › A6  The row does not say whose change it judges, so it would judge every employee as well. Maybe fill in person, team or total under "Change of".
                        ERROR  tables.xlsx › Controls › A7  The row does not say whose change it judges, so it would judge every employee as well. Maybe fill in person, team or total under "Change of".
                        """);
        assertThat(told(book(TERMS).table("Controls", "Table\nChange amount | To be checked\n> 5 | a")))
                .isEqualTo("""
                        ERROR  tables.xlsx › Controls  The table judges changes, but does not ask whose they are. Maybe add a column for a term from attribute(change_of), and say person, team or total in each row.
                        """);
    }

    @Test
    void mustNotAskForWhatIsKnownOfEmployeesOnly() {
        assertThat(told(book(TERMS)
                        .table("Controls", """
                                Table
                                Change of | Level | Grade | To be checked
                                person | P5 | 1 | seen
                                """)
                        .table("Grades", "Table\nLevel | gives: Grade\nP5 | 1\nP6 | 2")))
                .contains("tables.xlsx › Controls › B2  Of a change \"Level\" is not known.")
                .contains(
                        "tables.xlsx › Controls › C2  Of a change \"Grade\" is not known. Maybe ask for it in a table of its"
                                + " own; of a change attribute(change_of), attribute(change_team), ");
    }

    @Test
    void mustGiveAlertsOnly() {
        assertThat(told(book(TERMS).table("Controls", "Table\nChange of | To be checked | Gift\nperson | seen | 5")))
                .isEqualTo("""
                        ERROR  tables.xlsx › Controls › C2  A table that judges changes gives alerts, and "Gift" is of the kind amount. Maybe give it in a table of its own.
                        """);
    }

    @Test
    void needTermsThatFitChanges() {
        String table = "Table\nChange of | Change amount | To be checked\nperson | > 5 | seen";
        assertThat(told(book(TERMS.replace("money", "percent")).table("Controls", table)))
                .isEqualTo("""
                        ERROR  words.xlsx › Terms › 5  "Change amount" is what attribute(change_by) is of a change, and cannot be of type percent. Maybe make it money on the Terms sheet.
                        """);
        for (String wrong : new String[] {
            "nothing, person, team, total",
            "person, team, total | person",
            "nothing, people | nothing",
            "nothing, none, person | nothing",
            " | nothing"
        }) {
            assertThat(told(book(TERMS.replace("nothing, person, team, total | nothing", wrong))
                            .table(
                                    "Controls",
                                    "Table\nChange of | Change amount | To be checked\nnot(nothing) | > 5 | seen")))
                    .as(wrong)
                    .contains(
                            "words.xlsx › Terms › 4  \"Change of\" must allow person, team or total, and one more value");
        }
    }
}
