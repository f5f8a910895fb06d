package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class StockTableTest extends CommandTest {

    private void stock(String... rows) throws IOException {
        String[] all = new String[rows.length + 7];
        all[0] = "RuleSet | policy.bonus";
        all[1] = "Import | laurel.fact.*, laurel.award.Award, java.math.BigDecimal";
        all[2] = "RuleTable Extra bonus";
        all[3] = "CONDITION | METADATA | ACTION";
        all[4] = "Employee";
        all[5] =
                "$e : id, level == \"$param\" | clause(\"$param\") | insert(new Award($e, \"bonus\", new BigDecimal(\"$param\")));";
        all[6] = "Level | Clause | Rate";
        System.arraycopy(rows, 0, all, 7, rows.length);
        new Workbook().sheet("Extra", all).write(book.resolve("extra.xlsx"));
    }

    @Test
    void isCalculatedAndExplainedWithTheBooksOwnTables() throws IOException {
        stock("P5 | 8.1 Extra | 0.05");
        Said said = calculate();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("  Bonus                   2   7,000.00 CNY");
        assertThat(explain("E1", "en").out())
                .anySatisfy(line -> assertThat(line).contains("rule \"Extra bonus_8\", row 8 of extra.xlsx › Extra"));
    }

    @Test
    void isCheckedAtItsCells() throws IOException {
        stock("P5 | 8.1 Extra | 0.05", "", "P6 | 8.1 Extra | 0.06");
        Said said = check();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("ERROR  extra.xlsx › Extra › 10  Stock Drools ends the table \"Extra bonus\""));
    }
}
