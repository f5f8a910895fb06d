package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gaps, overlaps and rows that never win, in the words of both languages. */
class ProofChecksTest {

    private static final List<String> PROOFS = List.of("gap", "overlap", "dead", "proof");

    @TempDir
    Path folder;

    @Test
    void saysNothingOfATableThatDecidesEverythingOnce() {
        assertThat(english("""
                Table
                Level | OKR score | Safety course | Bonus
                P4, P5 | < 100% | - | 1%
                P4, P5 | [100%..120%) | - | 2%
                P4, P5 | >= 120% | yes | 3%
                P4, P5 | >= 120% | no | 2.5%
                not(P4, P5) | - | - | 4%
                """)).isEmpty();
    }

    @Test
    void tellsOfAGapWithAnInstance() {
        String table = """
                Table
                Level | OKR score | Bonus
                P6 | < 99% | 1%
                P6 | >= 100% | 2%
                P4, P5, P7 | - | 3%
                """;

        assertThat(english(table))
                .containsExactly("WARNING  tables.xlsx › Bonus  Nobody decides for Level P6 with OKR score in"
                        + " [99%..100%), for instance 99%. Maybe a row for it is missing; if nothing is to be given"
                        + " then, add the property Otherwise: nothing.");
        assertThat(told(Language.CHINESE))
                .containsExactly("警告  tables.xlsx › Bonus  没有任何一行适用于“职级为 P6，且OKR得分在 [99%..100%) 内”的情况，"
                        + "例如 99%。 也许缺少相应的一行；如果本来就不给，可添加属性“否则”，值为“无”。");
    }

    @Test
    void saysNothingOfGapsThatTheTableLeavesOpenly() {
        assertThat(english("""
                Table
                Otherwise | nothing
                Level | OKR score | Bonus
                P6 | < 99% | 1%
                """)).isEmpty();
    }

    @Test
    void tellsOfGapsOverAllTypesInReadableValues() {
        TestBook.in(folder)
                .sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | chinese | type | source | allowed values
                        post | Post | 岗位 | text | employee(post) |
                        hired | Hired | 入职日 | date | employee(hired) |
                        visits | Visits | 拜访 | integer | metric(visits) | >= 0
                        sales | Sales | 销售额 | money | metric(sales) |
                        """)
                .table("Post", "Table\nPost | Bonus\nA, B | 1%")
                .table("Hired", "Table\nHired | Bonus\n<= 2024-12-30 | 1%\n>= 2025-01-01 | 2%")
                .table("Visits", "Table\nVisits | Bonus\n> 3 | 1%\n1 | 2%")
                .table("Sales", "Table\nSales | Bonus\n<= 99 | 1%\n[100..200] | 2%")
                .table("Safety", "Table\nSafety course | Bonus\nyes | 1%")
                .table("Score", "Table\nOKR score | Level | Bonus\n(99%..100%) | - | 1%\n99% | P4 | 2%")
                .write();

        assertThat(whatIn(Language.ENGLISH))
                .containsExactly(
                        "Nobody decides for Hired 2024-12-31.",
                        "Nobody decides for any other Post.",
                        "Nobody decides for Safety course no.",
                        "Nobody decides for Sales in (99..100) or > 200, for instance 99.5.",
                        "Nobody decides for OKR score < 99% or >= 100%, for instance 98%.",
                        "Nobody decides for OKR score <= 99% or >= 100% with Level P5, P6 or P7, for instance OKR score"
                                + " 99% with Level P5.",
                        "Nobody decides for Visits 0 or in [2..3], for instance 0.");
    }

    @Test
    void tellsOfAMissingLevelInAThousandRowsOnce() {
        StringBuilder table = new StringBuilder("Table\nLevel | OKR score | Bonus\n");
        for (int row = 0; row < 1002; row++) {
            int low = row / 3;
            String score = low == 0 ? "< 1%" : low == 333 ? ">= 333%" : "[%d%%..%d%%)".formatted(low, low + 1);
            table.append("P%d | %s | 1%%\n".formatted(4 + row % 3, score));
        }

        assertThat(english(table.toString()))
                .containsExactly("WARNING  tables.xlsx › Bonus  Nobody decides for Level P7. Maybe a row for it is"
                        + " missing; if nothing is to be given then, add the property Otherwise: nothing.");
    }

    @Test
    void countsGapsThatAreTooMany() {
        StringBuilder table = new StringBuilder("Table\nLevel | OKR score | OKR change | Bonus\n");
        for (int row = 0; row < 12; row++) {
            table.append("- | [%d%%..%d%%) | != %d%% | 1%%\n".formatted(row, row + 1, row));
        }

        assertThat(english(table.toString())).hasSize(11).last().asString().contains("There are 3 more gaps.");
    }

    @Test
    void tellsOfRowsThatOverlapWithAnInstance() {
        String table = """
                Table
                Level | OKR score | Bonus
                P4, P5 | - | 1%
                P6, P7 | - | 2%
                P6 | [105%..110%] | 3%
                P6 | (110%..120%] | 3%
                """;

        assertThat(english(table))
                .containsExactly("ERROR  tables.xlsx › Bonus › 4  Rows 4 and 5–6 both apply, for instance to Level P6"
                        + " with OKR score 105%. Maybe their conditions overlap by mistake, or the hit policy should"
                        + " be FIRST.");
        assertThat(told(Language.CHINESE))
                .containsExactly("错误  tables.xlsx › Bonus › 4  第 4 行与第 5–6 行同时适用，例如：职级为 P6，且OKR得分为 105%。"
                        + " 也许它们的条件有误，互相重叠；或命中策略应为“首条”。");
    }

    @Test
    void proposesAnyForRowsThatOverlapAndGiveTheSame() {
        assertThat(english("Table\nLevel | Bonus\nP4, P5 | 1%\nP5, P6, P7 | 1%"))
                .containsExactly("ERROR  tables.xlsx › Bonus › 3  Rows 3 and 4 both apply, for instance to Level P5."
                        + " Maybe one of them can go; or the hit policy should be ANY, because they give the same.");
    }

    @Test
    void tellsOfRowsThatContradictEachOtherUnderAny() {
        String table = """
                Table
                Hit policy | ANY
                Level | Bonus
                P4, P5 | 1%
                P5, P6 | 1%
                P6, P7 | 2%
                """;

        assertThat(english(table))
                .containsExactly("ERROR  tables.xlsx › Bonus › 5  Rows 5 and 6 both apply, for instance to Level P6,"
                        + " and give different results. Maybe one result is mistyped: under ANY, rows that apply"
                        + " together must give the same.");
        assertThat(told(Language.CHINESE))
                .containsExactly("错误  tables.xlsx › Bonus › 5  第 5 行与第 6 行同时适用但结果不同，例如：职级为 P6。"
                        + " 也许其中一个结果写错了：命中策略为“任意”时，同时适用的行结果必须相同。");
    }

    @Test
    void readsACurveFromItsLowestPointOn() {
        String table = """
                Table
                Level | interpolated: OKR score | Bonus
                P4, P5, P6, P7 | 80% | 1%
                P4, P5, P6, P7 | 100% | 2%
                P7 | 100% | 3%
                """;

        assertThat(english(table))
                .containsExactly(
                        "ERROR  tables.xlsx › Bonus › 4  Rows 4 and 5 both apply, for instance to Level P7 with OKR"
                                + " score 100%. Maybe an end or a point is mistyped: brackets must not overlap.",
                        "WARNING  tables.xlsx › Bonus  Nobody decides for OKR score < 80%, for instance 79%. Maybe a row"
                                + " for it is missing; if nothing is to be given then, add the property Otherwise:"
                                + " nothing.");
    }

    @Test
    void namesTheRowsThatShadowAnother() {
        String table = """
                Table
                Hit policy | FIRST
                Level | OKR score | Bonus
                P4, P5 | >= 100% | 3%
                P6 | - | 1%
                P4 | - | 2%
                P4, P6 | >= 90% | 1%
                P4 | < 90% | 1%
                - | - | 0%
                P7 | - | 9%
                """;

        assertThat(english(table))
                .containsExactly(
                        "WARNING  tables.xlsx › Bonus › 7  Row 7 can never win: rows 5–6 already match every case"
                                + " it matches. Maybe move it up, or delete it.",
                        "WARNING  tables.xlsx › Bonus › 8  Row 8 can never win: row 6 already matches every case it"
                                + " matches. Maybe move it up, or delete it.",
                        "WARNING  tables.xlsx › Bonus › 10  Row 10 can never win: row 9 already matches every case it"
                                + " matches. Maybe move it up, or delete it.");
        assertThat(told(Language.CHINESE))
                .contains("警告  tables.xlsx › Bonus › 7  第 7 行永远不会生效：第 5–6 行已匹配其全部情况。 也许应将其上移，或删去。");
    }

    @Test
    void tellsOfARowWhoseResultNeverRanksFirst() {
        assertThat(english("""
                Table
                Hit policy | PRIORITY
                Level | gives: Rating
                P4 | C
                - | B
                """))
                .containsExactly(
                        "WARNING  tables.xlsx › Bonus › 4  Row 4 can never win: row 5 already matches every case"
                                + " it matches. Maybe its result should rank higher, or it can go.");
    }

    @Test
    void tellsOfRowsThatNothingCanMeet() {
        TestBook.in(folder)
                .table("Give", "Table\nOtherwise | nothing\nLevel | gives: Rating\nP4 | A\nP5 | B")
                .table("Take", """
                        Table
                        Hit policy | COLLECT
                        Rating | OKR score >= | OKR score < | Bonus
                        C | - | - | 1%
                        - | 100% | 90% | 1%
                        A | 80% | 90% | 1%
                        """)
                .write();

        assertThat(told(Language.ENGLISH))
                .containsExactly(
                        "WARNING  tables.xlsx › Take › 4  Row 4 can never apply: nothing meets all of its conditions."
                                + " Maybe two of them contradict each other, or ask for what the Terms sheet does not"
                                + " allow or no table gives.",
                        "WARNING  tables.xlsx › Take › 5  Row 5 can never apply: nothing meets all of its conditions."
                                + " Maybe two of them contradict each other, or ask for what the Terms sheet does not"
                                + " allow or no table gives.");
        assertThat(told(Language.CHINESE))
                .first()
                .isEqualTo("警告  tables.xlsx › Take › 4  第 4 行永远不会适用：没有任何情况能同时满足它的全部条件。"
                        + " 也许其中两个条件互相矛盾，或所要求的值不在词汇表允许之列、没有决策表会给出。");
    }

    @Test
    void blamesNoCaseForRowsThatNoCaseCanReach() {
        TestBook.in(folder).table("Bonus", """
                        Table
                        Hit policy | FIRST
                        Level | Bonus
                        - | 1%
                        P4 | 2%
                        """).table("Cases", """
                        Cases
                        Period | 2025
                        Currency | CNY
                        Case | Level | Monthly salary | Bonus
                        one | P4 | 100 | 1
                        """).write();

        assertThat(BookCheck.check(folder).problems())
                .filteredOn(problem -> !TestBook.isBeside(problem))
                .extracting(problem -> problem.code())
                .containsExactly("dead.first");
    }

    private List<String> english(String table) {
        TestBook.in(folder).table("Bonus", table).write();
        return told(Language.ENGLISH);
    }

    private List<String> told(Language language) {
        return BookCheck.check(folder).problems().stream()
                .filter(problem -> PROOFS.stream().anyMatch(problem.code()::startsWith))
                .map(problem -> problem.in(language))
                .toList();
    }

    private List<String> whatIn(Language language) {
        return BookCheck.check(folder).problems().stream()
                .filter(problem -> PROOFS.stream().anyMatch(problem.code()::startsWith))
                .map(problem -> problem.what(language))
                .toList();
    }
}
