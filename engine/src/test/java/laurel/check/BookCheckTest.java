package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one run tells: whatever can be known beside an error, and nothing that only follows from one. */
class BookCheckTest {

    @TempDir
    Path folder;

    @Test
    void checksWhatCouldBeReadBesideErrors() {
        Path book = TestBook.in(folder)
                .table("Bad", "Table\nLevel | Extra leave\nP5 | many")
                .table("Good", """
                        Table
                        OKR score | Bonus
                        >= 120% | 12%
                        [100%..120%) | 8
                        < 100% | 5%
                        """)
                .write();

        assertThat(Told.of(book, Language.ENGLISH))
                .contains("ERROR  tables.xlsx › Bad › B3  \"many\" is not of type number.")
                .contains("WARNING  tables.xlsx › Good › B4  B4 is 800%");
    }

    @Test
    void doesNotCheckATableInWhichACellCouldNotBeRead() {
        Path book = TestBook.in(folder).table("Bad", """
                        Table
                        OKR score | Bonus
                        >= 120% | 12%
                        [100%..120%) | 8
                        < 100% | 5%
                        eighty | 6%
                        """).write();

        assertThat(Told.of(book, Language.ENGLISH)).contains("\"eighty\"").doesNotContain("800%");
    }
}
