package laurel.api.handover;

import static laurel.api.handover.Kept.given;
import static laurel.api.handover.Kept.money;
import static laurel.api.handover.Kept.other;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import laurel.api.ServiceTest;
import laurel.api.problem.InputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ReleasedPaymentsTest {

    private static final String BY_A_PERSON = "\"review\":\"LEAVER\"";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    private Kept kept;

    @BeforeEach
    void prepare(@Autowired PlatformTransactionManager transactions, @Autowired Payments payments) {
        kept = new Kept(database, transactions, payments);
    }

    private MvcTestResult get(String path) {
        return http.get().uri("/api/cycles/" + path).exchange();
    }

    private static JsonNode body(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult decide(String path, String decision) {
        return http.post()
                .uri("/api/cycles/" + path + "/decision")
                .contentType("application/json")
                .content("{\"decision\":\"" + decision + "\",\"reason\":\"seen\"}")
                .exchange();
    }

    @Test
    void makesAPaymentOfEachLineOfMoneyThatIsNotZero() throws Exception {
        kept.release(
                "2041-Q1",
                given(
                        "E1",
                        "林",
                        "2041-Q1",
                        money("bonus", "6000.00", "CNY", "\"payCode\":\"B100\""),
                        other("star", "badge"),
                        money("bonus", "0.00", "CNY"),
                        money("bonus", "-250.05", "CNY", "\"corrects\":\"2040-Q4\"")),
                given("E2", "Wei", "2041-Q1"),
                given("E3", "Ann", "2041-Q1", money("bonus", "7", "JPY"), money("bonus", "1.234", "KWD")));
        assertThat(get("2041-Q1/payments")).bodyJson().isStrictlyEqualTo("""
                        {"payments":[
                        {"payment":"2041-Q1-000001","employee":"E1","name":"林","line":1,"award":"bonus","payCode":"B100","amount":{"amount":"6000.00","currency":"CNY"},"state":"OUTSTANDING"},
                        {"payment":"2041-Q1-000002","employee":"E1","name":"林","line":4,"award":"bonus","amount":{"amount":"-250.05","currency":"CNY"},"corrects":"2040-Q4","state":"OUTSTANDING"},
                        {"payment":"2041-Q1-000003","employee":"E3","name":"Ann","line":1,"award":"bonus","amount":{"amount":"7","currency":"JPY"},"state":"OUTSTANDING"},
                        {"payment":"2041-Q1-000004","employee":"E3","name":"Ann","line":2,"award":"bonus","amount":{"amount":"1.234","currency":"KWD"},"state":"OUTSTANDING"}],
                        "next":null}""");
        assertThat(body(get("2041-Q1/balance")).at("/currencies/0").toString())
                .isEqualTo(
                        "{\"currency\":\"CNY\",\"calculated\":{\"payments\":2,\"amount\":\"5749.95\"},\"held\":{\"payments\":0,\"amount\":\"0.00\"},"
                                + "\"declined\":{\"payments\":0,\"amount\":\"0.00\"},\"released\":{\"payments\":2,\"amount\":\"5749.95\"},"
                                + "\"acknowledged\":{\"payments\":0,\"amount\":\"0.00\"},\"outstanding\":{\"payments\":2,\"amount\":\"5749.95\"},"
                                + "\"refused\":{\"payments\":0,\"amount\":\"0.00\"}}");
    }

    @Test
    void numbersPaymentsInTheOrderOfTheIdsCharactersAndPagesThroughThem() throws Exception {
        List<String> ordered = List.of("10", "9", "B", "a", "ä", "张", "李", "𠮷");
        List<String> packages = new ArrayList<>();
        for (String id : List.of("𠮷", "李", "a", "ä", "B", "9", "张", "10")) {
            packages.add(given(id, "n", "2041-Q2", money("bonus", "1.00", "CNY"), money("bonus", "2.00", "CNY")));
        }
        kept.release("2041-Q2", packages);
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = body(get("2041-Q2/payments?limit=3&after=" + after));
            page.path("payments")
                    .forEach(one -> seen.add(
                            one.path("employee").asString() + one.path("line").asInt()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(seen)
                .isEqualTo(ordered.stream()
                        .flatMap(id -> List.of(id + 1, id + 2).stream())
                        .toList());
    }

    @Test
    void holdsWhatAPersonHasToDecide() throws Exception {
        kept.release(
                "2041-Q3",
                given(
                        "E1",
                        "Lin",
                        "2041-Q3",
                        money("bonus", "100.00", "CNY", BY_A_PERSON),
                        money("bonus", "1.00", "CNY")),
                given("E2", "Wei", "2041-Q3", money("bonus", "30.00", "CNY", BY_A_PERSON)));
        assertThat(body(get("2041-Q3/payments?state=held")).path("payments").findValuesAsString("payment"))
                .containsExactly("2041-Q3-000001", "2041-Q3-000003");
        assertThat(sums("2041-Q3")).isEqualTo("held 130.00 declined 0.00 released 1.00 outstanding 1.00");

        MvcTestResult paid = decide("2041-Q3/payments/2041-Q3-000001", "pay");
        assertThat(paid)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.payment.state")
                .isEqualTo("OUTSTANDING");
        assertThat(body(paid).at("/payment/decision").toString())
                .isEqualTo("{\"by\":\"test\",\"at\":\"2026-01-01T12:00:00Z\",\"reason\":\"seen\"}");
        assertThat(sums("2041-Q3")).isEqualTo("held 30.00 declined 0.00 released 101.00 outstanding 101.00");
        assertThat(decide("2041-Q3/payments/2041-Q3-000003", "decline")).hasStatusOk();
        assertThat(sums("2041-Q3")).isEqualTo("held 0.00 declined 30.00 released 101.00 outstanding 101.00");

        assertThat(decide("2041-Q3/payments/2041-Q3-000003", "decline")).hasStatusOk();
        assertThat(code(decide("2041-Q3/payments/2041-Q3-000003", "pay"))).isEqualTo("409 payment.decided");
        assertThat(code(decide("2041-Q3/payments/2041-Q3-000002", "pay"))).isEqualTo("409 payment.undecidable");
        assertThat(code(decide("2041-Q3/payments/2041-Q3-000009", "pay"))).isEqualTo("404 payment.unknown");
        assertThat(code(decide("2041-Q3/payments/2041-Q3-000003", "perhaps"))).isEqualTo("422 payment.decision");
        assertThat(database.sql("select action from audit_entry where subject like '2041-Q3-%' order by number")
                        .query(String.class)
                        .list())
                .containsExactly("payment.pay", "payment.decline");
    }

    private String sums(String period) throws Exception {
        JsonNode one = body(get(period + "/balance")).at("/currencies/0");
        return "held %s declined %s released %s outstanding %s"
                .formatted(
                        one.at("/held/amount").asString(),
                        one.at("/declined/amount").asString(),
                        one.at("/released/amount").asString(),
                        one.at("/outstanding/amount").asString());
    }

    private static String code(MvcTestResult answer) throws Exception {
        return answer.getResponse().getStatus() + " "
                + body(answer).at("/errors/0/code").asString();
    }

    @Test
    void saysWhatIsNotReleased() throws Exception {
        kept.keep("2041-Q4", List.of(given("E1", "Lin", "2041-Q4")));
        for (String path : List.of("payments", "balance")) {
            assertThat(code(get("2041-Q4/" + path))).isEqualTo("409 cycle.unreleased");
            assertThat(code(get("1999/" + path))).isEqualTo("404 cycle.unknown");
        }
        MvcTestResult inChinese = http.get()
                .uri("/api/cycles/2041-Q4/payments")
                .header("Accept", "text/csv")
                .header("Accept-Language", "zh")
                .exchange();
        assertThat(body(inChinese).at("/errors/0/what").asString()).isEqualTo("周期 2041-Q4 尚未交付发放。");
        assertThat(body(inChinese).path("detail").asString()).isEqualTo("此操作现在不能执行，见 errors。");
    }

    @Test
    void saysWhichParameterIsWrong() throws Exception {
        kept.release("2042", given("E1", "Lin", "2042"));
        for (String parameter : List.of("limit=0", "after=2041-000001", "after=1", "state=paid")) {
            assertThat(code(get("2042/payments?" + parameter))).isEqualTo("400 request.parameter");
        }
        assertThat(get("2042/payments")).bodyJson().isStrictlyEqualTo("{\"payments\":[],\"next\":null}");
        assertThat(get("2042/balance")).bodyJson().isStrictlyEqualTo("{\"period\":\"2042\",\"currencies\":[]}");
    }

    @Test
    void isReleasedOnce() {
        kept.release("2042-Q1", given("E1", "Lin", "2042-Q1", money("bonus", "1.00", "CNY")));
        long cycle = number("2042-Q1");
        assertThatThrownBy(() -> kept.hand(cycle, "2042-Q1", List.of())).isInstanceOf(InputRefused.class);
        assertThat(count(cycle)).isEqualTo(1);
    }

    /** So that a number means the same payment whenever the release is tried again. */
    @Test
    void takesPackagesInTheirOrderOrNone() {
        long cycle = kept.keep("2042-Q2", List.of());
        String first = given("E1", "Lin", "2042-Q2", money("bonus", "1.00", "CNY"));
        String second = given("E2", "Lin", "2042-Q2", money("bonus", "1.00", "CNY"));
        String foreign = given("E2", "Lin", "2042-Q3", money("bonus", "1.00", "CNY"));
        for (List<String> wrong : List.of(List.of(second, first), List.of(first, first), List.of(first, foreign))) {
            assertThatThrownBy(() -> kept.hand(cycle, "2042-Q2", wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
        }
        assertThat(count(cycle)).isZero();
        kept.hand(cycle, "2042-Q2", List.of(first, second));
        assertThat(count(cycle)).isEqualTo(2);
    }

    @Test
    void tellsThatAPaymentWasLostOrChanged() throws Exception {
        List<String> damages = List.of(
                "delete from payment where number = 1 and cycle_id = ?",
                "update payment set amount = amount + 1 where number = 1 and cycle_id = ?",
                "update payment set currency = 'USD' where number = 1 and cycle_id = ?");
        for (String damage : damages) {
            String period = "2043-Q" + (damages.indexOf(damage) + 1);
            kept.release(
                    period, given("E1", "Lin", period, money("bonus", "5.00", "CNY"), money("bonus", "6.00", "CNY")));
            database.sql(damage).param(number(period)).update();
            assertThat(code(get(period + "/balance"))).as(damage).isEqualTo("500 payments.unbalanced");
        }
    }

    private long number(String period) {
        return database.sql("select id from cycle where period = ?")
                .param(period)
                .query(Long.class)
                .single();
    }

    private int count(long cycle) {
        return database.sql("select count(*) from payment where cycle_id = ?")
                .param(cycle)
                .query(Integer.class)
                .single();
    }
}
