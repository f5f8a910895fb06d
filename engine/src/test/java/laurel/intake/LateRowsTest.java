package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import laurel.fact.Absence;
import laurel.fact.Assignment;
import laurel.fact.Course;
import laurel.fact.Event;
import laurel.fact.ExchangeRate;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Settlement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of later layers replace those of earlier ones that have the same key; rows of one layer contradict each other. */
class LateRowsTest extends FolderTest {

    private static final String GIVEN = "employee,award,period,in,currency,calculated,paid,carried,withheld";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    @BeforeEach
    void writeEmployees() throws IOException {
        writeEmployees("E1");
    }

    private Facts anna() {
        return read().facts().get(0);
    }

    private List<String> metrics() {
        return anna().metrics().stream().map(LateRowsTest::written).toList();
    }

    private static String written(Metric metric) {
        return metric.name() + " " + metric.period() + " " + metric.value().toPlainString();
    }

    @Test
    void replaceMetricsByNameAndPeriodWhateverTheirWriting() throws IOException {
        write(
                "metrics.csv",
                "employee,metric,period,value",
                "E1,okr_score,,95%",
                "E1,okr_score,2024,80%",
                "E1,followers,2025,7");
        write("late-1/metrics.csv", "工号,指标,周期,数值", "E1,OKR得分,2025,105%");
        assertThat(metrics()).containsExactly("followers 2025 7", "okr_score 2024 0.8", "okr_score 2025 1.05");
        assertThat(read().rejects()).isEmpty();
        assertThat(read().rows()).isEqualTo(5);
    }

    @Test
    void replaceNothingWhereOneLayerTellsTheSameTwice() throws IOException {
        write("metrics.csv", "employee,metric,value", "E1,okr_score,95%");
        write("late-1/metrics.csv", "employee,metric,value", "E1,okr_score,96%", "E1,OKR,97%");
        assertThat(metrics()).containsExactly("okr_score 2025 0.95");
        assertThat(read().rejects())
                .containsExactly(
                        "late-1/metrics.csv:2  The metric okr_score of 2025 is given twice; the other place is late-1/metrics.csv:3.",
                        "late-1/metrics.csv:3  The metric okr_score of 2025 is given twice; the other place is late-1/metrics.csv:2.");
    }

    @Test
    void replaceNothingThatTheyCannotBeReadToReplace() throws IOException {
        write("metrics.csv", "employee,metric,period,value", "E1,okr_score,,95%", "E1,followers,,7");
        write(
                "late-1/metrics.csv",
                "employee,metric,period,value",
                "E1,okr_score,,high",
                "E1,followers,soon,8",
                "E1,okr_score,2024",
                "E9,okr_score,,1");
        assertThat(metrics()).containsExactly("followers 2025 7", "okr_score 2025 0.95");
        assertThat(read().rejects())
                .containsExactly(
                        "late-1/metrics.csv:2  value is \"high\", which is not of the type percent.",
                        "late-1/metrics.csv:3  period is \"soon\", which is not of the type period.",
                        "late-1/metrics.csv:4  The row has 3 cells, but there are 4 headings.",
                        "late-1/metrics.csv:5  There is no employee E9.");
    }

    @Test
    void mendRowsThatWereRejectedBefore() throws IOException {
        write("metrics.csv", "employee,metric,value", "E1,okr_score,high", "E1,followers,7", "E1,followers,8");
        assertThat(read().rejects()).hasSize(3);
        write("late-1/metrics.csv", "employee,metric,value", "E1,okr_score,95%", "E1,followers,9");
        assertThat(metrics()).containsExactly("followers 2025 9", "okr_score 2025 0.95");
        assertThat(read().rejects()).isEmpty();
        assertThat(read().all()).extracting(Assembled::rejectedRows).containsOnly(0);
    }

    @Test
    void countByTheLastLayerThatHasASoundOneInNumericOrder() throws IOException {
        write("metrics.csv", "employee,metric,value", "E1,okr_score,91%", "E1,followers,1");
        write("late-2/metrics.csv", "employee,metric,value", "E1,okr_score,92%", "E1,followers,2");
        write("late-10/metrics.csv", "employee,metric,value", "E1,okr_score,93%", "E1,followers,3");
        write("late-11/metrics.ndjson", "{\"employee\":\"E1\",\"metric\":\"followers\",\"value\":\"none\"}");
        assertThat(metrics()).containsExactly("followers 2025 3", "okr_score 2025 0.93");
        assertThat(read().rejects())
                .containsExactly("late-11/metrics.ndjson:1  value is \"none\", which is not of the type integer.");
    }

    @Test
    void giveTheSameHoweverLittleMemoryThereIs() throws IOException {
        write("metrics.csv", "employee,metric,value", "E1,okr_score,91%", "E1,followers,1", "E1,goal,1");
        write("late-1/metrics.csv", "employee,metric,value", "E1,followers,2", "E1,goal,x");
        write("late-2/metrics.csv", "employee,metric,value", "E1,okr_score,93%");
        Outcome unspilled = read();
        room = 2;
        assertThat(read()).isEqualTo(unspilled);
        assertThat(metrics()).containsExactly("followers 2025 2", "goal_completion 2025 1", "okr_score 2025 0.93");
    }

    @Test
    void replaceEachMetricOfAWideRowByItself() throws IOException {
        write(
                "mapping.yaml",
                "files:",
                "  - {file: employees.csv, gives: employees}",
                "  - file: scores.csv",
                "    gives: metrics",
                "    metrics: {okr_score: OKR, followers: Fans, goal: Goal}");
        write("scores.csv", "employee,period,OKR,Fans,Goal", "E1,,91%,1,x", "E1,2024,81%,,80%");
        write("late-1/scores.csv", "employee,period,OKR,Fans,Goal", "E1,2025,,2,90%", "E1,2024,high,5,");
        write("late-2/metrics.csv", "employee,metric,value", "E1,followers,3");
        assertThat(metrics())
                .containsExactly(
                        "followers 2024 5",
                        "followers 2025 3",
                        "goal_completion 2024 0.8",
                        "goal_completion 2025 0.9",
                        "okr_score 2024 0.81",
                        "okr_score 2025 0.91");
        assertThat(read().rejects())
                .containsExactly("late-1/scores.csv:3  OKR is \"high\", which is not of the type percent.");
        write("late-2/scores.csv", "employee,OKR,Fans,Goal", "E1,99%,4,", "E1,,5,");
        assertThat(read().rejects())
                .as("Three tell of the followers, one of the score")
                .hasSize(4)
                .filteredOn(text -> text.contains("followers of 2025"))
                .hasSize(3);
        assertThat(metrics()).contains("followers 2025 2", "okr_score 2025 0.99");
    }

    @Test
    void replaceWhatEmployeesFilesSayFieldByField() throws IOException {
        write(
                "employees.csv",
                "id,name,currency,level,hired,monthly_salary,overall_score",
                "E1,Anna,CNY,P5,2020-01-01,100,70%",
                "E2,Bo,CNY,P5,,much,70%");
        write("late-1/employees.csv", "工号,职级,月薪,overall_score", "E1,P6,,80%", "E2,,200,");
        write("late-2/employees.csv", "id,name,currency,level", "E1,,,P7", "E3,Cy,EUR,P1");
        Outcome outcome = read();
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.facts())
                .extracting(
                        facts -> facts.employee().name(),
                        facts -> facts.employee().level(),
                        facts -> String.valueOf(facts.employee().monthlySalary()),
                        facts -> String.valueOf(facts.employee().hired()),
                        facts -> facts.employee().attributes().toString())
                .containsExactly(
                        tuple("Anna", "P7", "1E+2", "2020-01-01", "{overall_score=0.8}"),
                        tuple("Bo", "P5", "2E+2", "null", "{overall_score=0.7}"),
                        tuple("Cy", "P1", "null", "null", "{}"));
    }

    @Test
    void leaveNoDoubtWhoSomebodyIs() throws IOException {
        write("employees.csv", "id,name,currency,level", "E1,Anna,CNY,P5", "E2,Bo,CNY,P5", "E3,Cy,CNY,P5");
        write("late-1/employees.csv", "id,level,hired", "E1,P6,soon", "E2,P6,", "E2,P6,", "E3,P6,");
        write("late-1/employees-north.csv", "id,level", "E3,P7");
        Outcome outcome = read();
        assertThat(outcome.facts()).isEmpty();
        assertThat(outcome.rejects())
                .contains(
                        "late-1/employees.csv:2  hired is \"soon\", which is not of the type date.",
                        "employees.csv:2  The row is not used because the employee E1 is rejected: see late-1/employees.csv:2.",
                        "late-1/employees.csv:3  The employee E2 stands in this file twice; the other place is late-1/employees.csv:4.",
                        "late-1/employees-north.csv:2  level is P7 here, but P6 in late-1/employees.csv:5.");
        write("late-2/employees.csv", "id,hired,level", "E1,2020-01-01,", "E3,,P8");
        assertThat(read().facts())
                .extracting(facts -> facts.employee().id() + facts.employee().level())
                .as("Which a later layer can end")
                .containsExactly("E1P6", "E3P8");
    }

    @Test
    void replaceAllThatWasSaidOfACourse() throws IOException {
        write(
                "courses.csv",
                "employee,course,passed,completed",
                "E1,SEC,no,2025-01-01",
                "E1,SEC,no,2025-02-01",
                "E1,ETH,yes,");
        write("late-1/courses.csv", "employee,course,passed,completed", "E1,SEC,yes,2025-03-01", "E1,ETH,perhaps,");
        assertThat(anna().courses())
                .containsExactly(
                        new Course("E1", "ETH", true, null, null),
                        new Course("E1", "SEC", true, LocalDate.of(2025, 3, 1), null));
        assertThat(read().rejects())
                .containsExactly("late-1/courses.csv:3  passed is \"perhaps\", which is not of the type yes/no.");
    }

    @Test
    void replaceWhatWasGivenByAwardPeriodRunAndCurrency() throws IOException {
        write("given.csv", GIVEN, "E1,BONUS,2024,,CNY,100,60,40,0", "E1,BADGE,2024,,,,,,", "E1,BADGE,2024,,,,,,");
        write(
                "late-1/given.csv",
                GIVEN,
                "E1,奖金,2024,2024,CNY,100,100,0,0",
                "E1,BONUS,2024,,EUR,1,1,0,0",
                "E1,badge,2024,2024,,,,,");
        assertThat(anna().given())
                .containsExactlyInAnyOrder(
                        given("CNY", "1E+2"),
                        given("EUR", "1"),
                        new Given("E1", "BADGE", Period.parse("2024").orElseThrow()));
        write("late-2/given.csv", GIVEN, "E1,BONUS,2024,,CNY,9,9,0,0", "E1,BONUS,2024,2024,CNY,8,8,0,0");
        assertThat(anna().given()).hasSize(3).contains(given("CNY", "1E+2"));
        assertThat(read().rejects())
                .hasSize(2)
                .allMatch(text -> text.contains(" given in the same run, stand in late-2/given.csv:"));
    }

    private static Given given(String currency, String amount) {
        BigDecimal paid = new BigDecimal(amount);
        Period period = Period.parse("2024").orElseThrow();
        return new Given(
                "E1",
                "BONUS",
                period,
                period,
                new Settlement(Currency.getInstance(currency), paid, paid, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void replaceAssignmentsByTheirFirstDays() throws IOException {
        write("assignments.csv", "employee,from,to,level", "E1,2025-01-01,,P5");
        write("late-1/assignments.csv", "employee,from,to,level", "E1,2025/01/01,2025-05-31,P5", "E1,2025-06-01,,P6");
        assertThat(read().rejects()).isEmpty();
        assertThat(anna().assignments())
                .extracting(Assignment::from, Assignment::to)
                .containsExactly(tuple(LocalDate.of(2025, 1, 1), JUNE.minusDays(1)), tuple(JUNE, null));
        write("late-2/assignments.csv", "employee,from,to,level", "E1,2025-06-01,,P7", "E1,2025-06-01,,P8");
        assertThat(read().facts()).isEmpty();
        assertThat(read().rejects())
                .contains(
                        "late-2/assignments.csv:2  The assignment shares days with the one in late-2/assignments.csv:3.");
    }

    @Test
    void leaveNoDoubtOfAnAssignment() throws IOException {
        write("assignments.csv", "employee,from,to,level", "E1,2025-01-01,,P5");
        write("late-1/assignments.csv", "employee,from,to,level", "E1,2025-01-01,soon,P6");
        assertThat(read().facts()).isEmpty();
        write("late-2/assignments.csv", "employee,from,to,level", "E1,2025-01-01,,P7");
        assertThat(anna().assignments()).extracting(Assignment::level).containsExactly("P7");
        assertThat(read().rejects()).isEmpty();
    }

    @Test
    void replaceAbsencesByTypeAndFirstDay() throws IOException {
        write(
                "absences.csv",
                "employee,type,from,to",
                "E1,sick,2025-06-01,2025-06-30",
                "E1,care,2025-06-01,2025-06-02");
        write("late-1/absences.csv", "employee,type,from,to", "E1,sick,2025/06/01,2025-06-03", "E1,care,2025-06-01,");
        assertThat(anna().absences())
                .containsExactly(
                        new Absence("E1", "care", JUNE, JUNE.plusDays(1)),
                        new Absence("E1", "sick", JUNE, JUNE.plusDays(2)));
        assertThat(read().rejects()).containsExactly("late-1/absences.csv:3  to is missing.");
        String again = "E1,sick,2025-06-01,2025-06-09";
        write("late-2/absences.csv", "employee,type,from,to", again, again);
        assertThat(anna().absences()).hasSize(2).extracting(Absence::to).doesNotContain(JUNE.plusDays(8));
        assertThat(read().rejects())
                .contains("late-2/absences.csv:2  The same absence stands in late-2/absences.csv:3 too.");
    }

    @Test
    void replaceEventsByReferenceOrElseByDate() throws IOException {
        write(
                "events.csv",
                "employee,event,date,value,reference",
                "E1,sale,2025-06-01,100,A1",
                "E1,sale,2025-06-01,200,A2",
                "E1,sale,2025-06-01,300,",
                "E1,sale,2025-06-02,400,");
        write(
                "late-1/events.csv",
                "employee,event,date,value,reference",
                "E1,销售,2025-07-01,101,A1",
                "E1,Sale,2025/06/01,301,",
                "E1,sale,2025-06-02,much,");
        assertThat(sales()).containsExactly("2025-06-01 200", "2025-06-01 301", "2025-06-02 400", "2025-07-01 101");
        assertThat(read().rejects())
                .containsExactly("late-1/events.csv:4  value is \"much\", which is not of the type money.");
        write(
                "late-2/events.csv",
                "employee,event,date,value,reference",
                "E1,sale,2025-06-01,201,A2",
                "E1,sale,2025-06-01,201,A2");
        assertThat(sales()).contains("2025-06-01 200").doesNotContain("2025-06-01 201");
        assertThat(read().rejects()).contains("late-2/events.csv:2  The same event stands in late-2/events.csv:3 too.");
    }

    private List<String> sales() {
        return anna().events().stream().map(LateRowsTest::written).toList();
    }

    private static String written(Event event) {
        return event.date() + " " + event.value().toPlainString();
    }

    @Test
    void replaceRatesAndDaysOfTheCompany() throws IOException {
        write("rates.csv", "from,to,date,rate", "USD,CNY,2025-01-01,7.1", "EUR,CNY,2025-01-01,8");
        write("calendar.csv", "date,day", "2025-10-01,holiday", "2025-10-02,holiday");
        write("late-1/rates.csv", "from,to,date,rate", "USD,CNY,2025/01/01,7.2", "EUR,CNY,2025-01-01,0");
        write("late-1/calendar.csv", "date,day", "2025/10/01,workday", "2025-10-02,off");
        assertThat(rate("USD")).hasValue(new BigDecimal("7.2"));
        assertThat(rate("EUR")).hasValue(new BigDecimal("8"));
        assertThat(anna().company().calendar().isWorkday(LocalDate.of(2025, 10, 1)))
                .isTrue();
        assertThat(anna().company().calendar().isWorkday(LocalDate.of(2025, 10, 2)))
                .isFalse();
        assertThat(read().rejects())
                .containsExactly(
                        "late-1/calendar.csv:3  day is \"off\", which is not of the type holiday or workday.",
                        "late-1/rates.csv:3  The rate is 0, but a rate is above zero.");
        write("late-2/rates.csv", "from,to,date,rate", "USD,CNY,2025-01-01,7.3", "USD,CNY,2025-01-01,7.4");
        write("late-2/calendar.csv", "date,day", "2025-10-01,workday", "2025-10-01,holiday");
        assertThat(rate("USD")).hasValue(new BigDecimal("7.2"));
        assertThat(anna().company().calendar().isWorkday(LocalDate.of(2025, 10, 1)))
                .isTrue();
        assertThat(read().rejects())
                .hasSize(6)
                .contains(
                        "late-2/calendar.csv:2  The day is a holiday and a workday at once: see late-2/calendar.csv:3.",
                        "late-2/rates.csv:3  Another rate for the same currencies and day stands in late-2/rates.csv:2.");
    }

    private Optional<BigDecimal> rate(String from) {
        return anna().company()
                .rates()
                .inForce(Currency.getInstance(from), Currency.getInstance("CNY"), JUNE)
                .map(ExchangeRate::rate);
    }
}
