package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.StockBook;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 17: whatever way leads from a preference to what is due by law is told where it arrives. */
class SwappedEntitlementsTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            need | Need | 需求 | text | preference(1) | cash, time
            choice | Choice | 选择 | text | attribute(choice)
            days | Days | 天数 | number | metric(days)
            wish | Wish | 愿望 | text | derived | cash, time
            part | Part | 系数 | number | derived
            plain | Plain | 基数 | number | derived
            rank | Rank | 名次 | integer | rank(days, need)
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | currency | standing | factors | group | group rule | priority
            leave | Leave | 年假 | leave days | | entitlement
            pay | Legal pay | 法定津贴 | amount | CNY | entitlement | %s
            cash | Cash | 现金 | amount | CNY | | | g | choice(Choice) | 1
            time | Time | 时间 | leave days | | | | g | choice(Choice) | 2
            """;

    private static final String HEAD = """
            package policy.law
            import java.math.BigDecimal
            import laurel.award.Award
            import laurel.fact.*
            """;

    @TempDir
    Path folder;

    private TestBook book(String factors) {
        return TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet("words.xlsx", "Awards", AWARDS.formatted(factors));
    }

    private TestBook book() {
        return book("");
    }

    /** A rule that does this under that condition; its name stands on line 5 of a file by itself, its place. */
    private static String rule(String name, String condition, String action) {
        return """
                rule "%s" @clause("1")
                when
                    Employee($e : id)
                    %s
                then
                    insert(new %s);
                end
                """.formatted(name, condition, action);
    }

    private static final String GIVES_LEAVE = "Award($e, \"leave\", new BigDecimal(\"5\"))";

    private static List<String> told(TestBook book, Language language) {
        return Told.of(book.write(), "entitlement", language).lines().toList();
    }

    @Test
    void findsADrlRuleThatMatchesAPreference() {
        TestBook book =
                book().file("law.drl", HEAD + rule("Law", "Preference(employee == $e, need == \"cash\")", GIVES_LEAVE));

        assertThat(told(book, Language.ENGLISH))
                .containsExactly(
                        "ERROR  law.drl:5  \"Leave\" is due by law, so it cannot depend on what somebody prefers,"
                                + " as \"Preference\" does. Maybe give it in a rule of its own that does not ask for that.");
        assertThat(told(book, Language.CHINESE))
                .containsExactly("错误  law.drl:5  “年假”是法定权益，不能取决于个人偏好，而“Preference”取决于偏好。 也许应放在不询问偏好的另一条规则中。");
    }

    /** From the survey by a table to one derived term, by a rule to the next, and by another rule to the award. */
    @Test
    void followsDerivedTermsThroughTablesAndRules() {
        TestBook book = book().table("Wish", "Table\nNeed | gives: Wish\ncash | cash\ntime | time\n")
                .file(
                        "law.drl",
                        HEAD
                                + rule(
                                        "Part",
                                        "Derived(employee == $e, term == \"wish\", value == \"cash\")",
                                        "Derived($e, \"part\", BigDecimal.ONE)")
                                + rule("Law", "Derived(employee == $e, term == \"part\")", GIVES_LEAVE));

        assertThat(told(book, Language.ENGLISH))
                .containsExactly(
                        "ERROR  law.drl:12  \"Leave\" is due by law, so it cannot depend on what somebody prefers,"
                                + " as \"Part\" does. Maybe give it in a rule of its own that does not ask for that.");
        assertThat(told(book, Language.CHINESE))
                .containsExactly("错误  law.drl:12  “年假”是法定权益，不能取决于个人偏好，而“系数”取决于偏好。 也许应放在不询问偏好的另一条规则中。");
    }

    @Test
    void findsATableThatAsksForWhatARuleDerivesFromAPreference() {
        TestBook book = book().file(
                        "law.drl",
                        HEAD
                                + rule(
                                        "Part",
                                        "Preference(employee == $e, rank == 1, need == \"cash\")",
                                        "Derived($e, \"part\", BigDecimal.ONE)"))
                .table("Leave", "Table\nOtherwise | nothing\nPart | Leave\n1 | 5\n");

        assertThat(told(book, Language.ENGLISH))
                .containsExactly(
                        "ERROR  tables.xlsx › Leave  \"Leave\" is due by law, so it cannot depend on what somebody"
                                + " prefers, as \"Part\" does. Maybe give it in a table of its own that does not ask for that.");
        assertThat(told(book, Language.CHINESE))
                .containsExactly("错误  tables.xlsx › Leave  “年假”是法定权益，不能取决于个人偏好，而“系数”取决于偏好。 也许应放在不询问偏好的另一张表中。");
    }

    @Test
    void findsWhatTheAwardsOwnRowNames() {
        TestBook book = book("Days, Part").table("Part", "Table\nNeed | gives: Part\ncash | 1\ntime | 2\n");

        assertThat(told(book, Language.ENGLISH))
                .containsExactly("ERROR  words.xlsx › Awards › 4  \"Legal pay\" is due by law, so its row cannot name"
                        + " \"Part\", which depends on what somebody prefers. Maybe name a term that does not.");
        assertThat(told(book, Language.CHINESE))
                .containsExactly("错误  words.xlsx › Awards › 4  “法定津贴”是法定权益，此行不能使用取决于个人偏好的“系数”。 也许应改用不取决于偏好的词汇。");
    }

    @Test
    void findsAChoiceAmongAwardsAndAPlaceAmongThoseWhoNeedTheSame() {
        TestBook book = book().table("Leave", "Table\nOtherwise | nothing\nChoice | Rank | Leave\nnot(cash) | 1 | 5\n");

        assertThat(told(book, Language.ENGLISH))
                .satisfiesExactly(
                        choice -> assertThat(choice).contains("tables.xlsx › Leave", "as \"Choice\" does"),
                        place -> assertThat(place).contains("tables.xlsx › Leave", "as \"Rank\" does"));
    }

    @Test
    void findsARowOfAStockTable() {
        StockBook.at(folder.resolve("stock.xlsx")).sheet("Law", """
                RuleSet | policy.law
                Import | laurel.fact.*, laurel.award.Award, java.math.BigDecimal
                Notes | Leave by need

                RuleTable Leave
                CONDITION | CONDITION | METADATA | ACTION
                Employee | Preference
                $e : id, level == "$param" | employee == $e, need == "$param" | clause("$param") | insert(new Award($e, "leave", new BigDecimal($param)));
                Level | Need | Clause | Days
                P5 | cash | 1 | 5
                """).write();

        assertThat(told(book(), Language.ENGLISH))
                .containsExactly("ERROR  stock.xlsx › Law › 10  \"Leave\" is due by law, so it cannot depend on what"
                        + " somebody prefers, as \"Preference\" does. Maybe give it in a rule of its own that does not ask for"
                        + " that.");
    }

    /** A preference beside it, or an entitlement that is only asked for, swaps nothing. */
    @Test
    void leavesAloneWhatOnlyStandsBeside() {
        TestBook book = book("Days, Plain")
                .table("Plain", "Table\nOtherwise | nothing\nDays | gives: Plain\n> 1 | 2\n")
                .file(
                        "law.drl",
                        HEAD
                                + rule("Law", "Derived(employee == $e, term == \"plain\")", GIVES_LEAVE)
                                + rule(
                                        "Beside",
                                        "Preference(employee == $e, need == \"cash\")"
                                                + " Given(employee == $e, award == \"leave\")",
                                        "Award($e, \"cash\", BigDecimal.ONE)"));

        assertThat(Told.errors(book.write())).isEmpty();
    }
}
