package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import laurel.TestBook;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 15 and 16: sums that several people share. */
class PoolTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source
            team | Team | 团队 | text | employee(department)
            points | Points | 积分 | number | metric(points)
            attendance | Attendance | 出勤 | percent | metric(attendance)
            team_points | Points of the team | 团队积分 | number | total(points, team)
            """;

    private static final String TABLE = """
            Table
            Points | Bonus
            >= 0 | 100%
            """;

    @TempDir
    Path folder;

    private Months company(String columns, String cells) throws IOException {
        return new Months(Files.createTempDirectory(folder, "run"), book(columns, cells));
    }

    private PolicyBook book(String columns, String cells) throws IOException {
        TestBook book = TestBook.empty(Files.createTempDirectory(folder, "book"))
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet(
                        "words.xlsx",
                        "Awards",
                        "Awards\ncode | english | chinese | kind | of | " + columns
                                + "\nbonus | Bonus | 奖金 | rate | points | " + cells)
                .table("Bonus", TABLE);
        return book.load();
    }

    private static Months people(Months company, String... people) {
        StringBuilder employees = new StringBuilder("id,name,department,currency\n");
        StringBuilder metrics = new StringBuilder("employee,metric,value\n");
        for (String person : people) {
            String[] parts = person.split(",", -1);
            String currency = parts.length > 3 ? parts[3] : "CNY";
            employees
                    .append(String.join(",", parts[0], "X", parts[1], currency))
                    .append('\n');
            metrics.append(String.join(",", parts[0], "points", parts[2])).append('\n');
            metrics.append(String.join(",", parts[0], "attendance", "0.9")).append('\n');
        }
        return company.write("employees.csv", employees.toString()).write("metrics.csv", metrics.toString());
    }

    private static final String[] FOUR = {"a,N,15000", "b,N,10000", "c,N,14400", "d,N,0"};

    /** 15 */
    @Test
    void sharesAPoolByWeights() throws IOException {
        assertThat(people(company("pool", "100,000 CNY"), FOUR).run("2025", 2))
                .containsExactly("a bonus 38071.07", "b bonus 25380.71", "c bonus 36548.22", "d bonus 0.00");
    }

    /** 15 */
    @Test
    void sharesWhatIsAboveACapAmongTheOthers() throws IOException {
        assertThat(people(company("pool | pool cap", "100,000 CNY | 36,000 CNY"), FOUR)
                        .run("2025", 2))
                .containsExactly("a bonus 36000.00", "b bonus 28000.00", "c bonus 36000.00", "d bonus 0.00");
    }

    /** 15 */
    @Test
    void tellsWhatIsLeftOfAPool() throws IOException {
        Summary summary = people(company("pool | pool cap", "100,000 CNY | 20,000 CNY"), FOUR)
                .summary("2025", folder.resolve("out.ndjson"), 1);
        assertThat(summary.pools()).singleElement().satisfies(pool -> {
            assertThat(pool.members()).isEqualTo(4);
            assertThat(pool.remainder().amount()).isEqualByComparingTo("40000");
        });
        assertThat(new SummaryText(summary, Language.ENGLISH).lines())
                .anyMatch(line -> line.matches("\\s*Bonus\\s+4\\s+100,000.00 CNY\\s+15,000.00\\s+1.0\\s+40,000.00"));
        assertThat(new SummaryText(summary, Language.CHINESE).lines()).anyMatch(line -> line.contains("剩余"));
    }

    /** 16 */
    @Test
    void scalesDownOnlyWhatIsMoreThanThePool() throws IOException {
        assertThat(people(company("pool | pool rule", "10,000 CNY | scale down"), "a,N,5000", "b,N,4000", "c,N,3000")
                        .run("2025", 1))
                .containsExactly("a bonus 4166.67", "b bonus 3333.33", "c bonus 2500.00");
        assertThat(people(company("pool | pool rule", "10,000 CNY | scale down"), "a,N,5000", "b,N,4000")
                        .run("2025", 1))
                .containsExactly("a bonus 5000.00", "b bonus 4000.00");
    }

    /** 16 */
    @Test
    void withholdsWhatAFactorTakesAfterThePool() throws IOException {
        Months company =
                people(company("pool | factors after pool", "1,000 CNY | withheld: attendance"), "a,N,1", "b,N,3");
        assertThat(company.run("2025", 1)).containsExactly("a bonus 225.00", "b bonus 675.00");
    }

    @Test
    void paysNothingByAFactorThatGivesMoreThanThePool() throws IOException {
        Summary summary = people(company("pool | factors after pool", "1,000 CNY | withheld: points"), "a,N,2", "b,N,1")
                .summary("2025", folder.resolve("out.ndjson"), 1);

        assertThat(summary.lacking()).isEqualTo(1);
        assertThat(summary.totals())
                .singleElement()
                .satisfies(total -> assertThat(total.sum()).isEqualByComparingTo("333.33"));
    }

    @Test
    void tellsWhatBecameOfAllThatWasCalculated() throws IOException {
        Summary summary = people(
                        company("pool | factors after pool", "1,000 CNY | withheld: attendance"), "a,N,1", "b,N,3")
                .summary("2025", folder.resolve("out.ndjson"), 1);

        assertThat(new SummaryText(summary, Language.ENGLISH).lines())
                .anyMatch(line -> line.matches("\\s*Over time\\s+Calculated\\s+Paid\\s+Carried\\s+Withheld\\s*"))
                .anyMatch(line -> line.matches("\\s*Bonus\\s+1,000.00\\s+900.00\\s+0(.00)?\\s+100.00\\s+CNY"));
        assertThat(new SummaryText(summary, Language.CHINESE).lines()).anyMatch(line -> line.contains("跨期结算"));
    }

    @Test
    void fundsAPoolOfEachTeamByAFormula() throws IOException {
        assertThat(people(company("pool | pool per", "50% of team_points | Team"), "a,N,100", "b,N,300", "c,S,80")
                        .run("2025", 2))
                .containsExactly("a bonus 50.00", "b bonus 150.00", "c bonus 40.00");
    }

    @Test
    void givesTheSameBytesInAnyOrderAndOnAnyThreads() throws IOException {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            people.add(String.format("e%04d,%s,%d", i, i % 3 == 0 ? "N" : "S", i * 37 % 101));
        }
        PolicyBook book = book("pool | pool per", "1,000.01 CNY | team");
        byte[] expected = null;
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(people, new Random(seed));
            Months company =
                    people(new Months(Files.createTempDirectory(folder, "run"), book), people.toArray(new String[0]));
            Path out = folder.resolve("out" + seed);
            company.summary("2025", out, seed == 0 ? 1 : 8);
            expected = expected == null ? Files.readAllBytes(out) : expected;
            assertThat(out).hasBinaryContent(expected);
        }
    }

    private List<String> problems(Months company) throws IOException {
        return company.summary("2025", folder.resolve("out.ndjson"), 1).firstProblems().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void tellsOfEachPoolWithoutMembersThoughAnotherHasSome() throws IOException {
        PolicyBook two = TestBook.empty(Files.createTempDirectory(folder, "book"))
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet("words.xlsx", "Awards", """
                        Awards
                        code | english | chinese | kind | of | pool
                        bonus | Bonus | 奖金 | rate | points | 1,000 CNY
                        spot | Spot | 即时奖 | rate | points | 1,000 CNY
                        """)
                .table("Bonus", TABLE)
                .table("Spot", TABLE.replace("Bonus", "Spot").replace(">= 0", ">= 100"))
                .load();
        Months company = people(new Months(Files.createTempDirectory(folder, "run"), two), "a,N,1", "b,N,3");
        assertThat(problems(company)).containsExactly("pool.no-members");
        assertThat(company.run("2024", 1)).containsExactly("a bonus 250.00", "b bonus 750.00");
    }

    @Test
    void givesNothingOfAPoolThatCannotBeShared() throws IOException {
        Months mixed = people(company("pool", "1,000 CNY"), "a,N,1", "b,N,3,USD");
        assertThat(problems(mixed)).containsExactly("pool.currencies");
        assertThat(mixed.run("2024", 1)).isEmpty();
        assertThat(problems(people(company("pool", "1,000 CNY"), "a,N,0", "b,N,0")))
                .containsExactly("share.no-weights");
        assertThat(problems(people(company("pool", "1,000 CNY"), "a,N,-1"))).containsExactly("pool.no-members");
        assertThat(problems(people(company("pool", "Points"), "a,N,1", "b,N,2")))
                .containsExactly("pool.sums");
    }
}
