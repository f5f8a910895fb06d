package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.check.BookCheck;
import laurel.explanation.Explainer;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Terms that compare an employee with others: rank, percentile, share and total, in all or within a group. */
class PopulationTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | better
            team | Team | 团队 | text | employee(department)
            sales | Sales | 销售额 | money | metric(sales) |
            faults | Faults | 差错 | integer | metric(faults) | lower
            place | Place | 名次 | integer | rank(Sales)
            team_place | Place in the team | 团队名次 | integer | rank(sales, Team)
            best | Better than | 百分位 | percent | percentile(sales)
            part | Part of the team | 团队占比 | percent | share（sales，团队）
            sum | Team's sales | 团队销售额 | money | total(sales, team)
            careful | Fewest faults | 差错名次 | integer | rank(faults)
            """;

    private static final String TABLES = """
            Table
            Hit policy | COLLECT
            Otherwise | nothing
            Place | Place in the team | Better than | Part of the team | Team's sales | Fewest faults | tip
            <= 2 | | | | | | among the first two
            | 1 | | | | | first of the team
            | | >= 75% | | | | upper quarter
            | | | > 50% | | | more than half
            | | | | >= 1000 | | great team
            | | | | | 1 | careful
            """;

    @TempDir
    Path folder;

    private PolicyBook book() {
        return TestBook.in(folder.resolve("book"))
                .sheet("more.xlsx", "Terms", TERMS)
                .table("Places", TABLES)
                .load();
    }

    @Test
    void comparesWhoeverIsThereWhateverTheOrder() throws IOException {
        List<String> people = new ArrayList<>(
                List.of("a,North,500,3", "b,North,300,0", "c,North,300,", "d,South,400,1", "e,South,,2", "f,,100,"));
        String expected = """
                a: among the first two; first of the team; upper quarter; great team
                b: great team; careful
                c: great team
                d: among the first two; first of the team; upper quarter; more than half
                e: -
                f: -
                """;
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(people, new Random(seed));
            assertThat(tips(people, 1 + seed)).as("%s", people).isEqualTo(expected);
        }
    }

    /** In the post held at the period's end, as every table sees the employee. */
    @Test
    void comparesWhoMovedWithinTheNewTeam() throws IOException {
        List<String> places = new Months(folder, book())
                .write("employees.csv", """
                        id,name,department,currency
                        a,X,North,CNY
                        b,X,North,CNY
                        c,X,South,CNY
                        """)
                .write("metrics.csv", """
                        employee,metric,value
                        a,sales,900
                        b,sales,300
                        c,sales,600
                        """)
                .write("assignments.csv", """
                        employee,from,to,department
                        a,2024-01-01,2025-06-30,North
                        a,2025-07-01,,South
                        """)
                .texts("2025");

        assertThat(places)
                .contains("a first of the team", "b first of the team")
                .doesNotContain("c first of the team");
    }

    private String tips(List<String> people, int threads) throws IOException {
        Path facts = Files.createDirectories(folder.resolve("facts" + threads));
        StringBuilder employees = new StringBuilder("id,name,department,currency\n");
        StringBuilder metrics = new StringBuilder("employee,metric,value\n");
        for (String person : people) {
            String[] parts = person.split(",", -1);
            employees.append(parts[0]).append(",X,").append(parts[1]).append(",CNY\n");
            if (!parts[2].isEmpty()) {
                metrics.append(parts[0]).append(",sales,").append(parts[2]).append('\n');
            }
            if (!parts[3].isEmpty()) {
                metrics.append(parts[0]).append(",faults,").append(parts[3]).append('\n');
            }
        }
        Files.writeString(facts.resolve("employees.csv"), employees);
        Files.writeString(facts.resolve("metrics.csv"), metrics);
        PolicyBook book = book();
        Path out = folder.resolve("out.ndjson");
        FactsFolder.Opening opening = FactsFolder.open(
                facts,
                book.terms(),
                book.awards(),
                laurel.fact.Period.parse("2025").orElseThrow());
        assertThat(opening.problems()).isEmpty();
        try (FactsFolder opened = Objects.requireNonNull(opening.folder())) {
            new Run(book, opened, out, threads).run((done, rows) -> {});
            tellsWhoIsCalculatedAlone(book, opened);
        }
        JsonMapper json = JsonMapper.shared();
        return Files.readAllLines(out).stream()
                .map(json::readTree)
                .map(given -> given.path("employee").asString() + ": "
                        + given.path("lines")
                                .valueStream()
                                .map(line -> line.path("text").asString())
                                .collect(Collectors.joining("; "))
                        + "\n")
                .collect(Collectors.joining())
                .replace(": \n", ": -\n");
    }

    private static void tellsWhoIsCalculatedAlone(PolicyBook book, FactsFolder folder) {
        EmployeeRows first = folder.iterator().next();
        try (Calculator calculator = new Calculator(book, folder.period())) {
            String told = String.join(
                    "\n",
                    new Explainer(book, Language.ENGLISH)
                            .explain(calculator.calculate(
                                    Objects.requireNonNull(first.assemble().facts()))));
            assertThat(told)
                    .contains("\"Place\" compares all employees, and is known only where all are calculated together");
        }
    }

    @Test
    void refusesWhatCannotBeCompared() {
        Path book = TestBook.in(folder.resolve("book"))
                .sheet("more.xlsx", "Terms", TERMS + """
                        a | A | 甲 | integer | rank(nothing)
                        b | B | 乙 | integer | rank(level)
                        c | C | 丙 | integer | rank(points)
                        d | D | 丁 | integer | rank(place)
                        e | E | 戊 | text | rank(sales)
                        f | F | 己 | percent | share(sales, Rating)
                        g | G | 庚 | integer | rank(sales, tame)
                        """)
                .write();

        assertThat(BookCheck.check(book).problems().stream()
                        .filter(problem ->
                                problem.isError() && problem.place().file().equals("more.xlsx"))
                        .map(problem -> problem.in(Language.ENGLISH)))
                .containsExactly(
                        "ERROR  more.xlsx › Terms › E12  There is no term \"nothing\". Maybe \"Rating\" was meant.",
                        "ERROR  more.xlsx › Terms › E13  \"level\" cannot be compared among employees. Maybe name a term whose numbers are facts, not derived, not of an event and not compared themselves.",
                        "ERROR  more.xlsx › Terms › E14  \"points\" cannot be compared among employees. Maybe name a term whose numbers are facts, not derived, not of an event and not compared themselves.",
                        "ERROR  more.xlsx › Terms › E15  \"place\" cannot be compared among employees. Maybe name a term whose numbers are facts, not derived, not of an event and not compared themselves.",
                        "ERROR  more.xlsx › Terms › E16  rank(sales) cannot give a value of type text. Maybe the type should change.",
                        "ERROR  more.xlsx › Terms › E17  \"Rating\" cannot be what groups are made by. Maybe name a term that is a fact, such as the department.",
                        "ERROR  more.xlsx › Terms › E18  There is no term \"tame\". Maybe \"Team\" was meant.");
    }

    @Test
    void canBeStatedInACase() {
        PolicyBook book = TestBook.in(folder.resolve("book"))
                .sheet("more.xlsx", "Terms", TERMS)
                .table("Places", TABLES)
                .sheet("more.xlsx", "Cases", """
                        Cases
                        Period | 2025
                        Currency | CNY
                        Case | 名次 | tip
                        second | 2 | among the first two
                        third | 3 | none
                        """)
                .load();

        assertThat(book.cases()).hasSize(2);
        assertThat(BookCheck.check(folder.resolve("book")).problems()).noneMatch(problem -> problem.isError());
    }
}
