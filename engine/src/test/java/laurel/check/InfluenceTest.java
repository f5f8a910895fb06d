package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import laurel.TestBook;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Terms sheet can say of whether employees can change a term, and what it cannot. */
class InfluenceTest {

    @TempDir
    Path folder;

    @Test
    void readsWhoCanChangeWhatAndInWhichSteps() {
        PolicyBook book = TestBook.in(folder).sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | 中文 | type | source | influence
                        rate | Rate | 率 | percent | metric(rate) | yes
                        half | Half | 半 | percent | metric(half) | 0.5%
                        fans | Fans | 粉丝 | integer | metric(fans) | 100
                        marks | Marks | 分 | number | metric(marks) | 是
                        born | Day | 日 | date | attribute(day) | 7
                        calls | Calls | 电话 | integer | events(call) | yes
                        first_aid | First aid | 急救 | yes/no | course(first-aid) | yes
                        team | Team | 组 | text | attribute(team) | yes
                        fixed | Fixed | 固定 | number | attribute(fixed) | 否
                        blank | Blank | 空 | number | attribute(blank)
                        """).load();

        assertThat(List.of("rate", "half", "fans", "marks", "born", "calls", "first_aid", "team", "fixed", "blank"))
                .map(id -> step(book.terms().get(id)))
                .containsExactly("0.01", "0.005", "100", "1", "7", "1", "1", "1", "none", "none");
    }

    @Test
    void refusesStepsThatLeadNowhereAndTermsThatNobodyCanChange() {
        Path book = TestBook.in(folder).sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | 中文 | type | source | 可影响
                        a | A | 甲 | integer | metric(a) | 0
                        b | B | 乙 | percent | metric(b) | -1%
                        c | C | 丙 | percent | metric(c) | 5
                        d | D | 丁 | text | attribute(d) | 1
                        e | E | 戊 | yes/no | course(e) | 2
                        f | F | 己 | integer | metric(f) | 0.5
                        g | G | 庚 | number | metric(g) | perhaps
                        h | H | 辛 | number | derived | yes
                        i | I | 壬 | integer | rank(a) | 1
                        j | J | 癸 | money | event(sale) | yes
                        k | K | 子 | percent | metric(c, previous) | 1%
                        l | L | 丑 | text | employee(id) | yes
                        n | N | 卯 | integer | recognitions(like) | yes
                        m | M | 寅 | date | attribute(m) | 2025-01-31
                        """).write();

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                ERROR  more.xlsx › Terms › F3  A step of 0 changes nothing for the better. Maybe write the least change without a sign, such as 1% or 100.
                ERROR  more.xlsx › Terms › F4  A step of -0.01 changes nothing for the better. Maybe write the least change without a sign, such as 1% or 100.
                ERROR  more.xlsx › Terms › F5  A step of 500% would leave out all that lies between. Maybe the percent sign is missing: 5%.
                ERROR  more.xlsx › Terms › F6  "1" is a step, and values of type text have none. Maybe write yes.
                ERROR  more.xlsx › Terms › F7  "2" is a step, and values of type yes/no have none. Maybe write yes.
                ERROR  more.xlsx › Terms › F8  "0.5" does not say whether an employee can change the value, nor in which steps (of type integer). Maybe write yes, or the least change as a number; blank is no.
                ERROR  more.xlsx › Terms › F9  "perhaps" does not say whether an employee can change the value, nor in which steps (of type number). Maybe write yes, or the least change as a number; blank is no.
                ERROR  more.xlsx › Terms › F10  Only rules give a derived term, so that nobody can change it directly. Maybe clear the cell, and mark the terms from which rules work it out.
                ERROR  more.xlsx › Terms › F11  rank(a) compares an employee with others, and so is not in one person's hands. Maybe clear the cell, and mark the term that is compared.
                ERROR  more.xlsx › Terms › F12  event(sale) is told of each event by itself, and what was done cannot be changed. Maybe clear the cell, and mark how many there are: events(name).
                ERROR  more.xlsx › Terms › F13  metric(c, previous) is not an employee's to change any more. Maybe clear the cell.
                ERROR  more.xlsx › Terms › F14  employee(id) is not an employee's to change any more. Maybe clear the cell.
                ERROR  more.xlsx › Terms › F15  Nothing says which facts would have to be others for recognitions(like) to be another. Maybe clear the cell: a metric, the goals' score, an assessment, a course, the number of events, an attribute or a field can be changed.
                ERROR  more.xlsx › Terms › F16  "2025-01-31" does not say whether an employee can change the value, nor in which steps (of type integer). Maybe write yes, or the least change as a number; blank is no.
                """);
        assertThat(told(book, Language.CHINESE)).contains("""
                错误  more.xlsx › Terms › F3  步长 0 不会带来任何改善。 也许应写不带符号的最小变化量，例如 1% 或 100。
                """);
    }

    private static String told(Path book, Language language) {
        return BookCheck.check(book).problems().stream()
                .filter(problem -> problem.code().startsWith("influence"))
                .map(problem -> problem.in(language) + "\n")
                .collect(Collectors.joining());
    }

    private static String step(Term term) {
        return term.influence() == null ? "none" : term.influence().step().toPlainString();
    }
}
