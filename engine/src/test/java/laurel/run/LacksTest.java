package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 24: what cannot be worked out for want of a rate or the like is a problem at the employee, and no number. */
class LacksTest {

    @TempDir
    Path folder;

    private Summary run(String columns, String cells) throws IOException {
        TestBook book = TestBook.empty(folder.resolve("book"))
                .sheet(
                        "words.xlsx",
                        "Terms",
                        "Terms\nid | english | chinese | type | source\nlevel | Level | 职级 | text | employee(level)")
                .sheet(
                        "words.xlsx",
                        "Awards",
                        "Awards\ncode | english | chinese | kind | " + columns + "\nbonus | Bonus | 奖金 | amount | "
                                + cells)
                .table("Bonus", "Table\nOtherwise | nothing\nLevel | Bonus\nP5 | 100");
        return new Months(folder, book.load())
                .write("employees.csv", "id,name,level,currency\na,X,P5,CNY\nb,X,P4,CNY\nc,X,P5,USD\n")
                .summary("2025", folder.resolve("out.ndjson"), 2);
    }

    @Test
    void tellsOfEachRateThatIsMissing() throws IOException {
        Summary summary = run("pay in", "USD");

        assertThat(summary.isClean()).isFalse();
        assertThat(summary.lacking()).isEqualTo(1);
        assertThat(summary.totals())
                .singleElement()
                .satisfies(total -> assertThat(total.lines()).isEqualTo(1));
        assertThat(summary.firstProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().spot()).isEqualTo("2");
            assertThat(problem.what(Language.ENGLISH))
                    .isEqualTo("\"Bonus\" is not paid: an exchange rate CNY → USD is needed.");
            assertThat(problem.what(Language.CHINESE)).isEqualTo("“奖金”未发放：需要汇率 CNY → USD。");
        });
        assertThat(Files.readString(Run.rejects(folder.resolve("out.ndjson"))))
                .contains("employees.csv,,2,a,", "CNY → USD");
    }

    @Test
    void tellsOfEachBoundOfAnotherCurrency() throws IOException {
        assertThat(run("cap", "50 CNY").firstProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().spot()).isEqualTo("4");
            assertThat(problem.what(Language.ENGLISH)).contains("50 CNY → USD");
        });
    }
}
