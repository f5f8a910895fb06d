package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an Awards sheet says of money, and cannot mean. */
class BadAwardsTest {

    @TempDir
    Path folder;

    /** The errors' codes of an Awards row that gives {@code cells} under {@code columns}. */
    private String codes(String columns, String... rows) {
        StringBuilder awards = new StringBuilder("Awards\ncode | english | chinese | kind | " + columns + "\n");
        for (int i = 0; i < rows.length; i++) {
            awards.append("award").append(i).append(" | | | ").append(rows[i]).append('\n');
        }
        Path book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TestBook.TERMS)
                .sheet("words.xlsx", "Awards", awards.toString())
                .write();
        return BookCheck.check(book).problems().stream()
                .filter(Problem::isError)
                .filter(problem -> !problem.code().startsWith("term.ungiven"))
                .map(problem -> problem.place().spot() + " " + problem.code() + "\n")
                .distinct()
                .reduce("", String::concat);
    }

    @Test
    void refusesLimitsWithoutUnitOrBelowNothing() {
        assertThat(codes("cap | floor", "amount | 20000 | -5 CNY", "amount | 20 XXQ | much", "amount | 5 CNY | 6 CNY"))
                .contains("E3 limit.no-unit", "F3 limit.negative")
                .contains("E4 currency.unknown", "F4 limit.form")
                .contains("F5 award.floor-above-cap");
    }

    /** Where it would have to stand. */
    @Test
    void placesWhatIsMissingForWantOfAColumnBesideTheOthers() {
        assertThat(codes("cap", "rate | 5 CNY")).contains("F3 award.no-base");
    }

    @Test
    void refusesFactorsThatDoNotAddUp() {
        assertThat(codes("factors", "amount | 30% score, 30% salary", "amount | 50% score, salary", "amount | level"))
                .contains("E3 factors.weights", "E4 factors.mixed", "E5 award.term-type");
    }

    @Test
    void refusesWhatLeaksFromAPool() {
        assertThat(codes("pool | factors after pool | retro", "amount | 5 CNY | score | 2 months"))
                .contains("F3 award.pool-leaks", "G3 award.contradiction");
        assertThat(codes(
                        "pool | group | rounding unit | draw | draw rule",
                        "amount | 5 CNY | g | 10 | salary | recoverable draw"))
                .contains("F3 award.contradiction", "G3 award.contradiction", "H3 award.contradiction");
        assertThat(codes("pool | pool rule | pool cap", "amount | 5 CNY | scale down | 2 CNY"))
                .contains("G3 award.contradiction");
    }

    @Test
    void refusesPartsWithoutTheWhole() {
        assertThat(codes("pool rule | absences | priority | draw rule", "amount | share | sick | 1 | recoverable draw"))
                .contains("E3 award.part-without")
                .contains("F3 award.part-without")
                .contains("G3 award.part-without")
                .contains("H3 award.part-without");
    }

    @Test
    void refusesASecondRuleOfAGroup() {
        assertThat(codes("group | group rule | priority", "amount | g | best | 1", "amount | g | priority | 2"))
                .contains("F4 award.group-rules");
        assertThat(codes("group | group rule | priority", "amount | g | choice(wish) |"))
                .contains("award.no-priority");
    }

    @Test
    void refusesMoneysColumnsForWhatIsNotMoney() {
        assertThat(codes("cap | minimum", "badge | 5 CNY | 5 CNY"))
                .contains("E3 award.not-money", "F3 award.not-money");
    }

    @Test
    void refusesWordsThatMeanNothing() {
        assertThat(codes(
                        "proration | leavers | rounding | round | hold back | retro | at most",
                        "amount | weeks | keep | sideways | never | some | long | 0",
                        "amount | months 40/20 | | | line | 20% for 3 months | |"))
                .contains("E3 award.choice", "F3 award.choice", "G3 award.choice", "H3 award.choice")
                .contains("I3 award.hold-back", "J3 award.retro", "K3 award.count")
                .contains("E4 award.month-days", "H4 award.by-line");
    }

    @Test
    void saysWhatToDoInBothLanguages() {
        Path book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TestBook.TERMS)
                .sheet("words.xlsx", "Awards", """
                        Awards
                        code | english | chinese | kind | cap | 折算 | transfers
                        bonus | Bonus | 奖金 | amount | 20,000 | months | split
                        """)
                .write();
        assertThat(Told.of(book, "limit", Language.ENGLISH) + Told.of(book, "award.split", Language.ENGLISH))
                .isEqualTo("""
                        ERROR  words.xlsx › Awards › E3  "20,000" has no unit. Maybe name its currency, as in 20,000 CNY, or a term, as in 3 × monthly salary.
                        ERROR  words.xlsx › Awards › G3  Months cannot be split between assignments. Maybe prorate by calendar days or working days.
                        """);
        assertThat(Told.of(book, "award.split", Language.CHINESE))
                .isEqualTo("错误  words.xlsx › Awards › G3  按月折算不能按任职分段。 也许应按日历日或工作日折算。\n");
    }

    /** Each is asked by one column and by nothing else. */
    @Test
    void takesTermsForUsedThatAwardsAsk() {
        String terms = """
                Terms
                id | english | chinese | type | source
                able | | | yes/no | attribute(able)
                day | | | date | attribute(day)
                team | | | percent | attribute(team)
                most | | | money | attribute(most)
                least | | | money | attribute(least)
                wish | | | text | attribute(wish)
                advance | | | money | attribute(advance)
                little | | | money | attribute(little)
                funds | | | money | attribute(funds)
                unit | | | text | attribute(unit)
                share | | | money | attribute(share)
                presence | | | percent | attribute(presence)
                nothing | | | text | attribute(nothing)
                """;
        Path book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", terms)
                .sheet("words.xlsx", "Awards", """
                        Awards
                        code | english | chinese | kind | eligible | dated by | factors | cap | floor | minimum | draw | draw rule | group | group rule | priority | pool | pool per | pool cap | factors after pool
                        a | | | amount | able | day | team | most | least | little | advance | recoverable draw | g | choice(wish) | 1
                        b | | | amount | | | | | | | | | | | | funds | unit | share | withheld: presence
                        """)
                .write();

        assertThat(BookCheck.check(book).problems().stream()
                        .filter(problem -> problem.isError() || problem.code().equals("term.unused"))
                        .map(problem -> problem.what(Language.ENGLISH)))
                .singleElement()
                .asString()
                .contains("nothing");
    }
}
