package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 23, 24, 28 and 30 to 32: rounding, currencies, clawback, events, dates, leavers. */
class PaymentsTest {

    @TempDir
    Path folder;

    /** 23 */
    @Test
    void roundsByItsModeAndUnit() {
        assertThat(Policy.amount(folder, "1000.125", "rounding", "").lines()).containsExactly("bonus 1000.13 CNY");
        assertThat(Policy.amount(folder, "1000.125", "rounding", "half even").lines())
                .containsExactly("bonus 1000.12 CNY");
        assertThat(Policy.amount(folder, "1015", "rounding unit", "10").lines()).containsExactly("bonus 1020.00 CNY");
        assertThat(Policy.amount(folder, "1000.5", "rounding", "")
                        .paid("1", "JPY")
                        .lines())
                .containsExactly("bonus 1001 JPY");
        assertThat(Policy.amount(folder, "1000.0005", "rounding", "")
                        .paid("1", "KWD")
                        .lines())
                .containsExactly("bonus 1000.001 KWD");
    }

    /** 23 */
    @Test
    void roundsByLineOrBySum() {
        String three = """
                Hit policy | COLLECT
                Monthly salary | Bonus
                > 0 | 0.335
                > 1 | 0.335
                > 2 | 0.335
                """;
        String awards = "code | english | chinese | kind | round\nbonus | Bonus | 奖金 | amount | ";
        assertThat(Policy.of(folder, awards + "line", three).lines())
                .containsExactly("bonus 0.34 CNY", "bonus 0.34 CNY", "bonus 0.34 CNY");
        assertThat(Policy.of(folder, awards + "sum", three).lines()).containsExactly("bonus 1.01 CNY");
    }

    /** Two parts of a year come to a hair more than the year: 31/365 and 334/365 in 34 digits each. */
    @Test
    void roundsUpNoHairThatQuotientsLeave() {
        assertThat(Policy.amount(
                                folder,
                                "1000",
                                "rounding | rounding unit | proration | transfers",
                                "up | 5 | calendar days | split")
                        .hired("2020-01-01")
                        .post("2025-01-01", "2025-01-31", "1", Map.of())
                        .post("2025-02-01", "2025-12-31", "1", Map.of())
                        .lines())
                .containsExactly("bonus 1000.00 CNY");
    }

    @Test
    void cannotRoundToWhatTheCurrencyDoesNotHave() {
        Company yen = Policy.amount(folder, "1015", "rounding unit", "0.5").paid("1", "JPY");
        assertThat(yen.lines()).containsExactly("bonus 1015 JPY");
        IncentivePackage given = Policy.amount(folder, "1015.3", "rounding unit", "0.5")
                .paid("1", "JPY")
                .calculate();
        assertThat(given.lines()).isEmpty();
        assertThat(given.notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.lacks()).containsExactly(new Lack(Lack.What.ROUNDING_UNIT, "JPY")));
    }

    /** 24 */
    @Test
    void exchangesByLineOrOnce() {
        String three = """
                Hit policy | COLLECT
                Monthly salary | Bonus
                > 0 | 10.10
                > 1 | 10.10
                > 2 | 10.10
                """;
        String awards = "code | english | chinese | kind | currency | pay in | round\n"
                + "bonus | Bonus | 奖金 | amount | USD | CNY | ";
        assertThat(Policy.of(folder, awards + "sum", three)
                        .rate("USD", "CNY", "2025-01-01", "7.1234")
                        .lines())
                .containsExactly("bonus 215.84 CNY");
        assertThat(Policy.of(folder, awards, three)
                        .rate("USD", "CNY", "2025-01-01", "7.1234")
                        .lines())
                .containsOnly("bonus 71.95 CNY")
                .hasSize(3);
    }

    /** 24: what is paid in another currency is rounded to its minor unit, by the award's mode. */
    @Test
    void exchangesAtTheRateInForceOnThePeriodsLastDay() {
        assertThat(Policy.amount(
                                folder, "10.10", "currency | pay in | rounding | rounding unit", "USD | CNY | down | 5")
                        .in("2025-03")
                        .rate("USD", "CNY", "2025-03-01", "7.1")
                        .rate("USD", "CNY", "2025-03-31", "7.12345")
                        .rate("USD", "CNY", "2025-04-01", "8")
                        .lines())
                .containsExactly("bonus 71.23 CNY");
        assertThat(Policy.amount(folder, "10.10", "pay in", "CNY").lines()).containsExactly("bonus 10.10 CNY");
    }

    /** 24 */
    @Test
    void takesAMissingRateForNothing() {
        Company company =
                Policy.amount(folder, "10.10", "currency | pay in", "USD | CNY").rate("EUR", "CNY", "2025-01-01", "8");
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.lacks()).containsExactly(new Lack(Lack.What.RATE, "USD → CNY")));
    }

    private static final String RATES_BY_DATE =
            "code | english | chinese | kind | of | dated by\n" + "commission | Commission | 提成 | rate | sale | ";

    private static final String BEFORE_JULY = """
            Valid to | 2025-06-30
            Sale | Commission
            - | 5%
            """;

    private static final String FROM_JULY = """
            Valid from | 2025-07-01
            Sale | Commission
            - | 6%
            """;

    private Company soldOverTheTurn(String datedBy) {
        return Policy.of(folder, RATES_BY_DATE + datedBy, BEFORE_JULY, FROM_JULY)
                .in("2025-07")
                .event(
                        "sale",
                        "2025-07-02",
                        "10000",
                        Map.of("booked", LocalDate.parse("2025-06-30"), "invoiced", LocalDate.parse("2025-07-02")));
    }

    /** 31 */
    @Test
    void goesByTheReleaseOfTheDateThatTheAwardDeclares() {
        assertThat(soldOverTheTurn("Booked on").lines()).containsExactly("commission 500.00 CNY");
        assertThat(soldOverTheTurn("Invoiced on").lines()).containsExactly("commission 600.00 CNY");
        assertThat(soldOverTheTurn("Booked on")
                        .calculate()
                        .lines()
                        .get(0)
                        .reason()
                        .facts())
                .containsExactly(
                        new Reason.SeenFact("event", "sale", "2025-07-02", "10000"),
                        new Reason.SeenFact("dated", "booked", null, "2025-06-30"));
    }

    /** 31 */
    @Test
    void runsJuneAgainWithJunesRelease() {
        assertThat(Policy.of(folder, RATES_BY_DATE, BEFORE_JULY, FROM_JULY)
                        .in("2025-06")
                        .event("sale", "2025-06-15", "10000")
                        .lines())
                .containsExactly("commission 500.00 CNY");
    }

    /** 28: a sale of when the rate was 8% is returned, whole and in part. */
    @Test
    void clawsBackAtTheRateThenInForce() {
        String then = BEFORE_JULY.replace("5%", "8%");
        String now = FROM_JULY.replace("6%", "5%");
        Map<String, Object> booked = Map.of("booked", LocalDate.parse("2025-03-03"));
        assertThat(Policy.of(folder, RATES_BY_DATE + "booked", then, now)
                        .in("2025-08")
                        .event("sale", "2025-08-10", "-10000", booked)
                        .lines())
                .containsExactly("commission -800.00 CNY");
        assertThat(Policy.of(folder, RATES_BY_DATE + "booked", then, now)
                        .in("2025-08")
                        .event("sale", "2025-08-10", "-4000", booked)
                        .lines())
                .containsExactly("commission -320.00 CNY");
    }

    /** 30 */
    @Test
    void paysForAtMostSoManyEvents() {
        Company company = Policy.of(
                        folder,
                        "code | english | chinese | kind | at most\nspiff | Spiff | 奖励 | amount | 3",
                        "Demo | Spiff\n> 0 | 200")
                .in("2025-03");
        for (int day = 1; day <= 5; day++) {
            company.event("demo", "2025-03-0" + day, "1");
        }
        company.event("demo", "2025-04-01", "1");
        IncentivePackage given = company.calculate();
        assertThat(given.lines()).extracting(Company::line).hasSize(3).containsOnly("spiff 200.00 CNY");
        assertThat(given.suppressed())
                .extracting(IncentivePackage.Suppressed::why)
                .containsExactly(IncentivePackage.Why.AT_MOST, IncentivePackage.Why.AT_MOST);
    }

    /** What asks for no event is given once, however many there are. */
    @Test
    void paysOnceWhatAsksForNoEvent() {
        assertThat(Policy.of(folder, """
                code | english | chinese | kind | of
                commission | Commission | 提成 | rate | sale
                gift | Gift | 礼金 | amount |
                """, "Sale | Commission\n> 0 | 5%", "Monthly salary | Gift\n> 0 | 200")
                        .in("2025-03")
                        .event("sale", "2025-03-01", "1000")
                        .event("sale", "2025-03-02", "2000")
                        .lines())
                .containsExactly("commission 50.00 CNY", "commission 100.00 CNY", "gift 200.00 CNY");
    }

    /** 32 */
    @Test
    void paysALeaverInPartAndAsksForReview() {
        Company leaver = Policy.amount(folder, "12000", "proration", "months")
                .hired("2020-01-01")
                .left("2025-06-30");
        Line line = leaver.calculate().lines().get(0);
        assertThat(Company.line(line)).isEqualTo("bonus 6000.00 CNY");
        assertThat(line.review()).isEqualTo(Line.Review.LEAVER);
        assertThat(Policy.amount(folder, "12000", "leavers", "forfeit")
                        .left("2025-06-30")
                        .calculate())
                .satisfies(given -> assertThat(given.lines()).isEmpty())
                .satisfies(given -> assertThat(given.suppressed())
                        .extracting(IncentivePackage.Suppressed::why)
                        .containsExactly(IncentivePackage.Why.LEFT));
    }

    /** 32: who leaves on the last day has left, who leaves the day after has not. */
    @Test
    void looksAtWhoHasLeftByThePeriodsEnd() {
        assertThat(Policy.amount(folder, "12000", "leavers", "forfeit")
                        .left("2025-12-31")
                        .lines())
                .isEmpty();
        Line line = Policy.amount(folder, "12000", "leavers", "")
                .left("2026-01-01")
                .calculate()
                .lines()
                .get(0);
        assertThat(line.review()).isNull();
        assertThat(Policy.amount(folder, "12000", "leavers", "pay")
                        .left("2025-12-31")
                        .calculate()
                        .lines())
                .singleElement()
                .satisfies(paid -> assertThat(paid.review()).isNull());
    }
}
