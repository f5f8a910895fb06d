package laurel.api.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.api.ServiceTest;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.check.BookCheck;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ServiceTest
class CalculationTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();

    @Autowired
    MockMvcTester http;

    @Autowired
    Path bookFolder;

    private MvcTestResult post(String query, String json) {
        return http.post()
                .uri("/api/calculations" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.replace('\'', '"'))
                .exchange();
    }

    static String employee(String id, String score) {
        return """
                {'id': '%s', 'name': 'Lin', 'currency': 'CNY', 'level': 'P6', 'monthly_salary': 20000,
                 'metrics': [{'metric': 'okr_score', 'value': %s}]}""".formatted(id, score);
    }

    private PolicyBook book() {
        return Objects.requireNonNull(BookCheck.check(bookFolder).book());
    }

    @Test
    void calculatesOneEmployeeExactlyAsTheEngineDoes() throws Exception {
        Facts facts = new Facts(
                new Employee(
                        "E1",
                        "Lin",
                        "P6",
                        null,
                        null,
                        null,
                        null,
                        Currency.getInstance("CNY"),
                        new BigDecimal("20000.55"),
                        Map.of("mentor", true)),
                List.of(new Metric("E1", "okr_score", YEAR, new BigDecimal("1.05"))),
                List.of(),
                List.of());
        IncentivePackage expected;
        try (Calculator calculator = new Calculator(book(), YEAR)) {
            expected = calculator.calculate(facts);
        }
        String json = PackageJson.mapper().writeValueAsString(expected);
        MvcTestResult answer = post("", """
                {'period': 2025, 'employee': {'id': 'E1', 'name': 'Lin', 'currency': 'CNY', 'level': 'P6',
                 'mentor': true, 'monthly_salary': 20000.55, 'metrics': [{'metric': 'okr_score', 'value': 1.05}]}}""");
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(answer.getResponse().getContentAsString())
                .isEqualTo("{\"book\":\"" + book().digest() + "\",\"packages\":[" + json + "]}")
                .contains("{\"amount\":\"6000.17\",\"currency\":\"CNY\"}");
    }

    @Test
    void keepsEveryDigitOfANumber() throws Exception {
        // As a double it would be 1.0, and earn the bonus for 100%.
        assertThat(post("", "{'period': '2025', 'employees': [" + employee("E1", "0.99999999999999999999") + "]}")
                        .getResponse()
                        .getContentAsString())
                .contains("99.999999999999999999%", "\"2000.00\"");
    }

    @Test
    void answersManyInTheOrderOfTheRequest() {
        // More than one part, so that several threads work on them; ids that sort otherwise than they stand.
        List<String> ids =
                IntStream.range(0, 777).mapToObj(i -> "E" + (1000 - i) % 777).toList();
        String employees = ids.stream().map(id -> employee(id, "0.9")).collect(Collectors.joining(","));
        assertThat(post("", "{'period': '2025', 'employees': [" + employees + "]}"))
                .bodyJson()
                .extractingPath("$.packages[*].employee")
                .isEqualTo(ids);
    }

    @Test
    void answersNobodyWithNoPackages() {
        assertThat(post("", "{'period': '2025', 'employees': []}"))
                .bodyJson()
                .extractingPath("$.packages")
                .isEqualTo(List.of());
    }

    @Test
    void explainsInTheLanguageOfTheReader() {
        String json = "{'period': '2025', 'employee': " + employee("E1", "1.05") + "}";
        assertThat(post("?explain=true", json))
                .bodyJson()
                .extractingPath("$.packages[0].explanation[1]")
                .asString()
                .startsWith("Bonus 6,000.00 CNY");
        assertThat(http.post()
                        .uri("/api/calculations?explain=true")
                        .header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.replace('\'', '"')))
                .bodyJson()
                .extractingPath("$.packages[0].explanation[1]")
                .asString()
                .contains("奖金");
        assertThat(post("", json)).bodyJson().doesNotHavePath("$.packages[0].explanation");
    }
}
