package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.explanation.Explainer;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brackets read as slices and as the points of a curve, with the figures of the money semantics. */
class BracketsTest {

    private static final String SALES = """
            Terms
            id | english | chinese | type | source | unit
            sales | Sales | 销售额 | money | metric(sales) | CNY
            target | Target | 目标奖金 | money | metric(target)
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | currency
            commission | Commission | 提成 | rate | sales | CNY
            tier | Tier bonus | 阶梯奖金 | amount | | CNY
            curve | Target bonus | 目标奖 | rate | target | CNY
            """.replace(" | CNY\ntier", "\ntier").replace("target | CNY", "target");

    @TempDir
    Path folder;

    private TestBook book() {
        return TestBook.in(folder).sheet("more.xlsx", "Terms", SALES).sheet("more.xlsx", "Awards", AWARDS);
    }

    @ParameterizedTest(name = "{0} of sales pays {1}, whole {2}")
    @CsvSource({
        "4500, 95.00, 135.00",
        "1000, 10.00, 20.00",
        "0, 0.00, 0.00",
        "200, 2.00, 2.00",
        "20000, 800.00, nothing",
        "19999.99, 800.00, 1000.00"
    })
    void payEachSliceAtItsOwnRate(String sales, String slices, String whole) {
        String rows = """
                [0..1000) | 1%
                [1000..3000) | 2%
                [3000..8000) | 3%
                [8000..20000) | 5%
                """;
        Company sliced = Company.with(
                        book().table("T", "Table\nslices: Sales | Commission\n" + rows.replace("20000)", "20000]")))
                .metric("sales", "2025", sales);
        Company read = Company.with(book().table("T", "Table\nSales | Commission\n" + rows))
                .metric("sales", "2025", sales);

        assertThat(sliced.lines()).containsExactly("commission " + slices + " CNY");
        assertThat(read.lines())
                .isEqualTo(whole.equals("nothing") ? List.of() : List.of("commission " + whole + " CNY"));
    }

    @ParameterizedTest(name = "{0} pays {1}")
    @CsvSource({"200000, 4000.00", "600000, 21000.00", "500000, 15000.00"})
    void payAnAcceleratorInSlices(String sales, String paid) {
        Company company = Company.with(book().table("T", """
                        Table
                        分段：销售额 | 提成
                        [0..250000) | 2%
                        [250000..500000) | 4%
                        >= 500000 | 6%
                        """)).metric("sales", "2025", sales);

        assertThat(company.lines()).containsExactly("commission " + paid + " CNY");
    }

    @Test
    void payATiersAmountInProportion() {
        Company company = Company.with(book().table("T", """
                Table
                slices: Sales | Tier bonus
                [0..1000) | 10
                [1000..3000) | 40
                [3000..8000) | 100
                [8000..20000) | 2000
                """)).metric("sales", "2025", "4500");

        assertThat(company.lines()).containsExactly("tier 80.00 CNY");
    }

    @ParameterizedTest(name = "{0} of the target pays {1}")
    @CsvSource({"94%, 17000.00", "79.99%, nothing", "80%, 10000.00", "100%, 20000.00", "130%, 40000.00"})
    void interpolateBetweenPoints(String score, String paid) {
        Company company = Company.with(book().table("K", """
                        Table
                        interpolated: OKR score | Target bonus
                        100% | 100%
                        80% | 50%
                        120% | 200%
                        """)).score(score).metric("target", "2025", "20000");

        assertThat(company.lines()).isEqualTo(paid.equals("nothing") ? List.of() : List.of("curve " + paid + " CNY"));
    }

    @Test
    void keepOtherConditionsApart() {
        Company company = Company.with(book().table("K", """
                Table
                Level | 插值：OKR得分 | Extra leave
                P5 | 80% | 1
                P5 | 120% | 5
                P6, P7 | 80% | 2
                P6, P7 | 120% | 10
                """));

        assertThat(company.employee("P5").score("90%").lines()).containsExactly("leave 2");
        assertThat(company.employee("P7").score("90%").lines()).containsExactly("leave 4");
        assertThat(company.employee("P4").score("90%").lines()).isEmpty();
    }

    @Test
    void sayEachSliceAndBothPoints() {
        TestBook book = book().table("T", """
                        Table
                        Level | slices: Sales | Commission
                        P6 | [0..1000) | 1%
                        P6 | [1000..3000) | 2%
                        P6 | [3000..8000) | 3%
                        """).table("K", """
                        Table
                        interpolated: OKR score | Target bonus
                        80% | 50%
                        100% | 100%
                        """);
        Company company =
                Company.with(book).metric("sales", "2025", "4500").score("94%").metric("target", "2025", "20000");

        List<String> told = new Explainer(book.load(), Language.ENGLISH).explain(company.calculate());
        assertThat(told)
                .contains(
                        "Commission 95.00 CNY: Level P6 meets P6 in A5, Sales 4,500 CNY meets [3000..8000) in B5 (table \"T\","
                                + " rows 3, 4, 5 of tables.xlsx › T). 1% × 1,000 = 10; 2% × 2,000 = 40; 3% × 1,500 = 45;"
                                + " 10 + 40 + 45 = 95.",
                        "Target bonus 17,000.00 CNY: OKR score 94% meets [80%..100%] in A3, A4 (table \"K\", rows 3, 4 of"
                                + " tables.xlsx › K). on the line from 0.5 at 80% to 1 at 100%, at 94%: 0.85; 85% × Target 20,000 = 17,000.");
        assertThat(new Explainer(book.load(), Language.CHINESE)
                        .explain(company.calculate())
                        .get(1))
                .contains("1% × 1,000 = 10");
    }

    @Test
    void areUnknownWithoutTheirFactAndContradictWhereTheyOverlap() {
        Company unknown = Company.with(book().table("K", """
                        Table
                        interpolated: OKR score | Extra leave
                        80% | 1
                        100% | 2
                        """));
        assertThat(unknown.calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.unknown()).containsExactly("score"));
    }

    @Test
    void refuseWhatCannotBePutTogether() {
        Path written = book().table("A", """
                        Table
                        Hit policy | FIRST
                        slices: Sales | Commission | Bonus | Tier bonus | Star badge
                        < 1000 | 1% | 10% | 5 | yes
                        5000 | 1%
                        >= 1000 | 2% | 10% | 7
                        """)
                .table("B", """
                        Table
                        interpolated: OKR score | slices: Sales | Extra leave
                        >= 80% | [0..1) | 1
                        90% | [1..2) |
                        100% | [2..3) | soon
                        """)
                .table("C", "Table\nslices: Level | Extra leave\nP6 | 1")
                .write();

        assertThat(BookCheck.check(written).problems().stream()
                        .filter(problem -> problem.isError())
                        .map(problem -> problem.place() + " " + problem.code()))
                .containsExactly(
                        "tables.xlsx › A › A3 bracket.hit-policy",
                        "tables.xlsx › A › C3 bracket.slices",
                        "tables.xlsx › A › E3 bracket.slices",
                        "tables.xlsx › A › A4 bracket.range",
                        "tables.xlsx › A › A5 bracket.range",
                        "tables.xlsx › A › D6 bracket.no-end",
                        "tables.xlsx › B › B2 bracket.second",
                        "tables.xlsx › B › A3 bracket.point",
                        "tables.xlsx › B › C4 bracket.no-value",
                        "tables.xlsx › B › C5 value.type",
                        "tables.xlsx › C › A2 bracket.type");
    }
}
