package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FallingPayTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatAGreaterValueIsPaidLessAtABorder() {
        Path book = book("""
                        Table
                        Sales | Commission
                        (0..100000] | 8%
                        > 100000 | 5%
                        """);

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                        WARNING  tables.xlsx › Bonus › B4  "Commission" falls as "Sales" rises: 100,000 at 8% (for (0..100,000]) pays 8,000.00, but 100,001 at 5% (for > 100,000) pays 5,000.05. Maybe the rates are the wrong way round, or each should count only for its own part of the value.
                        """);
        assertThat(told(book, Language.CHINESE))
                .isEqualTo(
                        "警告  tables.xlsx › Bonus › B4  “销售额”升高，“提成”反而降低：100,000 按 8%（(0..100,000]）得 8,000.00，而 100,001 按 5%（> 100,000）只得 5,000.05。 也许比例写反了，或每个比例只应用于各自的那一段。\n");
    }

    @Test
    void choosesValuesInsideTheirRanges() {
        assertThat(told(book("""
                        Table
                        Sales | Commission
                        [100..500) | 8%
                        [500..500.01] | 5%
                        (500.01..500.02] | 1%
                        """), Language.ENGLISH))
                .contains("499.99 at 8% (for [100..500)) pays 40.00, but 500 at 5% (for [500..500.01]) pays 25.00.")
                .contains(
                        "500.01 at 5% (for [500..500.01]) pays 25.00, but 500.02 at 1% (for (500.01..500.02]) pays 5.00.")
                .hasLineCount(2);
    }

    @Test
    void leavesALowerRateAloneThatPaysMore() {
        assertThat(told(book("""
                        Table
                        Sales | Commission
                        [0..1000] | 8%
                        [2000..3000] | 5%
                        """), Language.ENGLISH))
                .as("1,000 pays 80, and 2,000 pays 100")
                .isEmpty();
    }

    @Test
    void tellsOfAFallAmongRises() {
        Path book = book("""
                        Table
                        Level | OKR score | Extra leave | Bonus
                        P5 | < 80% | 0 | 1%
                        P5 | [100%..120%) | 3 | 5%
                        P5 | [80%..100%) | 2 | 7%
                        P5 | >= 120% | 4 | 8%
                        P6 | >= 80% | 1 | 1%
                        P6 | < 80% | 1 | 1%
                        """);

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                        WARNING  tables.xlsx › Bonus › D4  "Bonus" falls as "OKR score" rises: 7% for [80%..100%), but 5% for [100%..120%). Maybe the two are the wrong way round; if less of it is better, the Terms sheet can say so under "better".
                        """);
        assertThat(told(book, Language.CHINESE))
                .isEqualTo(
                        "警告  tables.xlsx › Bonus › D4  “OKR得分”升高，“奖金”反而降低：[80%..100%) 得 7%，而 [100%..120%) 只得 5%。 也许两者写反了；如果越低越好，可在词汇表的“更优方向”列写明。\n");
    }

    @Test
    void findsTheGroupWhoseRowsAreSwapped() {
        assertThat(told(book("""
                        Table
                        Level | OKR score >= | OKR score < | Extra leave
                        P4 | 80% | 100% | 1
                        P4 | 100% | - | 2
                        P5 | 80% | 100% | 1
                        P5 | 100% | - | 2
                        P6 | 80% | 100% | 2
                        P6 | 100% | - | 1
                        """), Language.ENGLISH))
                .contains(
                        "Bonus › D8  \"Extra leave\" falls as \"OKR score\" rises: 2 for [80%..100%), but 1 for >= 100%.")
                .hasLineCount(1);
    }

    @Test
    void takesALadderThatOnlyFallsForOneWhereLessIsBetter() {
        assertThat(told(book("""
                        Table
                        OKR score | Gift
                        < 80% | 3000
                        >= 80% | 1000
                        """), Language.ENGLISH)).isEmpty();
    }

    @Test
    void tellsOfARiseAmongFalls() {
        Path book = book("""
                        Table
                        Faults | Gift
                        0 | 3000
                        1, 2 | 1000
                        [3..5] | 2000
                        > 5 | 0
                        """);

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                        WARNING  tables.xlsx › Bonus › B5  "Gift" rises as "Faults" rises, though mostly it falls: 1,000 for 2, but 2,000 for [3..5]. Maybe the two are the wrong way round; if more of it is better, the Terms sheet can say so under "better".
                        """);
        assertThat(told(book, Language.CHINESE))
                .contains("“差错”升高，“礼金”也升高，而此列多数是降低：2 得 1,000，而 [3..5] 得 2,000。 也许两者写反了；如果越高越好，可在词汇表的“更优方向”列写明。");
    }

    @Test
    void believesTheTermsSheet() {
        Path book = book("""
                        Table
                        Rank | Quota | Gift
                        <= 3 | - | 1000
                        > 3 | - | 2000
                        - | < 10 | 500
                        - | >= 10 | 400
                        """);

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                        WARNING  tables.xlsx › Bonus › C4  "Gift" rises as "Rank" gets worse: 1,000 for <= 3, but 2,000 for > 3. Maybe the two are the wrong way round, or the Terms sheet should not say that lower is better.
                        WARNING  tables.xlsx › Bonus › C6  "Gift" falls as "Quota" rises: 500 for < 10, but 400 for >= 10. Maybe the two are the wrong way round; if less of it is better, the Terms sheet can say so under "better".
                        """);
        assertThat(told(book, Language.CHINESE))
                .contains("“名次”变差，“礼金”反而升高：<= 3 得 1,000，而 > 3 得 2,000。 也许两者写反了，或词汇表不应写“越低越好”。");
    }

    @Test
    void addsUpTheRowsThatAllCount() {
        assertThat(told(book("""
                        Table
                        Hit policy | COLLECT
                        Quota | Gift
                        >= 10 | 500
                        >= 20 | 100
                        [15..30) | 50
                        """), Language.ENGLISH))
                .contains("Bonus › B5  \"Gift\" falls as \"Quota\" rises: 650 for [20..30), but 600 for >= 30.")
                .hasLineCount(1);
    }

    @Test
    void takesTheTopmostRowWhereTheFirstCounts() {
        String rows = """
                        Quota | Gift
                        >= 20 | 500
                        >= 10 | 300
                        - | 100
                        """;
        assertThat(told(book("Table\nHit policy | FIRST\n" + rows), Language.ENGLISH))
                .isEmpty();
        assertThat(told(book("Table\nHit policy | FIRST\n" + rows.replace("300", "600")), Language.ENGLISH))
                .contains("Bonus › B4  \"Gift\" falls as \"Quota\" rises: 600 for [10..20), but 500 for >= 20.")
                .hasLineCount(1);
    }

    @Test
    void leavesALowerRateOfASliceAlone() {
        assertThat(told(book("""
                        Table
                        slices: Sales | Commission
                        [0..100000] | 8%
                        > 100000 | 5%
                        """), Language.ENGLISH)).isEmpty();
    }

    @Test
    void comparesTheGreatestWhereTheGreatestCounts() {
        assertThat(told(book("""
                        Table
                        Hit policy | COLLECT MAX
                        Quota | Gift
                        >= 10 | 500
                        >= 20 | 100
                        [15..30) | 600
                        """), Language.ENGLISH))
                .contains("Bonus › B4  \"Gift\" falls as \"Quota\" rises: 600 for [15..30), but 500 for >= 30.")
                .hasLineCount(1);
    }

    @Test
    void doesNotCompareWhatGivesNothing() {
        assertThat(told(book("""
                        Table
                        Quota | Gift | Extra leave | Performance
                        < 10 | 100 | | 3
                        [10..20) | | 1 | 2
                        >= 20 | | 2 | 1
                        """), Language.ENGLISH))
                .contains("Bonus › D4  \"Performance\" falls", "Bonus › D5  \"Performance\" falls")
                .hasLineCount(2);
    }

    private Path book(String table) {
        return TestBook.in(folder)
                .sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | chinese | type | source | better
                        sales | Sales | 销售额 | money | metric(sales)
                        faults | Faults | 差错 | integer | metric(faults)
                        rank | Rank | 名次 | integer | metric(rank) | lower
                        quota | Quota | 指标 | number | metric(quota) | higher
                        perf | Performance | 绩效 | number | derived | higher
                        """)
                .sheet("more.xlsx", "Awards", """
                        Awards
                        code | english | chinese | kind | of
                        commission | Commission | 提成 | rate | Sales
                        """)
                .table("Bonus", table.replace("| Performance", "| gives: Performance"))
                .write();
    }

    private static String told(Path book, Language language) {
        return Told.of(book, "pay.", language);
    }
}
