package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands above the headings of a table or of cases, and is wrong. */
class BadPropertiesTest {

    @TempDir
    Path folder;

    @Test
    void namesThePropertyThatWasMeant() {
        Path book = TestBook.in(folder)
                .table("Bonus", """
                        Table
                        Claus | 5.1 The bonus
                        Hit  policy | FIRST
                        Owner | HR
                        Level | Bonus
                        P5 | 10%
                        """)
                .sheet("cases.xlsx", "Cases", """
                        Cases
                        Period | 2025
                        币钟 | CNY
                        Level | Bonus
                        P5 | none
                        """)
                .write();

        assertThat(Told.of(book, Language.ENGLISH)).isEqualTo("""
                        ERROR  cases.xlsx › Cases  "" is no currency. Maybe add a row: Currency, and a code such as CNY.
                        ERROR  cases.xlsx › Cases › A3  "币钟" is no property of this sheet. Maybe "币种" was meant.
                        ERROR  tables.xlsx › Bonus › A2  "Claus" is no property of this sheet. Maybe "clause" was meant.
                        ERROR  tables.xlsx › Bonus › A4  "Owner" is no property of this sheet. Maybe "name" was meant.
                        """);
        assertThat(Told.of(book, Language.CHINESE))
                .contains("错误  tables.xlsx › Bonus › A2  “Claus”不是此表的属性。 也许是“clause”。");
    }

    @Test
    void leavesAMisspeltHeadingAHeading() {
        Path book = TestBook.in(folder)
                .table("Bonus", "Table\nName | Bonus\nLevle | Bonus\nP5 | 10%")
                .table("Leave", "Table\nLevle | Leav\nP5 | 1")
                .write();

        assertThat(Told.of(book, Language.ENGLISH))
                .contains("Bonus › A3  \"Levle\" is neither a term nor an award of this book.")
                .contains("Leave › A2  \"Levle\" is neither", "Leave › B2  \"Leav\" is neither")
                .doesNotContain("no property");
    }

    @Test
    void refusesDatesThatAreNone() {
        Path book = TestBook.in(folder)
                .table("One", "Table\nValid from | soon\nLevel | Bonus\nP5 | 10%")
                .table("Two", "Table\nValid from | 2025-12-31\nValid to | 2025-01-01\nLevel | Bonus\nP5 | 10%")
                .table("Three", "Table\nValid to | 2025-12-31 23:59\nLevel | Bonus\nP5 | 10%")
                .table("Four", "Table\nName | =1/0\nLevel | Bonus\nP5 | 10%")
                .write();

        assertThat(Told.of(book, Language.ENGLISH)).isEqualTo("""
                        ERROR  tables.xlsx › Four › B2  The formula here is in error: #DIV/0!. Maybe a cell that it refers to was deleted.
                        ERROR  tables.xlsx › One › B2  "soon" is not of type date. Maybe correct the cell or the term's type.
                        ERROR  tables.xlsx › Three › B2  "2025-12-31 23:59" holds a time of day, and only whole days count. Maybe type the date alone.
                        ERROR  tables.xlsx › Two › B3  The table is never in force: it begins on 2025-12-31 and ends on 2025-01-01. Maybe the two dates are the wrong way round.
                        """);
        assertThat(Told.of(book, Language.CHINESE))
                .contains("“2025-12-31 23:59”带有钟点，而只有整天才算数。 也许应只输入日期。")
                .contains("此表从不生效：它从 2025-12-31 起，到 2025-01-01 止。 也许两个日期写反了。");
    }
}
