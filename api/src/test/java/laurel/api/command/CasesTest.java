package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CasesTest extends CommandTest {

    @Test
    void writesCasesThatHoldOnceTheyAreInTheBook() throws IOException {
        Path file = book.resolve("cases.xlsx");
        Said said = laurel(
                "cases", book, "--table", "bonus", "--out", file, "--period", "2025", "--currency=CNY", "--lang=en");

        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .containsExactly("Cases for \"Bonus\": 4, in " + file
                        + ". They expect what the book gives now, so each needs a person's look.");
        Said checked = check();
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out())
                .containsExactly(
                        "Tables: 1, rows: 2, DRL rules: 0, cases run: 4.", "Every row and rule is reached by a case.");
    }

    @Test
    void takesPeriodAndCurrencyFromTheBooksFirstCase() throws IOException {
        new Workbook()
                .sheet(
                        "Cases",
                        "Cases",
                        "Period | 2024-Q2",
                        "Currency | EUR",
                        "case | Level | Bonus",
                        "none | P7 | none")
                .write(book.resolve("first.xlsx"));
        Path file = folder.resolve("skeleton.xlsx");
        Said said = laurel("cases", book, "--table=Bonus", "--out", file, "--json", "--lang=en");

        assertThat(said.out()).containsExactly("{\"out\":\"" + file + "\",\"table\":\"Bonus\",\"cases\":4}");
        Files.move(file, book.resolve("skeleton.xlsx"));
        assertThat(check().err()).isEmpty();
    }

    @Test
    void asksForAPeriodAndACurrencyWhereTheBookHasNoCase() {
        Path file = folder.resolve("skeleton.xlsx");
        Said period = laurel("cases", book, "--table", "Bonus", "--out", file, "--currency=CNY", "--lang=en");
        assertThat(period.exit()).isEqualTo(2);
        assertThat(period.err()).startsWith("Missing: --period PERIOD");
        Said currency = laurel("cases", book, "--table", "Bonus", "--out", file, "--period=2025", "--lang=zh");
        assertThat(currency.err()).startsWith("缺少：--currency CODE");
        Said unknown = laurel("cases", book, "--table", "Bonus", "--out", file, "--currency=RMB", "--lang=en");
        assertThat(unknown.err()).startsWith("No good value of --currency CODE: RMB");
    }

    @Test
    void namesTheNearestTableAndOverwritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xlsx"), "mine");
        assertThat(cases("Bonsu", file))
                .isEqualTo("ERROR  " + book + "  There is no table \"Bonsu\". Maybe \"Bonus\" was meant.");
        assertThat(cases("Bonus", file))
                .isEqualTo(
                        "ERROR  " + file
                                + "  There is a file of this name already. Maybe choose another name, or move the old file away.");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(cases("Bonus", folder.resolve("mine.csv")))
                .isEqualTo("ERROR  " + folder.resolve("mine.csv")
                        + "  The name of a workbook ends in .xlsx. Maybe add it.");
        assertThat(cases("Bonus", folder.resolve("nowhere/mine.xlsx")))
                .contains("The file cannot be written: its folder is missing ");
    }

    @Test
    void tellsOfATableThatIsNotInForce() throws IOException {
        new Workbook()
                .sheet("Old", "Table", "Valid to | 2020/12/31", "Level | Bonus", "P5 | 0.1")
                .write(book.resolve("old.xlsx"));
        assertThat(cases("Old", folder.resolve("mine.xlsx")))
                .isEqualTo(
                        "ERROR  old.xlsx › Old  The table is not in force on 2025-12-31. Maybe another period is meant.");
    }

    private String cases(String table, Path file) {
        Said said =
                laurel("cases", book, "--table", table, "--out", file, "--period=2025", "--currency=CNY", "--lang=en");
        assertThat(said.exit()).isEqualTo(1);
        return String.join("\n", said.err());
    }
}
