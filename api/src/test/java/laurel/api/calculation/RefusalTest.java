package laurel.api.calculation;

import static laurel.api.calculation.CalculationTest.employee;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RefusalTest {

    @Autowired
    MockMvcTester http;

    private MvcTestResult post(String json, Locale locale) {
        return http.post()
                .uri("/api/calculations")
                .header("Accept-Language", locale.toLanguageTag())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'))
                .exchange();
    }

    /** A line an error: pointer, what, fix. */
    private String refusal(int status, String json, Locale locale) throws Exception {
        MvcTestResult answer = post(json, locale);
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode body = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("instance").asString()).isEqualTo("/api/calculations");
        return body.path("errors")
                .valueStream()
                .map(error -> "%s  %s %s%n"
                        .formatted(
                                error.path("pointer").asString(),
                                error.path("what").asString(),
                                error.path("fix").asString()))
                .collect(Collectors.joining());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws Exception {
        String json = """
                {'period': '2025-Q5', 'employes': 1, 'employees': [
                  {'id': 'E1', 'name': 'Lin', 'currency': 'YUAN', 'levle': 'P6',
                   'metrics': [{'metric': 'okr_score', 'value': 'high'}]},
                  {'id': 'E2', 'name': 'Wu', 'currency': 'CNY', 'given': [{'award': 'stra', 'period': '2024'}]},
                  {'id': 'E2', 'name': 'Wu', 'currency': 'CNY'}]}""";
        assertThat(refusal(422, json, Locale.ENGLISH)).isEqualTo("""
                /employees/0/currency  currency is "YUAN", which is not of the type ISO 4217 currency. Maybe it should look like CNY.
                /employees/0/levle  "levle" is not known. Maybe "level" is meant, or a term that asks for it is missing.
                /employees/0/metrics/0/value  value is "high", which is not of the type percent. Maybe it should look like 80%.
                /employees/1/given/0/award  There is no award "stra". Maybe "star" is meant.
                /employees/1/id  The employee E2 stands in this file twice; the other place is /employees/2. Maybe one of the two rows is out of date.
                /employees/2/id  The employee E2 stands in this file twice; the other place is /employees/1. Maybe one of the two rows is out of date.
                /employes  "employes" is not known here. Maybe "employee" is meant.
                /period  "2025-Q5" is no period. Maybe it should look like 2025, 2025-H1, 2025-Q3 or 2025-09.
                """);
        assertThat(refusal(422, json, Locale.SIMPLIFIED_CHINESE))
                .contains("/period  “2025-Q5”不是周期。 也许应写成", "/employees/0/levle  ", "/employees/2/id  ");
    }

    @Test
    void pointsIntoTheOneEmployee() throws Exception {
        assertThat(refusal(422, """
                {'period': '2025', 'employee': {'id': 'E1', 'name': 'Lin', 'metrics': [
                  {'metric': 'okr_score', 'value': 1}, {'metric': 'okr_score', 'value': 2}]}}""", Locale.ENGLISH)).isEqualTo("""
                /employee/currency  currency is missing. Maybe the cell was left blank by mistake.
                /employee/metrics/0/value  The metric okr_score of 2025 is given twice; the other place is /employee/metrics/1/value. Maybe one of the two is out of date.
                /employee/metrics/1/value  The metric okr_score of 2025 is given twice; the other place is /employee/metrics/0/value. Maybe one of the two is out of date.
                """);
    }

    @Test
    void pointsIntoWhatTellsOfTheCompanyAndOfWhereSomebodyWas() throws Exception {
        String json = """
                {'period': '2025', 'calendar': {}, 'rates': [
                   {'from': 'USD', 'to': 'CNY', 'date': '2025-01-01', 'rate': 0},
                   {'from': 'YUAN', 'to': 'CNY', 'date': '2025-01-01', 'rat': 7}, 8],
                 'employee': {'id': 'E1', 'name': 'Lin', 'currency': 'CNY', 'hired': '2025-02-01',
                  'assignments': [{'from': '2025-02-01', 'to': '2025-03-31'}, {'from': '2025-04-02'}],
                  'absences': [{'type': 'sick leave', 'from': '2025-01-01', 'to': '2025-01-31'}],
                  'events': {}}}""";
        assertThat(refusal(422, json, Locale.ENGLISH)).isEqualTo("""
                /calendar  This is not an array. Maybe brackets or braces are missing, or are too many.
                /employee/absences/0/to  The absence ends before the employee was hired on 2025-02-01. Maybe a day is mistyped, or the row belongs to somebody else.
                /employee/assignments/1/from  No assignment covers 2025-04-01 to 2025-04-01, after the one in /employee/assignments/0/from. Maybe an assignment is missing, or a day is mistyped.
                /employee/events  This is not an array. Maybe brackets or braces are missing, or are too many.
                /rates/0/rate  The rate is 0, but a rate is above zero. Maybe a digit or a sign is mistyped.
                /rates/1/from  from is "YUAN", which is not of the type ISO 4217 currency. Maybe it should look like CNY.
                /rates/1/rat  "rat" is not known. Maybe "rate" is meant, or a term that asks for it is missing.
                /rates/1/rate  rate is missing. Maybe the cell was left blank by mistake.
                /rates/2  This is not an object. Maybe brackets or braces are missing, or are too many.
                /rates/2/date  date is missing. Maybe the cell was left blank by mistake.
                /rates/2/from  from is missing. Maybe the cell was left blank by mistake.
                /rates/2/rate  rate is missing. Maybe the cell was left blank by mistake.
                /rates/2/to  to is missing. Maybe the cell was left blank by mistake.
                """);
        assertThat(refusal(422, json, Locale.SIMPLIFIED_CHINESE))
                .contains("/rates/0/rate  汇率为 0，而汇率必须大于零。", "/employee/absences/0/to  缺勤结束于入职日期 2025-02-01 之前。");
    }

    @Test
    void asksForAPeriodAndForEmployeesInOneWay() throws Exception {
        assertThat(refusal(422, "{}", Locale.ENGLISH)).isEqualTo("""
                  Neither "employee" nor "employees" is there. Maybe add one object as "employee", or an array of them as "employees".
                  The period is missing. Maybe add "period": "2025-Q3".
                """);
        String one = employee("E1", "1");
        assertThat(refusal(
                        422,
                        "{'period': '2025', 'employee': " + one + ", 'employees': [" + one + "]}",
                        Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("  同时有 \"employee\" 和 \"employees\"。 也许可以全部放入 \"employees\"。\n");
        assertThat(refusal(422, "[]", Locale.ENGLISH))
                .isEqualTo("  This is not an object. Maybe brackets or braces are missing, or are too many.\n");
        assertThat(refusal(422, "{'period': '2025', 'employees': {}}", Locale.ENGLISH))
                .startsWith("/employees  This is not an array.");
        assertThat(refusal(422, "{'period': '2025', 'employee': [1]}", Locale.ENGLISH))
                .startsWith("/employee  This is not an object.");
    }

    @Test
    void saysWhereJsonIsMalformed() throws Exception {
        assertThat(refusal(400, "{'period': '2025',\n 'employee' {}}", Locale.ENGLISH))
                .startsWith("  This is no JSON, at line 2, column 13: Unexpected character ('{'");
        assertThat(refusal(400, "{'period': '2025'", Locale.ENGLISH))
                .contains("Unexpected end-of-input: expected close marker for Object Maybe a comma");
        assertThat(refusal(400, "{'period': '2025', 'period': '2024'}", Locale.ENGLISH))
                .contains("Duplicate Object property \"period\"");
        assertThat(refusal(400, "{} {}", Locale.SIMPLIFIED_CHINESE)).startsWith("  JSON 结束后，第 1 行第 4 列还有内容。");
        assertThat(refusal(400, "", Locale.ENGLISH)).startsWith("  The body is empty.");
        assertThat(refusal(400, "[".repeat(2000), Locale.ENGLISH)).contains("nesting depth");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        String many = IntStream.range(0, 2001).mapToObj(i -> "1").collect(Collectors.joining(","));
        assertThat(refusal(413, "{'period': '2025', 'employees': [" + many + "]}", Locale.ENGLISH))
                .isEqualTo("/employees  These are 2001 employees; a request may hold 2000."
                        + " Maybe send them in several requests.\n");
        assertThat(refusal(413, "[" + "1,".repeat(700_000) + "1]", Locale.ENGLISH))
                .isEqualTo("  The request is larger than 1048576 bytes. Maybe send it in several parts.\n");
    }

    @Test
    void tellsForWhomARuleFails() throws Exception {
        assertThat(refusal(422, """
                {'period': '2025', 'employees': [
                  {'id': 'E1', 'name': 'Lin', 'currency': 'CNY', 'level': 'P6', 'mentor': 'no'},
                  {'id': 'E2', 'name': 'Wu', 'currency': 'CNY', 'level': 'P5', 'mentor': 'no'},
                  {'id': 'E3', 'name': 'Wu', 'currency': 'CNY', 'level': 'P5', 'mentor': 'no'}]}""", Locale.ENGLISH))
                .contains("/employees/1  No package could be calculated for E2: \"rating\" was given as A and as B")
                .contains("/employees/2  No package could be calculated for E3");
    }
}
