package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostPercentSignsTest {

    @TempDir
    Path folder;

    @Test
    void tellsOfARateWithoutItsSign() {
        Path book = rates("5%", "12%", "8");

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                        WARNING  tables.xlsx › Bonus › B5  B5 is 800%, and the other cells of the column lie between 5% and 12%. Maybe 8% was meant.
                        """);
        assertThat(told(book, Language.CHINESE))
                .isEqualTo("警告  tables.xlsx › Bonus › B5  B5 是 800%，而此列其他单元格都在 5% 到 12% 之间。 也许应为 8%。\n");
    }

    @Test
    void tellsOfAnEndOfARangeWithoutItsSign() {
        Path book = TestBook.in(folder).table("Bonus", """
                        Table
                        OKR score | Extra leave
                        >= 120% | 2
                        [100%..120%) | 1
                        [8..100%] | 0.5
                        < 80% | 0
                        """).table("Points", """
                        Table
                        OKR score | Extra leave
                        >= 1.2 | 2
                        [1..1.2) | 1
                        100 | 0.5
                        """).write();

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                        WARNING  tables.xlsx › Points › A5  A5 is 10000%, and the other cells of the column lie between 100% and 120%. Maybe 100% was meant.
                        """);
        assertThat(Told.of(book, "test.", Language.ENGLISH))
                .as("a range that a lost sign turns round is an error of its own")
                .contains("tables.xlsx › Bonus › A5  No value lies in this range.");
    }

    @Test
    void tellsOfSeveralInOneColumn() {
        assertThat(told(rates("5%", "12%", "8", "10%", "20"), Language.ENGLISH))
                .contains("B5 is 800%", "B7 is 2000%")
                .hasLineCount(2);
    }

    @Test
    void leavesAloneWhatIsOnlyHigh() {
        assertThat(told(rates("5%", "12%", "100%"), Language.ENGLISH)).isEmpty();
        assertThat(told(rates("5%", "12%", "60"), Language.ENGLISH))
                .as("60% would be no value of this column either")
                .isEmpty();
        assertThat(told(rates("0%", "0%", "8"), Language.ENGLISH)).isEmpty();
    }

    @Test
    void leavesAColumnOfTwoAlone() {
        assertThat(told(rates("5%", "8"), Language.ENGLISH)).isEmpty();
    }

    private Path rates(String... rates) {
        StringBuilder table = new StringBuilder("Table\nOKR score | Bonus\n");
        for (int i = 0; i < rates.length; i++) {
            table.append('[').append(80 + i).append("%..").append(81 + i).append("%) | ");
            table.append(rates[i]).append('\n');
        }
        return TestBook.in(folder).table("Bonus", table.toString()).write();
    }

    private static String told(Path book, Language language) {
        return Told.of(book, "percent.", language);
    }
}
