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
    void joinsEachGroupOfRowsByItsOwnKeys() {
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
                        package laurel.tables

                        import laurel.policy.Answers
                        import laurel.policy.RowFact

                        // level, score
                        rule "table 0, group 0"
                        when
                            $answers : Answers( stratum == 0, day >= 20089L, $key : key(0) )
                            $row : RowFact( group == 0, key == $key, accepts($answers) )
                        then
                            $answers.meet( $row );
                        end

                        // level, score
                        rule "table 0, group 1"
                        when
                            $answers : Answers( stratum == 0, day >= 20089L )
                            $row : RowFact( group == 1, accepts($answers) )
                        then
                            $answers.meet( $row );
                        end
                        """);
    }

    private String drl(String table) {
        return TestBook.in(folder).sheet("table.xlsx", "Table", table).load().tableDrl();
    }
}
