package laurel.api.handover;

import static laurel.api.handover.Kept.given;
import static laurel.api.handover.Kept.givenBy;
import static laurel.api.handover.Kept.money;
import static laurel.api.handover.Kept.other;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.api.ServiceTest;
import laurel.api.access.As;
import laurel.api.policy.CurrentBook;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

/** What an employee is told. */
@ServiceTest
class StatementTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    CurrentBook book;

    private Kept kept;

    @BeforeEach
    void prepare(
            @Autowired JdbcClient database,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Payments payments) {
        kept = new Kept(database, transactions, payments);
    }

    private String of(String employee, String name, String period, String... lines) {
        return givenBy(book.get().book().digest(), employee, name, period, lines);
    }

    private MockHttpServletResponse get(String period, String employee, String type, String language) {
        return http.get()
                .uri("/api/cycles/{period}/packages/{employee}/statement", period, employee)
                .header("Accept", type)
                .header("Accept-Language", language)
                .exchange()
                .getResponse();
    }

    private String html(String period, String employee, String language) throws Exception {
        return get(period, employee, "text/html", language).getContentAsString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void keepLin(String period) {
        kept.release(
                period,
                of(
                        "E1",
                        "林小明",
                        period,
                        money("bonus", "6000.00", "CNY", "\"payCode\":\"B100\""),
                        money("bonus", "-250.05", "CNY", "\"corrects\":\"2050-Q4\""),
                        money("bonus", "40.00", "USD", "\"review\":\"LEAVER\""),
                        other("star", "badge"),
                        other("watch him", "alert"),
                        money("stay", "9999.00", "CNY", "\"review\":\"DECISION\"")));
    }

    @Test
    void tellsMoneyAndAllElseWithReasons() throws Exception {
        keepLin("2071-Q1");
        assertThat(html("2071-Q1", "E1", "en"))
                .contains("<html", "lang=\"en\"", "林小明", ">E1<", "January 1, 2071 – March 31, 2071")
                .contains("Correction of 2050-Q4", "-250.05", "held until a decision", "handed to payroll")
                .contains(
                        "Bonus 6,000.00 CNY: Level P5 meets P5, P6 in A5 (table &quot;Performance bonus&quot;, row 5 of tables.xlsx › Sheet0; clause 3.1 Over 100%).")
                .contains("Star badge: Level P5 meets")
                .containsPattern("Total</td><td class=\"amount\">5,749.95</td><td>CNY")
                .doesNotContain("Total</td><td class=\"amount\">40.00</td><td>USD", "Not released");
        assertThat(html("2071-Q1", "E1", "zh"))
                .contains("激励单", "lang=\"zh\"", "2071年1月1日 至 2071年3月31日", "更正 2050-Q4", "暂缓，等待决定")
                .contains("奖金 6,000.00 CNY：职级 P5 符合 A5 的 P5, P6（决策表“绩效奖金”第 5 行")
                .contains("明星徽章");
    }

    /** A proposal might never come true, and an alert is for the manager. */
    @Test
    void doesNotTellWhatTheManagerAloneShouldKnow() throws Exception {
        keepLin("2071-Q2");
        assertThat(html("2071-Q2", "E1", "en")).doesNotContain("watch him", "9,999.00", "stay");
        http.post()
                .uri("/api/cycles/2071-Q2/payments/2071-Q2-000004/decision")
                .contentType("application/json")
                .content("{\"decision\":\"pay\"}")
                .exchange();
        assertThat(html("2071-Q2", "E1", "en")).contains("9,999.00").doesNotContain("watch him");
        http.post()
                .uri("/api/cycles/2071-Q2/payments/2071-Q2-000003/decision")
                .contentType("application/json")
                .content("{\"decision\":\"decline\"}")
                .exchange();
        assertThat(html("2071-Q2", "E1", "en")).doesNotContain("40.00");
    }

    /** What was worked out on the way tells of them too. */
    @Test
    void doesNotTellItInTheEmployeesOwnPackageEither() throws Exception {
        String alert = other("watch him", "alert");
        String told = of(
                        "E1",
                        "林小明",
                        "2073-Q1",
                        money("bonus", "6000.00", "CNY", "\"payCode\":\"B100\""),
                        alert,
                        money("stay", "9999.00", "CNY", "\"review\":\"DECISION\""),
                        money("bonus", "40.00", "USD", "\"review\":\"LEAVER\""))
                .replace(
                        ",\"rejectedRows\"",
                        (",\"derived\":[{\"term\":\"will he leave\",\"value\":\"true\",%s}],"
                                        + "\"suppressed\":[{\"line\":%s,\"why\":\"TWICE\"}],"
                                        + "\"notEvaluable\":[{\"origin\":{\"table\":\"Watching\",\"file\":\"a.xlsx\","
                                        + "\"sheet\":\"a\",\"row\":1},\"awards\":[\"watch him\"],\"unknown\":[\"mood\"]}],"
                                        + "\"rejectedRows\"")
                                .formatted(alert.substring(alert.indexOf("\"reason\""), alert.length() - 1), alert));
        kept.release("2073-Q1", told);
        kept.database()
                .sql("update cycle set state = 'RELEASED' where period = '2073-Q1'")
                .update();
        String path = "/api/cycles/2073-Q1/packages/E1";

        assertThat(http.get().uri(path)).bodyText().isEqualTo(told);
        assertThat(http.get().uri(path).with(As.employee("E1")))
                .hasStatusOk()
                .hasContentType("application/json")
                .bodyText()
                .contains("林小明", "6000.00", "Performance bonus", "40.00")
                .doesNotContain("watch him", "stay", "9999.00", "will he leave", "Watching", "mood");

        decide("2073-Q1-000002", "pay");
        decide("2073-Q1-000003", "decline");
        assertThat(http.get().uri(path).with(As.employee("E1")))
                .bodyText()
                .contains("6000.00", "9999.00")
                .doesNotContain("watch him", "40.00");
    }

    private void decide(String payment, String decision) {
        assertThat(http.post()
                        .uri("/api/cycles/2073-Q1/payments/" + payment + "/decision")
                        .contentType("application/json")
                        .content("{\"decision\":\"" + decision + "\"}"))
                .hasStatusOk();
    }

    @Test
    void runsNothingThatStandsInAName() throws Exception {
        kept.release(
                "2071-Q3",
                of("<script>alert(1)", "<script>alert('n')</script>&amp;", "2071-Q3", money("<b>", "1.00", "CNY")));
        MockHttpServletResponse answer = get("2071-Q3", "<script>alert(1)", "text/html", "en");
        assertThat(answer.getContentAsString())
                .contains("&lt;script&gt;alert(", "&amp;amp;", "&lt;b&gt;")
                .doesNotContain("<script", "<b>");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
        assertThat(text(get("2071-Q3", "<script>alert(1)", "application/pdf", "en")
                        .getContentAsByteArray()))
                .contains("<script>alert('n')</script>&amp;", "<b>");
    }

    @Test
    void isAPdfInWhichBothLanguagesCanBeRead() throws Exception {
        keepLin("2071-Q4");
        byte[] english = get("2071-Q4", "E1", "application/pdf", "en").getContentAsByteArray();
        assertThat(text(english))
                .contains("Incentive statement", "林小明", "Bonus", "6,000.00", "5,749.95", "Correction of 2050-Q4");
        byte[] chinese = get("2071-Q4", "E1", "application/pdf", "zh").getContentAsByteArray();
        assertThat(text(chinese).replaceAll("\\s", "")).contains("激励单", "林小明", "奖金6,000.00CNY：职级P5符合A5的P5,P6");
        assertThat(get("2071-Q4", "E1", "application/pdf", "zh").getContentAsByteArray())
                .isEqualTo(chinese);
    }

    @Test
    void turnsThePageWhereItMust() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            lines.add(money("bonus", i + ".00", "CNY"));
        }
        kept.release("2072-Q1", of("E1", "很长的名字".repeat(30), "2072-Q1", lines.toArray(String[]::new)));
        byte[] pdf = get("2072-Q1", "E1", "application/pdf", "zh").getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 6);
            assertThat(new PDFTextStripper().getText(document)).contains("1 / " + document.getNumberOfPages());
        }
        assertThat(text(pdf)).contains("820.00");
    }

    /** A character that no font here has, or that XML cannot write, costs that character, not the statement. */
    @Test
    void isPrintedWhateverCharactersStandInAName() throws Exception {
        kept.keep("2072-Q2", List.of(of("E1", "𠮷\u0001🌲 é Ω Ж", "2072-Q2")));
        assertThat(text(get("2072-Q2", "E1", "application/pdf", "en").getContentAsByteArray()))
                .contains("é Ω Ж", "No money is given.", "Not released yet");
    }

    @Test
    void saysWhatIsNotThere() throws Exception {
        kept.keep("2072-Q3", List.of(given("E1", "Lin", "2072-Q3")));
        assertThat(get("2072-Q3", "E9", "text/html", "en").getStatus()).isEqualTo(404);
        assertThat(get("1999", "E1", "application/pdf", "en").getStatus()).isEqualTo(404);
        MockHttpServletResponse otherBook = get("2072-Q3", "E1", "application/pdf", "en");
        assertThat(otherBook.getStatus()).isEqualTo(409);
        assertThat(otherBook.getContentType()).startsWith("application/problem+json");
        assertThat(otherBook.getContentAsString()).contains("statement.book", "\"status\":409");
    }
}
