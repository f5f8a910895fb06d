package laurel.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.StockBook;
import laurel.TestBook;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which edits bring about what somebody is given otherwise, of each sort of edit and of awards that people share. */
class ImpactTest {

    private static final String WORDS = """
            Terms
            id | english | chinese | type | source | allowed values
            level | Level | 职级 | text | employee(level)
            team | Team | 团队 | text | employee(department)
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            points | Points | 积分 | number | metric(points)
            place | Place | 名次 | integer | rank(points)
            thanks | Thanks | 感谢 | integer | recognitions(thanks, 1-9-9)
            grade | Grade | 等级 | text | derived | A, B
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | currency | pool | proration | transfers
            share | Share | 分享 | rate | points | | 1,000 CNY | |
            prize | Prize | 奖金 | amount | | CNY | | |
            wage | Wage | 工资 | rate | salary | | | calendar days | split
            leave | Extra leave | 额外假期 | leave days
            """;

    private static final String SHARE = """
            Table
            Team | Share
            North | 100%
            South | 100%
            """;

    private static final String PRIZE = """
            Table
            Otherwise | nothing
            Place | Prize
            1 | 100
            2 | 50
            """;

    private static final String THANKS = """
            Table
            Hit policy | COLLECT
            Otherwise | nothing
            Thanks | Prize
            1 | 10
            2 | 20
            """;

    private static final String WAGE = """
            Table
            Level | Wage
            P4 | 10%
            P5 | 20%
            """;

    @TempDir
    private Path folder;

    private int books;
    private String words = WORDS;
    private String awards = AWARDS;

    private TestBook book() {
        return TestBook.empty(folder.resolve("book" + books++))
                .sheet("words.xlsx", "Terms", words)
                .sheet("words.xlsx", "Awards", awards);
    }

    private ImpactTest people(String... rows) throws IOException {
        String[] hired = Stream.of(rows).map(row -> row + ",2020-01-01").toArray(String[]::new);
        write("employees.csv", "id,name,department,level,currency,monthly_salary,hired", hired);
        return this;
    }

    private void write(String file, String head, String... rows) throws IOException {
        Path facts = Files.createDirectories(folder.resolve("facts"));
        Files.writeString(facts.resolve(file), head + "\n" + String.join("\n", rows) + "\n");
    }

    private void points(String... rows) throws IOException {
        write("metrics.csv", "employee,metric,value", rows);
    }

    /** Of each change, as "employee award difference: edits amount, edits amount"; "=" stands before what is not divided. */
    private List<String> changes(TestBook before, TestBook after) {
        return changes(BookEdits.between(before.load(), after.load()));
    }

    private List<String> changes(BookEdits edits) {
        List<String> told = new ArrayList<>();
        FactsOfBoth.Opening opening = FactsOfBoth.open(
                edits, folder.resolve("facts"), null, Period.parse("2025-02").orElseThrow());
        try (FactsOfBoth facts =
                Objects.requireNonNull(opening.facts(), () -> opening.problems().toString())) {
            new ImpactRun(edits, facts, List.of(), 2)
                    .run(
                            person -> person.changes().forEach(change -> told.add(tell(person, change))),
                            (done, rows) -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return told;
    }

    private static String tell(PersonChange person, PersonChange.Change change) {
        return person.employee() + " " + change.award() + " " + change.difference() + ": "
                + change.effects().stream()
                        .map(effect -> (effect.sort() == Effect.Sort.UNDIVIDED ? "=" : "")
                                + effect.edits().stream()
                                        .map(number -> "#" + number)
                                        .collect(Collectors.joining())
                                + " " + effect.amount())
                        .collect(Collectors.joining(", "));
    }

    /** 1,000 by 1 and 3 points are 250 and 750; twice the pool doubles them, and North's triple weight makes them equal. */
    @Test
    void dividesAmongEditsOfAPoolWhatEachDoesToEverybody() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,1", "b,points,3");
        TestBook before = book().table("Share", SHARE);
        awards = AWARDS.replace("1,000 CNY", "2,000 CNY");
        TestBook after = book().table("Share", SHARE.replace("North | 100%", "North | 300%"));

        assertThat(changes(before, after))
                .containsExactly(
                        "a share 750.00: #1 250.00, #2 250.00, #1#2 250.00",
                        "b share 250.00: #1 750.00, #2 -250.00, #1#2 -250.00");
    }

    /** Points of somebody else: an edit of a row that b never meets changes b's share. */
    @Test
    void findsTheEditThatReachesSomebodyByWayOfOthersOnly() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,1", "b,points,3");
        TestBook before = book().table("Share", SHARE).table("Wage", WAGE);
        TestBook after = book().table("Share", SHARE.replace("North | 100%", "North | 300%"))
                .table("Wage", WAGE.replace("20%", "25%"));

        assertThat(changes(before, after)).containsExactly("a share 250.00: #1 250.00", "b share -250.00: #1 -250.00");
    }

    /** First among all is one, first of a team are two; and the first prize is 50 more. */
    @Test
    void dividesBetweenWhoIsComparedAndWhatAPlaceIsWorth() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,1", "b,points,3");
        TestBook before = book().table("Prize", PRIZE);
        words = WORDS.replace("rank(points)", "rank(points, team)");
        TestBook after = book().table("Prize", PRIZE.replace("1 | 100", "1 | 150"));

        assertThat(changes(before, after))
                .containsExactly("a prize 100.00: #1 50.00, #1#2 50.00", "b prize 50.00: #2 50.00");
    }

    @Test
    void dividesBetweenHowManyThanksCountAndWhatTheyAreWorth() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000").points("a,points,1");
        write(
                "recognitions.csv",
                "employee,kind,from,date,reference",
                "a,thanks,b,2025-02-01,1",
                "a,thanks,b,2025-02-02,2");
        TestBook before = book().table("Thanks", THANKS);
        words = WORDS.replace("1-9-9", "2-9-9");
        TestBook after =
                book().table("Thanks", THANKS.replace("1 | 10", "1 | 15").replace("2 | 20", "2 | 40"));

        assertThat(changes(before, after)).containsExactly("a prize 30.00: #1 10.00, #2 5.00, #1#2 -5.00, #1#3 20.00");
    }

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

    /** Whom new words reject has no part in the pool, which no book between could tell apart from the other edit. */
    @Test
    void divideNothingOfAPoolWhoseMembersAreNotTheSame() throws IOException {
        people("a,A,North,P4,CNY,1000", "b,B,South,P4,CNY,1000", "c,C,East,P4,CNY,1000")
                .points("a,points,1", "b,points,3", "c,points,4");
        words = WORDS.replace("employee(department)", "employee(department) | North, South, East");
        String share = SHARE + "East | 100%\n";
        TestBook before = book().table("Share", share);
        words = words.replace(", East", "");
        TestBook after = book().table("Share", SHARE.replace("North | 100%", "North | 300%"));

        assertThat(changes(before, after))
                .contains("a share 375.00: =#1#2#3 375.00")
                .noneMatch(change -> change.startsWith("a") && change.contains(", "));
    }
}
