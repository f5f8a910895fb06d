package laurel.api.handover;

import static laurel.api.handover.Kept.given;
import static laurel.api.handover.Kept.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import laurel.api.ServiceTest;
import laurel.digest.Sha256;
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
class AcknowledgementsTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient database;

    private Kept kept;

    @BeforeEach
    void prepare(@Autowired PlatformTransactionManager transactions, @Autowired Payments payments) {
        kept = new Kept(database, transactions, payments);
    }

    private void release(String period) {
        kept.release(
                period,
                given("E1", "Lin", period, money("bonus", "10.00", "CNY"), money("bonus", "-3.00", "CNY")),
                given("E2", "Wei", period, money("bonus", "5.00", "CNY", "\"review\":\"LEAVER\"")),
                given("E3", "Ann", period, money("bonus", "7", "JPY")));
    }

    private MvcTestResult post(String period, String type, String body) {
        return http.post()
                .uri("/api/cycles/" + period + "/acknowledgements")
                .contentType(type)
                .content(body)
                .exchange();
    }

    private MvcTestResult csv(String period, String... lines) {
        return post(period, "text/csv", "payment,status,reference,reason\n" + String.join("\n", lines) + "\n");
    }

    private static JsonNode body(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    /** Status, place and code of everything that is wrong. */
    private static List<String> wrong(MvcTestResult answer) throws Exception {
        List<String> wrong =
                new ArrayList<>(List.of(Integer.toString(answer.getResponse().getStatus())));
        body(answer)
                .path("errors")
                .forEach(one ->
                        wrong.add(one.path("pointer").asString(one.path("spot").asString("")) + " "
                                + one.path("code").asString()));
        return wrong;
    }

    private List<String> states(String period) {
        return database.sql("select payment.state from payment join cycle on cycle.id = cycle_id"
                        + " where cycle.period = ? order by payment.number")
                .param(period)
                .query(String.class)
                .list();
    }

    @Test
    void takesWhatBecameOfPayments() throws Exception {
        release("2061-Q1");
        MvcTestResult answer = post("2061-Q1", "application/json", """
                [{"payment": "2061-Q1-000001", "status": "accepted", "reference": "银行-1"},
                 {"payment": "2061-Q1-000004", "status": "refused", "reason": "账户已注销", "reference": null}]""");
        assertThat(answer).hasStatusOk();
        assertThat(body(answer).path("taken").asInt()).isEqualTo(2);
        assertThat(body(answer).at("/balance/currencies/0/acknowledged").toString())
                .isEqualTo("{\"payments\":1,\"amount\":\"10.00\"}");
        assertThat(body(answer).at("/balance/currencies/0/outstanding").toString())
                .isEqualTo("{\"payments\":1,\"amount\":\"-3.00\"}");
        assertThat(body(answer).at("/balance/currencies/1/refused").toString())
                .isEqualTo("{\"payments\":1,\"amount\":\"7\"}");
        assertThat(states("2061-Q1")).containsExactly("ACKNOWLEDGED", "OUTSTANDING", "HELD", "REFUSED");
        assertThat(http.get().uri("/api/cycles/2061-Q1/payments?state=refused"))
                .bodyJson()
                .extractingPath("$.payments[0].acknowledgement")
                .asMap()
                .containsEntry("reason", "账户已注销")
                .containsEntry("by", "test")
                .containsEntry("at", "2026-01-01T12:00:00Z");
    }

    /** As anybody with the file can see by {@code sha256sum}, whatever it was sent as. */
    @Test
    void remembersWhichFileSaidSo() throws Exception {
        release("2062-Q3");
        String file = """
                \uFEFFpayment,status,reference,reason
                2062-Q3-000002,accepted,R1,
                2062-Q3-000001,accepted,银行-1,
                2062-Q3-000004,refused,,no account
                """;
        assertThat(post("2062-Q3", "text/csv", file)).hasStatusOk();
        String again = "\n[{\"payment\": \"2062-Q3-000001\", \"status\": \"accepted\", \"reference\": \"银行-1\"},"
                + " {\"payment\": \"2062-Q3-000004\", \"status\": \"accepted\"} ]\n\n";
        assertThat(post("2062-Q3", "application/json", again)).hasStatusOk();
        assertThat(post("2062-Q3", "application/json", again)).hasStatusOk();
        assertThat(database.sql("select details from audit_entry where action = 'payments.acknowledge' and subject = ?"
                                + " order by number")
                        .param("2062-Q3")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "{\"accepted\":\"2\",\"digest\":\"" + Sha256.of(file).hex()
                                + "\",\"first\":\"2062-Q3-000001\",\"last\":\"2062-Q3-000004\",\"refused\":\"1\"}",
                        "{\"accepted\":\"1\",\"digest\":\"" + Sha256.of(again).hex()
                                + "\",\"first\":\"2062-Q3-000004\",\"last\":\"2062-Q3-000004\",\"refused\":\"0\"}");
    }

    @Test
    void takesTheSameAgainAndANewTryOfWhatWasRefused() throws Exception {
        release("2061-Q2");
        String[] first = {"2061-Q2-000001,accepted,R1,", "2061-Q2-000002,refused,,no account"};
        assertThat(csv("2061-Q2", first)).hasStatusOk();
        assertThat(body(csv("2061-Q2", first)).path("repeated").asInt()).isEqualTo(2);
        assertThat(csv("2061-Q2", "2061-Q2-000002,refused,,no account either")).hasStatusOk();
        assertThat(csv("2061-Q2", "2061-Q2-000002,accepted,R2,")).hasStatusOk();
        assertThat(states("2061-Q2")).startsWith("ACKNOWLEDGED", "ACKNOWLEDGED");
        assertThat(wrong(csv("2061-Q2", "2061-Q2-000001,accepted,R9,", "2061-Q2-000002,refused,,late")))
                .containsExactly("422", "2 acknowledgement.otherwise", "3 acknowledgement.otherwise");
        assertThat(states("2061-Q2")).startsWith("ACKNOWLEDGED", "ACKNOWLEDGED");
    }

    @Test
    void tellsAllThatIsWrongAtOnceAndTakesNothing() throws Exception {
        release("2061-Q3");
        assertThat(wrong(csv(
                        "2061-Q3",
                        "2061-Q3-000001,accepted,R1,",
                        "2061-Q3-000099,accepted,,",
                        "2061-Q2-000001,accepted,,",
                        "2061-Q3-1,accepted,,",
                        "2061-Q3-000003,accepted,,",
                        "2061-Q3-000002,paid,,",
                        "2061-Q3-000001,accepted,R1,",
                        "2061-Q3-000004,refused,,",
                        ",accepted,,",
                        "2061-Q3-000002,accepted,\u0007,",
                        "2061-Q3-000002,accepted,a,b,c")))
                .containsExactly(
                        "422",
                        "3 acknowledgement.unknown",
                        "4 acknowledgement.unknown",
                        "5 acknowledgement.unknown",
                        "6 acknowledgement.held",
                        "7 acknowledgement.status",
                        "8 acknowledgement.twice",
                        "9 acknowledgement.missing",
                        "10 acknowledgement.missing",
                        "11 acknowledgement.text",
                        "11 acknowledgement.twice",
                        "12 acknowledgement.fields");
        assertThat(states("2061-Q3")).containsExactly("OUTSTANDING", "OUTSTANDING", "HELD", "OUTSTANDING");
    }

    @Test
    void tellsWhatIsWrongInJsonAtItsPointer() throws Exception {
        release("2061-Q4");
        assertThat(wrong(post("2061-Q4", "application/json", """
                        [{"payment": "2061-Q4-000001", "status": "OK", "note/s": 1}, 7,
                         {"payment": 2, "status": "accepted"}, {"payment": "2061-Q4-000009", "status": "accepted"}]""")))
                .containsExactly(
                        "422",
                        "/0/note~1s request.member.unknown",
                        "/0/status acknowledgement.status",
                        "/1 facts.member.shape",
                        "/2 acknowledgement.missing",
                        "/2/payment facts.member.shape",
                        "/3 acknowledgement.unknown");
        assertThat(wrong(post("2061-Q4", "application/json", "{}"))).containsExactly("422", " facts.member.shape");
        assertThat(wrong(post("2061-Q4", "application/json", ""))).containsExactly("422", " facts.member.shape");
        for (String broken : List.of("[{\"payment\":", "[{\"payment\": tru}]", "[", "[1 2]")) {
            assertThat(wrong(post("2061-Q4", "application/json", broken)))
                    .as(broken)
                    .containsExactly("400", " request.json");
        }
        assertThat(wrong(post("2061-Q4", "application/json", "[] []"))).containsExactly("400", " request.json.more");
    }

    @Test
    void tellsWhatIsWrongWithAFile() throws Exception {
        release("2062-Q1");
        assertThat(wrong(post("2062-Q1", "text/csv", "payment,state\n1,2\n")))
                .containsExactly("422", "1 acknowledgement.missing", "1 request.member.unknown");
        assertThat(wrong(post("2062-Q1", "text/csv", ""))).hasSize(3).contains("1 acknowledgement.missing");
        assertThat(wrong(post("2062-Q1", "text/csv", "payment,status\n\"1,2\n")))
                .containsExactly("400", "1 facts.file.broken");
        assertThat(post("2062-Q1", "text/csv", "\uFEFFstatus,payment\r\naccepted,2062-Q1-000001\r\n"))
                .hasStatusOk();
        assertThat(wrong(post("1999", "text/csv", "payment,status\n"))).containsExactly("404", " cycle.unknown");
    }

    /** Whatever payroll says, and whatever of it is refused, no payment and no cent is lost or made. */
    @Test
    void keepsReleasedEqualToAcknowledgedAndOutstanding() throws Exception {
        Random random = new Random(20260101);
        List<String> packages = new ArrayList<>();
        BigDecimal all = BigDecimal.ZERO;
        for (int i = 0; i < 60; i++) {
            BigDecimal amount =
                    BigDecimal.valueOf(random.nextInt(2_000_001) - 500_000L, 2).add(BigDecimal.valueOf(1, 2));
            String review = i % 7 == 0 ? "\"review\":\"LEAVER\"" : "\"payCode\":\"B\"";
            packages.add(
                    given("E%03d".formatted(i), "n", "2062-Q2", money("bonus", amount.toPlainString(), "CNY", review)));
            all = all.add(amount);
        }
        kept.release("2062-Q2", packages);
        int taken = 0;
        for (int round = 0; round < 40; round++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                String payment = "2062-Q2-%06d".formatted(1 + random.nextInt(60));
                lines.add(payment + (random.nextBoolean() ? ",accepted,R" + random.nextInt(2) + "," : ",refused,,r"));
            }
            taken += csv("2062-Q2", lines.toArray(String[]::new)).getResponse().getStatus() == 200 ? 1 : 0;
            if (round % 5 == 0) {
                http.post()
                        .uri("/api/cycles/2062-Q2/payments/2062-Q2-%06d/decision".formatted(1 + 7 * (round / 5)))
                        .contentType("application/json")
                        .content("{\"decision\":\"" + (random.nextBoolean() ? "pay" : "decline") + "\"}")
                        .exchange();
            }
            JsonNode balance = body(http.get()
                            .uri("/api/cycles/2062-Q2/balance")
                            .exchange())
                    .at("/currencies/0");
            assertThat(amount(balance, "calculated")).isEqualByComparingTo(all);
            assertThat(amount(balance, "held").add(amount(balance, "declined")).add(amount(balance, "released")))
                    .isEqualByComparingTo(all);
            assertThat(amount(balance, "acknowledged").add(amount(balance, "outstanding")))
                    .isEqualByComparingTo(amount(balance, "released"));
        }
        assertThat(taken).isBetween(5, 39);
        assertThat(states("2062-Q2")).contains("HELD", "DECLINED", "OUTSTANDING", "REFUSED", "ACKNOWLEDGED");
    }

    private static BigDecimal amount(JsonNode balance, String part) {
        return new BigDecimal(balance.at("/" + part + "/amount").asString());
    }
}
