package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.StockBook;
import laurel.TestBook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock Drools decision tables in a book, from the workbook to the package. */
class StockTablesTest {

    private static final String LEAVE = StockBook.LEAVE + """
            P5 | 1 | 3.1 Leave | 1
            P6 | 1 | 3.1 Leave | 2
            P6 | 1.2 | 3.2 More leave | 3
            """;

    @TempDir
    Path folder;

    private Company company(String file, String table) {
        StockBook.at(folder.resolve(file)).sheet("Leave rules", table).write();
        return Company.with(TestBook.in(folder)).score("110%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave.xls", "old/leave.xlsx", "LEAVE.XLS"})
    void giveAwards(String file) {
        Company company = company(file, LEAVE);

        assertThat(company.lines()).containsExactly("leave 2");
        assertThat(company.score("120%").lines()).containsExactly("leave 2", "leave 3");
        assertThat(company.employee("P5").lines()).containsExactly("leave 1");
        assertThat(company.employee("P4").lines()).isEmpty();
    }
}
