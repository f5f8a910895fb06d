package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import laurel.fact.Course;
import laurel.fact.Employee;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import org.junit.jupiter.api.Test;

/** What good rows come to. */
class FactsTest extends FolderTest {

    private static final Employee ANNA = new Employee(
            "E1",
            "安娜, A.",
            "P5",
            "Engineer",
            "R&D",
            LocalDate.of(2020, 3, 1),
            null,
            Currency.getInstance("CNY"),
            new BigDecimal("12000.5"),
            Map.of("leads_team", true, "overall_score", new BigDecimal("0.766")));

    private static final String ENGLISH = """
            id,name,level,post,department,hired,left,currency,monthly_salary,leads_team,overall_score
            E1,"安娜, A.",P5,Engineer,R&D,2020-03-01,,CNY,"12,000.50",yes,76.6%
            """;

    private static final String CHINESE = """
            工号,姓名,职级,岗位,部门,入职日期,离职日期,币种,月薪,带团队,总分
            E1,"安娜, A.",P5,Engineer,R&D,2020/03/01,,CNY,12000.50,是,76.6%
            """;

    @Test
    void readsEveryFieldOfAnEmployee() throws IOException {
        write("employees.csv", StandardCharsets.UTF_8, ENGLISH);
        assertThat(read().only().employee()).isEqualTo(ANNA);
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void readsChineseHeadingsWithAndWithoutByteOrderMarkAndInGb18030() throws IOException {
        for (String charset : new String[] {"UTF-8", "GB18030"}) {
            for (String mark : new String[] {"", "\uFEFF"}) {
                write("employees.csv", Charset.forName(charset), mark + CHINESE);
                assertThat(read().only().employee()).as(charset + mark).isEqualTo(ANNA);
            }
        }
    }

    @Test
    void readsHeadingsWhateverTheirCaseAndByTermId() throws IOException {
        write("employees.csv", " EMPLOYEE  ID ,Name,Currency,Monthly Salary,Team", "E1,Anna,CNY,1,no");
        Employee anna = read().only().employee();
        assertThat(anna.monthlySalary()).isEqualTo("1");
        assertThat(anna.attributes()).isEqualTo(Map.of("leads_team", false));
    }

    @Test
    void readsMetricsByNameTermIdAndLabel() throws IOException {
        writeEmployees("E1");
        write(
                "metrics.csv",
                "employee,metric,period,value",
                "E1,okr_score,,105%",
                "E1,OKR,2025-Q1,0.9",
                "E1,新增粉丝,2024,\"100,000\"");
        Period quarter = Period.parse("2025-Q1").orElseThrow();
        assertThat(read().only().metrics())
                .containsExactly(
                        new Metric("E1", "followers", YEAR.previous(), new BigDecimal("1E+5")),
                        new Metric("E1", "okr_score", YEAR, new BigDecimal("1.05")),
                        new Metric("E1", "okr_score", quarter, new BigDecimal("0.9")));
    }

    @Test
    void readsCoursesAndAwardsGiven() throws IOException {
        writeEmployees("E1");
        write(
                "courses.csv",
                "employee,course,passed,completed,expires",
                "E1,SEC-1,yes,2025-02-01,2026-02-01",
                "E1,OPS-1,否,,");
        write("given.csv", "employee,award,period", "E1,明星徽章,2024-12", "E1,bonus,2024-Q1");
        assertThat(read().only().courses())
                .containsExactly(
                        new Course("E1", "OPS-1", false, null, null),
                        new Course("E1", "SEC-1", true, LocalDate.of(2025, 2, 1), LocalDate.of(2026, 2, 1)));
        assertThat(read().only().given())
                .containsExactly(
                        new Given("E1", "BADGE", Period.parse("2024-12").orElseThrow()),
                        new Given("E1", "BONUS", Period.parse("2024-Q1").orElseThrow()));
    }

    @Test
    void readsNdjsonWithoutLosingDigits() throws IOException {
        write(
                "employees.ndjson",
                "{\"id\":\"E1\",\"name\":\"Anna\",\"currency\":\"CNY\"}",
                "",
                "{\"currency\":\"CNY\",\"id\":2,\"name\":\"Bo\",\"monthly_salary\":12345678901234567890.123456789,"
                        + "\"leads_team\":true,\"level\":null}");
        Outcome outcome = read();
        assertThat(outcome.facts()).hasSize(2);
        Employee bo = outcome.facts().get(0).employee();
        assertThat(bo.id()).isEqualTo("2");
        assertThat(bo.monthlySalary()).isEqualTo("12345678901234567890.123456789");
        assertThat(bo.attributes()).isEqualTo(Map.of("leads_team", true));
        assertThat(bo.level()).isNull();
    }

    @Test
    void givesEmployeesInTheOrderOfTheirIds() throws IOException {
        writeEmployees("E2", "E10", "b", "E1");
        Outcome outcome = read();
        assertThat(outcome.all()).extracting(Assembled::employee).containsExactly("E1", "E10", "E2", "b");
        assertThat(outcome.rows()).isEqualTo(4);
    }

    @Test
    void countsMetricsThatNoTermAsksFor() throws IOException {
        writeEmployees("E1");
        write("metrics.csv", "employee,metric,value", "E1,okr_scor,1", "E9,okr_scor,x", "E1,zeal,1", "E1,okr_score,1");
        Outcome outcome = read();
        assertThat(outcome.only().metrics()).hasSize(1);
        assertThat(outcome.remarks().stream().map(FolderTest::text))
                .containsExactly(
                        "metrics.csv  No term asks for the metric \"okr_scor\": rows not used: 2.",
                        "metrics.csv  No term asks for the metric \"zeal\": rows not used: 1.");
    }

    @Test
    void takesThePeriodFromTheMappingUnlessItIsGiven() throws IOException {
        writeEmployees("E1");
        write("mapping.yaml", "period: 2024-H2");
        try (FactsFolder given = opened(FactsFolder.open(folder, Book.TERMS, Book.AWARDS, YEAR));
                FactsFolder mapped = opened(FactsFolder.open(folder, Book.TERMS, Book.AWARDS, null))) {
            assertThat(given.period()).isEqualTo(YEAR);
            assertThat(mapped.period()).hasToString("2024-H2");
        }
    }
}
