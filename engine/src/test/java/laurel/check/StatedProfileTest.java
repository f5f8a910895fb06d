package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals, thanks, plans, assessments, needs and life events as cases state them. */
class StatedProfileTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source
            score | Score | 得分 | percent | goals(score)
            before | Score before | 上期得分 | percent | goals(score, previous)
            change | Score change | 得分变化 | percent | goals(score, change)
            skill | Skill | 技能 | percent | assessment(selling)
            skill_before | Skill before | 上期技能 | percent | assessment(selling, previous)
            skill_change | Skill change | 技能变化 | percent | assessment(selling, change)
            need | Need | 需求 | text | preference(1)
            need_before | Need before | 上期需求 | text | preference(1, previous)
            child | Children | 生育 | integer | life_events(child)
            child_before | Children before | 上期生育 | integer | life_events(child, previous)
            child_change | More children | 生育变化 | integer | life_events(child, change)
            thanks | Thanks | 感谢 | integer | recognitions(thanks)
            capped | Capped thanks | 计入感谢 | integer | recognitions(thanks, 1-2-3)
            planned | Planned | 计划 | integer | courses(planned)
            passed | Passed | 通过 | integer | courses(passed)
            plans_law | Plans law | 计划法务 | yes/no | planned(law)
            law | Law | 法务 | yes/no | course(law)
            """;

    private static final String SEEN = """
            Table
            Otherwise | nothing
            Score | Score change | Skill | Skill change | Need | Need before | Children | More children | Thanks | Capped thanks | Planned | Passed | Plans law | Law | Tip
            90% | 15% | 70% | 20% | cash | growth | 3 | 2 | 5 | 1 | 4 | 2 | yes | yes | seen
            """;

    @TempDir
    Path folder;

    @Test
    void eachIsReadAsItIsStated() {
        assertThat(errors("""
                case | Score | Score before | Skill | Skill before | Need | Need before | Children | Children before | Thanks | Capped thanks | Planned | Passed | Plans law | Law | Tip
                all | 90% | 75% | 70% | 50% | cash | growth | 3 | 1 | 5 | 1 | 4 | 2 | yes | yes | seen
                one off | 90% | 75% | 70% | 50% | cash | growth | 3 | 1 | 5 | 2 | 4 | 2 | yes | yes | none
                """)).isEmpty();
    }

    @Test
    void saysWhatNobodyCanState() {
        assertThat(errors("""
                case | Score | Children | Thanks | Capped thanks | Planned | Passed | Law | Plans law | Tip
                never so | -1% | -1 | 2.5 | 10001 | | | | | none
                none planned | | | | | 0 | | | | none
                too few | | | | | | 0 | yes | | none
                fits | | | | | 1 | 1 | yes | yes | none
                """))
                .containsExactly(
                        "ERROR  cases.xlsx › Cases › B5  No goals are reached by -1%. Maybe the sign is wrong: the least is 0%.",
                        "ERROR  cases.xlsx › Cases › C5  Nobody can have done something \"-1\" times. Maybe it should be a whole number from 0 to 10000.",
                        "ERROR  cases.xlsx › Cases › D5  \"2.5\" is not of type integer. Maybe correct the cell or the term's type.",
                        "ERROR  cases.xlsx › Cases › E5  Nobody can have done something \"10001\" times. Maybe it should be a whole number from 0 to 10000.",
                        "ERROR  cases.xlsx › Cases › F6  Where no course is planned, the plan is unknown: it is never 0. Maybe the cell should be blank.",
                        "ERROR  cases.xlsx › Cases › G7  This says 0, but the courses that the case states by name are 1. Maybe one of the two is wrong; those stated by name are among those counted.");
    }

    @Test
    void saysSoInChineseToo() {
        assertThat(Told.of(
                        book("case | Passed | Law | Tip\ntoo few | 0 | yes | none")
                                .write(),
                        "cases.count",
                        Language.CHINESE))
                .isEqualTo("错误  cases.xlsx › Cases › B5  此处写的是 0，但用例逐一写明的课程已有 1 门。 也许其中之一有误；逐一写明的课程也计入总数。\n");
    }

    private List<String> errors(String cases) {
        return Told.errors(book(cases).write()).lines().toList();
    }

    private TestBook book(String cases) {
        return TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet("words.xlsx", "Awards", "Awards\ncode | english | chinese | kind\ntip | Tip | 建议 | advice")
                .table("Seen", SEEN)
                .sheet("cases.xlsx", "Cases", "Cases\nPeriod | 2025\nCurrency | CNY\n" + cases);
    }
}
