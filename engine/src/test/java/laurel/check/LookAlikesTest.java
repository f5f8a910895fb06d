package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookAlikesTest {

    @TempDir
    Path folder;

    @Test
    void tellsOfTextsThatDifferOnlyToAComputer() {
        Path book = book("""
                        Table
                        Post | Extra leave
                        Sales P6 | 1
                        Sales P６ | 2
                        sales p6 | 3
                        Sales\u00A0 P6 | 4
                        "Sales P6", Level 10, Level 1O | 5
                        Sales P7 | 6
                        """);

        assertThat(Told.of(book, "text.", Language.ENGLISH)).isEqualTo("""
                        WARNING  tables.xlsx › Leave › A4  "Sales P６" looks like "Sales P6" (tables.xlsx › Leave › A3) but is not equal to it: one of them has full-width signs. Maybe copy the one into the cell of the other.
                        WARNING  tables.xlsx › Leave › A5  "sales p6" looks like "Sales P6" (tables.xlsx › Leave › A3) but is not equal to it: capitals differ. Maybe copy the one into the cell of the other.
                        WARNING  tables.xlsx › Leave › A6  "Sales\u00A0 P6" looks like "Sales P6" (tables.xlsx › Leave › A3) but is not equal to it: one of them has invisible signs or other blanks. Maybe copy the one into the cell of the other.
                        WARNING  tables.xlsx › Leave › A7  "Level 1O" looks like "Level 10" (tables.xlsx › Leave › A7) but is not equal to it: a letter stands for the digit that it looks like. Maybe copy the one into the cell of the other.
                        """);
        assertThat(Told.of(book, "text.", Language.CHINESE))
                .contains("“Sales P６”看上去与“Sales P6”（tables.xlsx › Leave › A3）相同，其实不同：其中一个含有全角字符。 也许应把其中一个复制到另一个的单元格中。")
                .contains("其中一个含有不可见字符或多余空格。", "大小写不同。", "字母与形近的数字不同。");
    }

    @Test
    void comparesWhatOneTableGivesWithWhatAnotherAsksFor() {
        Path book = TestBook.in(folder)
                .sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | chinese | type | source | allowed values
                        class | Class | 等次 | text | derived |
                        colour | Colour | 颜色 | text | attribute(colour) | red, Red, mail, mall
                        """)
                .table("Give", "Table\nLevel | gives: Class\nP5 | Gold")
                .table("Take", "Table\nClass | Extra leave | Course to take\ngold | 1 | safety\ngold2 | 2 | Safety")
                .write();

        assertThat(Told.of(book, "text.", Language.ENGLISH))
                .contains("more.xlsx › Terms › 4  \"Red\" looks like \"red\" (more.xlsx › Terms › 4)")
                .contains("Take › A3  \"gold\" looks like \"Gold\" (tables.xlsx › Give › B3)")
                .contains("Take › C4  \"Safety\" looks like \"safety\" (tables.xlsx › Take › C3)")
                .hasLineCount(3);
    }

    private Path book(String table) {
        return TestBook.in(folder)
                .sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | chinese | type | source
                        post | Post | 岗位 | text | employee(post)
                        """)
                .table("Leave", table)
                .write();
    }
}
