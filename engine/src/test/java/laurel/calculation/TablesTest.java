package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a sheet to a package: what each kind of cell, column and hit policy means. */
class TablesTest {

    @TempDir
    Path folder;

    @Test
    void paysARateOfTheSalary() {
        TestBook book = TestBook.in(folder).table("Bonus", """
                        Table
                        Name | Performance bonus | 绩效奖金
                        Clause | 3.1 Over 100% earns a bonus | 3.1 超额完成有奖金
                        Level | OKR score | Bonus | Extra leave
                        P5, P6 | [100%..120%) | 30% | 2
                        P5, P6 | >= 120% | 50% | 3
                        - | [80%..100%) | 10% |
                        """);
        Company company = Company.with(book).employee("P6").metric("okr_score", "2025", "1.05");

        assertThat(company.lines()).containsExactly("bonus 6000.00 CNY", "leave 2");
        Reason reason = company.calculate().lines().get(0).reason();
        assertThat(reason.origin().row()).isEqualTo(5);
        assertThat(reason.conditions())
                .extracting(met -> met.term() + " " + met.value() + " in " + met.test() + " at " + met.cell())
                .containsExactly("level P6 in P5, P6 at A5", "score 105% in [100%..120%) at B5");
        assertThat(reason.arithmetic().toString()).contains("RATE", "0.3", "salary", "20000", "6000");
    }
}
