package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import laurel.fact.Absence;
import laurel.fact.Assignment;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.fact.ValueType;
import org.junit.jupiter.api.Test;

/** Where an employee was, was not, what the employee did and was given: what good rows come to, and what bad ones are told. */
class HistoryTest extends FolderTest {

    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final Currency CNY = Currency.getInstance("CNY");

    private void employee(String hired, String left) throws IOException {
        write("employees.csv", "id,name,currency,hired,left", "E1,Anna,CNY," + hired + "," + left);
    }

    private static BigDecimal number(String text) {
        return ValueType.normal(new BigDecimal(text));
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    @Test
    void readsAssignmentsThatFollowOneAnother() throws IOException {
        employee("", "");
        write(
                "assignments.csv",
                "employee,from,to,level,post,department,monthly_salary,leads_team,total",
                "E1,2025-06-01,,P6,,,\"20,000\",yes,",
                "E1,2025-01-01,2025-05-31,P5,Clerk,North,,,");
        assertThat(read().only().assignments())
                .containsExactly(
                        new Assignment(
                                "E1",
                                LocalDate.of(2025, 1, 1),
                                JUNE.minusDays(1),
                                "P5",
                                "Clerk",
                                "North",
                                null,
                                Map.of()),
                        new Assignment(
                                "E1",
                                JUNE,
                                null,
                                "P6",
                                null,
                                null,
                                new BigDecimal("2E+4"),
                                Map.of("leads_team", true)));
        assertThat(problems()).containsExactly("assignments.csv  The column \"total\" is used by no term.");
    }

    @Test
    void readsChineseHeadingsInGb18030AndFilesBesideOthersOfTheirKind() throws IOException {
        employee("", "");
        Charset chinese = Charset.forName("GB18030");
        write("assignments.csv", chinese, "工号,开始日期,结束日期,职级,月薪,带团队\nE1,2025/06/01,,P6,20000,是\n");
        write("absences.csv", chinese, "工号,缺勤类型,开始日期,结束日期\nE1,事假,2025-06-01,2025-06-02\n");
        write("events-north.csv", chinese, "工号,事件,日期,数值,地区,单号\nE1,销售,2025-06-01,100,北,A1\n");
        write("events-south.ndjson", "{\"employee\":\"E1\",\"event\":\"sale\",\"date\":\"2025-06-03\",\"value\":5}");
        write("given.csv", chinese, "工号,激励项目,周期,发放周期,币种,应得,实发,结转,暂扣\nE1,奖金,2024,2025,CNY,100,80,0,20\n");
        write("given-2023.csv", "employee,award,period", "E1,bonus,2023");
        Facts facts = read().only();
        assertThat(facts.assignments()).hasSize(1);
        assertThat(facts.absences()).containsExactly(new Absence("E1", "事假", JUNE, JUNE.plusDays(1)));
        assertThat(facts.events())
                .containsExactly(
                        event(JUNE, "100", Map.of("region", "北", "reference", "A1")),
                        event(JUNE.plusDays(2), "5", Map.of()));
        assertThat(facts.given())
                .containsExactlyInAnyOrder(
                        new Given("E1", "BONUS", period("2023")),
                        new Given("E1", "BONUS", period("2024"), YEAR, settlement("100", "80", "0", "20")));
        assertThat(problems()).isEmpty();
    }

    private static Event event(LocalDate date, String value, Map<String, Object> attributes) {
        return new Event("E1", "sale", date, number(value), attributes);
    }

    private static Settlement settlement(String calculated, String paid, String carried, String withheld) {
        return new Settlement(CNY, number(calculated), number(paid), number(carried), number(withheld));
    }

    @Test
    void rejectsAnEmployeeWhoseAssignmentsAreBadWithAllThatIsTheirs() throws IOException {
        write("employees.csv", "id,name,currency,hired,left", "E1,A,CNY,,", "E2,B,CNY,,", "E3,C,CNY,,", "E4,D,CNY,,");
        write(
                "assignments.csv",
                "employee,from,to,level,monthly_salary",
                "E1,2025-01-01,2025-06-30,P5,",
                "E1,2025-06-30,2025-07-31,P6,",
                "E2,2025-01-01,2025-05-31,P5,",
                "E2,2025-06-02,,P6,",
                "E3,2025-06-02,2025-06-01,P5,-1",
                "E3,,soon,P6,",
                "E4,2025-01-01,,P6,",
                "E9,2025-01-01,,P6,");
        write("metrics.csv", "employee,metric,value", "E1,okr_score,1", "E4,okr_score,1");
        Outcome outcome = read();
        assertThat(outcome.facts()).extracting(facts -> facts.employee().id()).containsExactly("E4");
        assertThat(outcome.rejects())
                .containsExactly(
                        "assignments.csv:2  The assignment shares days with the one in assignments.csv:3.",
                        "assignments.csv:3  The assignment shares days with the one in assignments.csv:2.",
                        "employees.csv:2  The row is not used because the employee E1 is rejected: see assignments.csv:2.",
                        "metrics.csv:2  The row is not used because the employee E1 is rejected: see assignments.csv:2.",
                        "assignments.csv:4  The row is not used because the employee E2 is rejected: see assignments.csv:5.",
                        "assignments.csv:5  No assignment covers 2025-06-01 to 2025-06-01, after the one in assignments.csv:4.",
                        "employees.csv:3  The row is not used because the employee E2 is rejected: see assignments.csv:5.",
                        "assignments.csv:6  The last day 2025-06-01 comes before the first day 2025-06-02.",
                        "assignments.csv:6  The monthly salary is -1, which is below zero.",
                        "assignments.csv:7  to is \"soon\", which is not of the type date.",
                        "assignments.csv:7  from is missing.",
                        "employees.csv:4  The row is not used because the employee E3 is rejected: see assignments.csv:6.",
                        "assignments.csv:9  There is no employee E9.");
    }

    @Test
    void findsAnOverlapWithAnAssignmentThatIsNotTheOneBefore() throws IOException {
        employee("", "");
        write(
                "assignments.csv",
                "employee,from,to",
                "E1,2025-01-01,",
                "E1,2025-02-01,2025-02-28",
                "E1,2025-03-01,2025-03-31");
        assertThat(read().rejects())
                .contains(
                        "assignments.csv:4  The assignment shares days with the one in assignments.csv:2.",
                        "assignments.csv:2  The assignment shares days with the one in assignments.csv:4.");
    }

    @Test
    void leavesOutDaysOnlyWithinEmployment() throws IOException {
        write("assignments.csv", "employee,from,to", "E1,2024-01-01,2024-03-31", "E1,2025-06-01,");
        employee("2025-06-01", "");
        assertThat(read().rejects()).isEmpty();
        employee("", "2024-03-31");
        assertThat(read().rejects()).isEmpty();
        employee("2025-05-31", "");
        assertThat(read().rejects()).hasSize(3);
    }

    @Test
    void takesAbsencesThatOverlapOrStickOutAndRejectsThoseThatNobodyCanMean() throws IOException {
        employee("2025-06-01", "2025-06-30");
        write(
                "absences.csv",
                "employee,type,from,to",
                "E1,unpaid leave,2025-05-20,2025-06-01",
                "E1,sick leave,2025-06-01,2025-07-05",
                "E1,sick leave,2025-05-01,2025-05-31",
                "E1,sick leave,2025-07-01,2025-07-01",
                "E1,sick leave,2025-06-03,2025-06-02",
                "E1,,2025-06-03,",
                "E1,care,2025-06-10,2025-06-10",
                "E1,care,2025-06-10,2025-06-10");
        Outcome outcome = read();
        assertThat(outcome.facts().get(0).absences())
                .extracting(Absence::from)
                .containsExactly(LocalDate.of(2025, 5, 20), JUNE);
        assertThat(outcome.rejects())
                .containsExactlyInAnyOrder(
                        "absences.csv:4  The absence ends before the employee was hired on 2025-06-01.",
                        "absences.csv:5  The absence begins after the employee left on 2025-06-30.",
                        "absences.csv:6  The last day 2025-06-02 comes before the first day 2025-06-03.",
                        "absences.csv:7  type is missing.",
                        "absences.csv:7  to is missing.",
                        "absences.csv:8  The same absence stands in absences.csv:9 too.",
                        "absences.csv:9  The same absence stands in absences.csv:8 too.");
    }

    @Test
    void readsEachEventByTheTypesOfItsOwnTerms() throws IOException {
        employee("", "");
        write(
                "events.csv",
                "employee,event,date,value,region,reference",
                "E1,sale,2025-06-01,100,north,",
                "E1,Referral,2025-06-02,80%,2,",
                "E1,refferal,2025-06-02,x,2,",
                "E1,sale,2025-06-01,100,north,B7");
        Outcome outcome = read();
        assertThat(outcome.only().events())
                .containsExactly(
                        event(JUNE, "100", Map.of("region", "north", "reference", "B7")),
                        event(JUNE, "100", Map.of("region", "north")),
                        new Event(
                                "E1",
                                "referral",
                                JUNE.plusDays(1),
                                new BigDecimal("0.8"),
                                Map.of("region", new BigDecimal("2"))));
        assertThat(outcome.remarks().stream().map(FolderTest::text))
                .containsExactly("events.csv  No term asks about the event \"refferal\": rows not used: 1.");
    }

    @Test
    void rejectsBadEventsAndThoseThatAreAlike() throws IOException {
        employee("", "");
        write(
                "events.csv",
                "employee,event,date,value,region",
                "E1,sale,1 June,high,north",
                "E1,referral,2025-06-02,90,two",
                "E1,,,,",
                "E1,sale,2025-06-01,1,",
                "E1,sale,2025-06-01,1.0,",
                "E1,sale,2025-06-01,-1,");
        Outcome outcome = read();
        assertThat(outcome.facts()).hasSize(1);
        assertThat(outcome.facts().get(0).events()).isEmpty();
        assertThat(outcome.rejects())
                .containsExactlyInAnyOrder(
                        "events.csv:2  date is \"1 June\", which is not of the type date.",
                        "events.csv:2  value is \"high\", which is not of the type money.",
                        "events.csv:3  value is \"90\", which is not of the type percent.",
                        "events.csv:3  region is \"two\", which is not of the type number.",
                        "events.csv:4  event is missing.",
                        "events.csv:4  date is missing.",
                        "events.csv:4  value is missing.",
                        "events.csv:5  The same event stands in events.csv:6 too.",
                        "events.csv:6  The same event stands in events.csv:5 too.",
                        "events.csv:7  value is \"-1\", which lies outside of what the book allows (>= 0).");
    }

    @Test
    void takesAnEventsValueFromAConstantAndItsColumnsByTheMapping() throws IOException {
        employee("", "");
        write("deals.csv", "who,when,where,pct", "E1,2025-06-01,north,80");
        write(
                "mapping.yaml",
                "files:",
                "  - {file: employees.csv, gives: employees}",
                "  - file: deals.csv",
                "    gives: events",
                "    columns: {employee: who, date: when, region: where}",
                "    constants: {event: sale, value: 1000}",
                "    ignore: [pct]");
        assertThat(read().only().events()).containsExactly(event(JUNE, "1000", Map.of("region", "north")));
    }

    @Test
    void rejectsAmountsThatDoNotAddUpOrStandTwice() throws IOException {
        employee("", "");
        write(
                "given.csv",
                "employee,award,period,in,currency,calculated,paid,carried,withheld",
                "E1,bonus,2024,,CNY,100,0,60,39.99",
                "E1,bonus,2023,,CNY,-300,0,-300,0",
                "E1,bonus,2022,,RMB,1,1,,0",
                "E1,bonus,2021,,CNY,1,1,0,0",
                "E1,bonus,2021,2022,CNY,1,1.00,0,0",
                "E1,bonus,2020,,CNY,1,1,0,0",
                "E1,bonus,2020,2020,CNY,2,2,0,0",
                "E1,BADGE,2020,,,,,,",
                "E1,BADGE,2020,,,,,,");
        Outcome outcome = read();
        assertThat(outcome.facts().get(0).given())
                .containsExactlyInAnyOrder(
                        new Given("E1", "BADGE", period("2020")),
                        new Given("E1", "BADGE", period("2020")),
                        new Given("E1", "BONUS", period("2023"), period("2023"), settlement("-300", "0", "-300", "0")),
                        new Given("E1", "BONUS", period("2021"), period("2021"), settlement("1", "1", "0", "0")),
                        new Given("E1", "BONUS", period("2021"), period("2022"), settlement("1", "1", "0", "0")));
        assertThat(outcome.rejects())
                .containsExactlyInAnyOrder(
                        "given.csv:2  100 was calculated, but paid, carried and withheld add up to 99.99.",
                        "given.csv:4  currency is \"RMB\", which is not of the type ISO 4217 currency.",
                        "given.csv:4  carried is missing.",
                        "given.csv:7  Amounts of the same award, period and currency, given in the same run, stand in given.csv:8 too.",
                        "given.csv:8  Amounts of the same award, period and currency, given in the same run, stand in given.csv:7 too.");
    }

    @Test
    void wantsAllColumnsOfAmountsOrNone() throws IOException {
        employee("", "");
        write("given.csv", "employee,award,period,paid,currency,withheld", "E1,bonus,2024,1,CNY,0");
        assertThat(problems())
                .containsExactly(
                        "given.csv  \"given.csv\" has no column for calculated (calculated).",
                        "given.csv  \"given.csv\" has no column for carried (carried).");
    }

    @Test
    void rejectsTheSameAmountsInTwoFiles() throws IOException {
        employee("", "");
        String headings = "employee,award,period,in,currency,calculated,paid,carried,withheld";
        write("given.csv", headings, "E1,bonus,2024,,CNY,1,1,0,0");
        write("given-2024.csv", headings, "E1,bonus,2024,,CNY,1,1,0,0");
        assertThat(read().rejects())
                .containsExactly(
                        "given-2024.csv:2  Amounts of the same award, period and currency, given in the same run, stand in given.csv:2 too.",
                        "given.csv:2  Amounts of the same award, period and currency, given in the same run, stand in given-2024.csv:2 too.");
    }
}
