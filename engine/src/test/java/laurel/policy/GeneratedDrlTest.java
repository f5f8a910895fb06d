package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The DRL that stands for the tables is readable. */
class GeneratedDrlTest {

    @TempDir
    Path folder;

    @Test
    void joinsAllRowsByOneKeyAndSaysHowEachTableIsAsked() {
        String drl = drl("""
                Table
                Name | Bonus
                Valid from | 2025-01-01
                Level | OKR score | Extra leave
                P5, P6 | >= 80% | 1
                P7 | >= 90% | 1
                - | >= 120% | 2
                """);
        assertThat(drl).isEqualTo("""
                        // Written by Laurel from the headings of the book's tables. Edit the sheets, not this.

                        // Table 0, asked in step 0, from 2025-01-01
                        //   group 0: found by level; tested by score
                        //   group 1: tested by score

                        package laurel.tables

                        import laurel.policy.Answers
                        import laurel.policy.JoinKey
                        import laurel.policy.RowFact

                        rule "rows of tables"
                        when
                            $answers : Answers( )
                            $key : JoinKey( ) from $answers.asked
                            $row : RowFact( key == $key, accepts($answers) )
                        then
                            $answers.meet( $row );
                        end
                        """);
    }

    private String drl(String table) {
        return TestBook.in(folder).sheet("table.xlsx", "Table", table).load().tableDrl();
    }
}
