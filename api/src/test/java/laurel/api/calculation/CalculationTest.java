package laurel.api.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.api.ServiceTest;
import laurel.api.policy.CurrentBook;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
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
    CurrentBook current;

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

    @Test
    void calculatesOneEmployee() throws Exception {
        MvcTestResult answer = post("", """
                {'period': 2025, 'employee': {'id': 'E1', 'name': 'Lin', 'currency': 'CNY', 'level': 'P6',
                 'mentor': true, 'monthly_salary': 20000.55, 'metrics': [{'metric': 'okr_score', 'value': 1.05}]}}""");
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        String digest = current.get().book().digest();
        String expected = """
                {'book':'DIGEST','estimate':true,'packages':[{'employee':'E1','name':'Lin','period':'2025','book':'DIGEST','lines':[
                {'award':'bonus','kind':'rate','amount':{'amount':'6000.17','currency':'CNY'},'payCode':'B100','reason':{
                'origin':{'table':'Performance bonus','file':'tables.xlsx','sheet':'Sheet0','row':5},
                'conditions':[{'term':'level','value':'P6','byDefault':false,'test':'P5, P6','cell':'A5'},
                {'term':'score','value':'105%','byDefault':false,'test':'>= 100%','cell':'B5'}],
                'arithmetic':[{'step':'RATE','factor':'0.3','of':'salary','base':'20000.55','result':'6000.165'},
                {'step':'ROUND','base':'6000.165','rounding':'HALF_UP','result':'6000.17'}]}},
                {'award':'star','kind':'badge','reason':{
                'origin':{'table':'Stars','file':'tables.xlsx','sheet':'Sheet1','row':5},
                'conditions':[{'term':'mentor','value':'yes','byDefault':false,'test':'yes','cell':'A5'}]}}],
                'rejectedRows':0}]}""".replace("\n", "").replace('\'', '"').replace("DIGEST", digest);
        assertThat(answer.getResponse().getContentAsString()).isEqualTo(expected);
        String first = expected.substring(expected.indexOf("[{") + 1, expected.length() - 2);
        assertThat(PackageJson.mapper().writeValueAsString(engine("E1", "20000.55", "1.05")))
                .isEqualTo(first);
    }

    /** The same package without the service. */
    private IncentivePackage engine(String id, String salary, String score) {
        Employee employee = new Employee(
                id,
                "Lin",
                "P6",
                null,
                null,
                null,
                null,
                Currency.getInstance("CNY"),
                new BigDecimal(salary),
                Map.of("mentor", true));
        List<Metric> metrics = List.of(new Metric(id, "okr_score", YEAR, new BigDecimal(score)));
        try (Calculator calculator = new Calculator(current.get().book(), YEAR)) {
            return calculator.calculate(new Facts(employee, metrics, List.of(), List.of()));
        }
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
    void tellsWhatIsLackingAndWhatComesNextIfAsked() throws Exception {
        String request = "{'period': '2025', 'employees': [" + employee("E1", "0.94") + "]}";
        assertThat(post("?explain=true", request).getResponse().getContentAsString())
                .doesNotContain("whyNot", "nextSteps", "outlook");
        assertThat(post("?next=true", request).getResponse().getContentAsString())
                .contains(
                        "\"whyNot\":[{\"award\":\"star\"",
                        "\"nextSteps\":[{\"aims\":[\"bonus\"],\"changes\":[{\"term\":\"score\",\"from\":\"94%\",\"to\":\"100%\","
                                + "\"difference\":\"0.06\",\"steps\":\"6\"}]",
                        "\"money\":[{\"amount\":\"4000.00\",\"currency\":\"CNY\"}]")
                .doesNotContain("outlook");
        MvcTestResult chinese = http.post()
                .uri("/api/calculations?next=true&explain=true")
                .header("Accept-Language", "zh-CN")
                .contentType(MediaType.APPLICATION_JSON)
                .content(request.replace('\'', '"'))
                .exchange();
        assertThat(chinese.getResponse().getContentAsString())
                .contains("\"outlook\":[\"未给予\"", "OKR得分 +6 个百分点（94% → 100%） → +4,000.00 CNY（奖金，第 5 行）");
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
                .extractingPath("$.packages[0].explanation[2]")
                .asString()
                .startsWith("Bonus 6,000.00 CNY");
        assertThat(http.post()
                        .uri("/api/calculations?explain=true")
                        .header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.replace('\'', '"')))
                .bodyJson()
                .extractingPath("$.packages[0].explanation[2]")
                .asString()
                .contains("奖金");
        assertThat(post("", json)).bodyJson().doesNotHavePath("$.packages[0].explanation");
    }
}
