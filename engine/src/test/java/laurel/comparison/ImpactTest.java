package laurel.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.StockBook;
import laurel.TestBook;
import laurel.policy.PolicyBook;
import org.junit.jupiter.api.Test;

/** Which edits bring about what somebody is given otherwise, of each sort of edit. */
class ImpactTest extends ComparedCompany {

    private static final String PRIZE = """
            Table
            Otherwise | nothing
            Place | Prize
            1 | 100
            2 | 50
            """;

    private static final String WAGE = """
            Table
            Level | Wage
            P4 | 10%
            P5 | 20%
            """;

    /** From 3 to 2 for the better wage: alone, one row's edit would have two rows match, and the other's none. */
    @Test
    void takesTheTwoSidesOfABorderForOne() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,2", "b,points,9");
        String table = """
                Table
                Hit policy | UNIQUE
                Points | Wage
                < 3 | 10%
                [3..9) | 20%
                >= 9 | 40%
                """;
        TestBook before = book().table("Wage", table);
        TestBook after = book().table(
                        "Wage",
                        table.replace("< 3", "< 2").replace("[3..9)", "[2..9)").replace("40%", "50%"));

        assertThat(changes(before, after)).containsExactly("a wage 100.00: #1#2 100.00", "b wage 100.00: #3 100.00");
    }

    /** Half the month as P4 and half as P5: one row's edit in each half. */
    @Test
    void dividesAmongRowsThatAreMetInTurnWithinThePeriod() throws IOException {
        people("a,A,North,P4,CNY,2800");
        write(
                "assignments.csv",
                "employee,from,to,level,monthly_salary",
                "a,2025-01-01,2025-02-14,P4,2800",
                "a,2025-02-15,,P5,2800");
        TestBook before = book().table("Wage", WAGE);
        TestBook after = book().table("Wage", WAGE.replace("10%", "15%").replace("20%", "30%"));

        assertThat(changes(before, after)).containsExactly("a wage 210.00: #1 70.00, #2 140.00");
    }

    private static final String RULE = """
            import laurel.award.Award;
            import laurel.fact.Employee;
            import java.math.BigDecimal;

            rule "Prize of the north"
                @clause("For the north")
            when
                Employee($e : id, department == "North")
            then
                insert(new Award($e, "prize", new BigDecimal("10")));
            end
            """;

    @Test
    void dividesAmongRulesAndRows() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,3", "b,points,1");
        String collected = PRIZE.replace("Table\n", "Table\nHit policy | COLLECT\n");
        TestBook before = book().table("Prize", collected).file("prize.drl", RULE);
        TestBook after = book().table("Prize", collected.replace("100", "120"))
                .file("prize.drl", RULE.replace("\"10\"", "\"11\""));

        assertThat(changes(before, after)).containsExactly("a prize 21.00: #1 20.00, #2 1.00");
    }

    @Test
    void tellsWhatAnEditOfAStockTableDoes() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P5,CNY,1000");
        write("metrics.csv", "employee,metric,value", "a,okr_score,90%", "b,okr_score,90%");
        words = WORDS + "score | OKR score | 得分 | percent | metric(okr_score)\n";
        List<PolicyBook> both = new ArrayList<>();
        for (String days : List.of("2", "3")) {
            TestBook book = book().table("Wage", WAGE);
            StockBook.at(folder.resolve("book" + (books - 1)).resolve("leave.xlsx"))
                    .sheet("Leave", StockBook.LEAVE + "P4 | 0.8 | One | " + days + "\n")
                    .write();
            both.add(book.load());
        }

        assertThat(changes(BookEdits.between(both.get(0), both.get(1)))).containsExactly("a leave 1: #1 1");
    }

    /** 45 rows of either table are edited, and each person meets one of each. */
    @Test
    void dividesAmongManyRowsThatMeetFewPeopleEach() throws IOException {
        words = """
                Terms
                id | english | chinese | type | source
                level | Level | 职级 | text | employee(level)
                team | Team | 团队 | text | employee(department)
                weight | Weight | 权重 | number | derived
                """;
        awards = """
                Awards
                code | english | chinese | kind | of
                prize | Prize | 奖金 | rate | weight
                """;
        people(IntStream.range(0, 45)
                .mapToObj(i -> "e%02d,N,T%d,L%d,CNY,1".formatted(i, i, 44 - i))
                .toArray(String[]::new));
        List<TestBook> both = new ArrayList<>();
        for (int more : List.of(0, 1)) {
            both.add(book().table("Weights", table("Level | gives: Weight", i -> "L" + i + " | " + (100 + more)))
                    .table("Prizes", table("Team | Prize", i -> "T" + i + " | " + (2 + more))));
        }
        BookEdits edits = BookEdits.between(both.get(0).load(), both.get(1).load());

        assertThat(edits.list()).hasSize(90);
        assertThat(changes(edits))
                .hasSize(45)
                .contains("e00 prize 103.00: #45 2.00, #46 100.00, #45#46 1.00")
                .noneMatch(change -> change.contains("="));
    }

    private static String table(String head, IntFunction<String> row) {
        return "Table\n" + head + "\n" + IntStream.range(0, 45).mapToObj(row).collect(Collectors.joining("\n"));
    }
}
