package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DRL may ask of goals, growth and wishes, what it may derive from a goals' score, and what it is refused. */
class DrlOnProfilesTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            score | Goals | 目标得分 | percent | goals(score)
            skill | Selling skill | 销售能力 | percent | assessment(selling)
            thanks | Thanks | 感谢 | integer | recognitions(thanks)
            child | Children | 生育 | integer | life_events(child)
            credit | Credit | 学分 | percent | derived
            grade | Grade | 等级 | text | derived | A, B
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind
            leave | Extra leave | 额外假期 | leave days
            tip | Tip | 建议 | advice
            """;

    private static final String HEAD = """
            package policy.profiles
            import java.math.BigDecimal
            import laurel.award.Award
            import laurel.fact.*
            """;

    @TempDir
    Path folder;

    private TestBook book(String rules) {
        return TestBook.empty(folder.resolve("book"))
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet("words.xlsx", "Awards", AWARDS)
                .file("some.drl", HEAD + rules);
    }

    /** A rule that gives a tip of that text where the condition holds. */
    private static String tip(String text, String condition) {
        return """
                rule "%s" @clause("1")
                when
                    Employee($e : id)
                    %s
                then
                    insert(new Award($e, "tip", "%s"));
                end
                """.formatted(text, condition, text);
    }

    private List<String> told(String rules, Language language) {
        return told(book(rules).write(), language);
    }

    private static List<String> told(Path book, Language language) {
        return BookCheck.check(book).problems().stream()
                .filter(problem -> problem.code().startsWith("drl"))
                .map(problem -> problem.in(language))
                .toList();
    }

    private Months company(TestBook book) {
        return new Months(folder, book.load()).write("employees.csv", "id,name,currency\na,A,CNY\nb,B,CNY\n");
    }

    @Test
    void asksForWhatWasAssessedRecognizedAndLivedThrough() throws IOException {
        Months company = company(
                        book(tip("sells", "Assessment(employee == $e, competency == \"selling\", score >= 0.7B)")
                                + tip("is thanked", "Recognition(employee == $e, kind == \"thanks\")")
                                + tip("has a child", "LifeEvent(employee == $e, event == \"child\")")))
                .write(
                        "assessments.csv",
                        "employee,competency,date,score\na,selling,2025-10-01,70%\nb,selling,2025-10-01,69%\n")
                .write("recognitions.csv", "employee,kind,from,date\nb,thanks,a,2025-05-01\n")
                .write("life_events.csv", "employee,event,date\na,child,2025-06-01\n");

        assertThat(company.texts("2025")).containsExactlyInAnyOrder("a sells", "a has a child", "b is thanked");
        assertThat(Files.readString(folder.resolve("2025.ndjson")))
                .contains(
                        "\"facts\":[{\"fact\":\"assessment\",\"name\":\"selling\",\"when\":\"2025-10-01\",\"value\":\"0.7\"}]",
                        "\"facts\":[{\"fact\":\"recognition\",\"name\":\"thanks\",\"when\":\"2025-05-01\",\"value\":\"a\"}]",
                        "\"facts\":[{\"fact\":\"life event\",\"name\":\"child\",\"when\":\"2025-06-01\",\"value\":\"happened\"}]");
    }

    @Test
    void derivesFromTheScoreOfGoalsWhatATableAsksFor() throws IOException {
        TestBook book =
                book("""
                        rule "Credit" @clause("2")
                        when
                            Employee($e : id)
                            Derived(employee == $e, term == "score", $score : value)
                        then
                            insert(new Derived($e, "credit", ((BigDecimal) $score).subtract(BigDecimal.ONE)));
                        end
                        """).table("Tips", "Table\nOtherwise | nothing\nCredit | Tip\n>= 5% | beyond\n< 5% | at most");
        Months company = company(book)
                .write("goals.csv", "employee,goal,title,weight,target,actual\na,K,A,100%,100,105\nb,K,A,100%,100,\n");

        assertThat(company.texts("2025")).containsExactly("a beyond");
        assertThat(Files.readString(folder.resolve("2025.ndjson")))
                .contains(
                        "\"facts\":[{\"fact\":\"derived\",\"name\":\"score\",\"value\":\"1.05\"}]",
                        "\"notEvaluable\":[{\"origin\":{\"table\":\"Tips\",\"file\":\"tables.xlsx\",\"sheet\":\"Tips\"},"
                                + "\"awards\":[\"tip\"],\"unknown\":[\"credit\"],\"rows\":[4,5]}]");
    }

    @Test
    void refusesANameForWhichNoTermAsks() {
        String rules = tip("sells", "Assessment(employee == $e, competency == \"seling\")")
                + tip("is thanked", "not Recognition(employee == $e, kind == \"like\")")
                + tip("has a child", "exists LifeEvent(employee == $e, event == \"wedding\")");

        assertThat(told(rules, Language.ENGLISH))
                .containsExactly(
                        "ERROR  some.drl:8  No term of the book asks for assessment(seling), so no rule can either."
                                + " Maybe \"selling\" was meant; or add a term with the source assessment(seling).",
                        "ERROR  some.drl:15  No term of the book asks for recognitions(like), so no rule can either."
                                + " Maybe \"thanks\" was meant; or add a term with the source recognitions(like).",
                        "ERROR  some.drl:22  No term of the book asks for life_events(wedding), so no rule can either."
                                + " Maybe \"child\" was meant; or add a term with the source life_events(wedding).");
        assertThat(told(rules, Language.CHINESE))
                .containsExactly(
                        "错误  some.drl:8  本手册没有词汇询问 assessment(seling)，规则也无法询问。"
                                + " 也许是“selling”；或者添加来源为 assessment(seling) 的词汇。",
                        "错误  some.drl:15  本手册没有词汇询问 recognitions(like)，规则也无法询问。"
                                + " 也许是“thanks”；或者添加来源为 recognitions(like) 的词汇。",
                        "错误  some.drl:22  本手册没有词汇询问 life_events(wedding)，规则也无法询问。"
                                + " 也许是“child”；或者添加来源为 life_events(wedding) 的词汇。");
    }

    /** Then there is none that could have been meant. */
    @Test
    void suggestsNoNameWhereTheBookAsksForNone() {
        String rules = tip("is thanked", "Recognition(employee == $e, kind == \"thanks\")")
                + tip("scores", "Metric(employee == $e, name == \"okr_score\")")
                + tip("sells", "Event(employee == $e, name == \"sale\")");
        Path book = TestBook.empty(folder)
                .sheet(
                        "words.xlsx",
                        "Terms",
                        "Terms\nid | english | chinese | type | source\n"
                                + "level | Level | 职级 | text | employee(level)")
                .sheet("words.xlsx", "Awards", AWARDS)
                .file("some.drl", HEAD + rules)
                .write();

        assertThat(told(book, Language.ENGLISH))
                .containsExactly(
                        "ERROR  some.drl:8  No term of the book asks for recognitions(thanks), so no rule can either."
                                + " Maybe add a term with the source recognitions(thanks).",
                        "ERROR  some.drl:15  No term of the book reads the metric \"okr_score\", so no rule can either."
                                + " Maybe add a term with the source metric(okr_score).",
                        "ERROR  some.drl:22  No term of the book asks about the event \"sale\", so no rule can either."
                                + " Maybe add a term with the source event(sale) or events(sale).");
        assertThat(told(book, Language.CHINESE))
                .containsExactly(
                        "错误  some.drl:8  本手册没有词汇询问 recognitions(thanks)，规则也无法询问。 也许应添加来源为 recognitions(thanks) 的词汇。",
                        "错误  some.drl:15  本手册没有词汇读取指标“okr_score”，规则也无法读取。 也许应添加来源为 metric(okr_score) 的词汇。",
                        "错误  some.drl:22  本手册没有词汇询问事件“sale”，规则也无法询问。 也许应添加来源为 event(sale) 或 events(sale) 的词汇。");
    }

    @Test
    void refusesToDeriveAScoreAndToAskForWhatIsNone() {
        String rules = """
                rule "Score" @clause("2")
                when
                    Employee($e : id)
                    Derived(employee == $e, term == "skill", $skill : value)
                then
                    insert(new Derived($e, "score", (BigDecimal) $skill));
                end
                """ + tip("no score", "not Derived(employee == $e, term == \"score\")");

        assertThat(told(rules, Language.ENGLISH))
                .containsExactly(
                        "ERROR  some.drl:8  The term \"skill\" comes from a fact, so no rule gives it."
                                + " Maybe ask for the fact itself, or use a derived term such as \"grade\".",
                        "ERROR  some.drl:10  The term \"score\" comes from a fact, so no rule gives it."
                                + " Maybe ask for the fact itself, or use a derived term such as \"grade\".",
                        "ERROR  some.drl:15  Whether a derived term is absent, or how many there are, would depend on"
                                + " the order of rules. Maybe let a table with a catch-all row give the term, and ask for its"
                                + " value.");
        assertThat(told(rules, Language.CHINESE))
                .containsExactly(
                        "错误  some.drl:8  词汇“skill”来自事实，不由规则给出。 也许直接询问该事实，或使用派生词汇，如“grade”。",
                        "错误  some.drl:10  词汇“score”来自事实，不由规则给出。 也许直接询问该事实，或使用派生词汇，如“grade”。",
                        "错误  some.drl:15  派生词汇是否不存在、有几个，会取决于规则的执行顺序。 也许用带兜底行的决策表给出该词汇，再询问它的值。");
    }
}
