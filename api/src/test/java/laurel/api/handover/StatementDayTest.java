package laurel.api.handover;

import static laurel.api.handover.Kept.givenBy;
import static laurel.api.handover.Kept.money;
import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.MovableClock;
import laurel.api.ServiceTest;
import laurel.api.policy.CurrentBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

/** On which day a statement is made, where days begin as in Shanghai. */
@ServiceTest
@TestPropertySource(properties = "laurel.time-zone=Asia/Shanghai")
class StatementDayTest {

    @Autowired
    MovableClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void isMadeOnTheDayThatItIsWhereTheCompanyIs(
            @Autowired MockMvcTester http,
            @Autowired CurrentBook book,
            @Autowired JdbcClient database,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Payments payments) {
        new Kept(database, transactions, payments)
                .release(
                        "2074-Q1",
                        givenBy(book.get().book().digest(), "E1", "Lin", "2074-Q1", money("bonus", "10.00", "CNY")));
        clock.moveTo("2026-02-03T16:30:00Z");
        assertThat(http.get()
                        .uri("/api/cycles/2074-Q1/packages/E1/statement")
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en"))
                .bodyText()
                .contains("February 4, 2026")
                .doesNotContain("February 3, 2026");
    }
}
