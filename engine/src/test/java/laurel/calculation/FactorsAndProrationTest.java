package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 9 to 12: factors, caps and floors, proration. */
class FactorsAndProrationTest {

    @TempDir
    Path folder;

    /** An award that pays the target bonus times {@code rate}, with further columns of the Awards sheet. */
    private Company bonus(String rate, String columns, String cells) {
        return Policy.of(
                        folder,
                        "code | english | chinese | kind | of | " + columns + "\nbonus | Bonus | 奖金 | rate | target | "
                                + cells,
                        "Target bonus | Bonus\n> 0 | " + rate)
                .attribute("target", new BigDecimal("20000"));
    }

    /** An award of a fixed amount. */
    private Company amount(String amount, String columns, String cells) {
        return Policy.of(
                folder,
                "code | english | chinese | kind | " + columns + "\nbonus | Bonus | 奖金 | amount | " + cells,
                "Monthly salary | Bonus\n> 0 | " + amount);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static List<Step.Kind> steps(Reason reason) {
        return reason.arithmetic().stream().map(Step::step).toList();
    }

    private static Company graded(Company company) {
        return company.attribute("quality", number("1.1"))
                .attribute("team", number("0.9"))
                .attribute("company", number("1.2"));
    }

    /** 9 */
    @Test
    void multipliesFactorsOrWeighsThem() {
        assertThat(graded(bonus("100%", "factors", "Quality, Team, Company result"))
                        .lines())
                .containsExactly("bonus 23760.00 CNY");
        assertThat(graded(bonus("100%", "factors", "30% quality, 30% team, 40% company"))
                        .lines())
                .containsExactly("bonus 21600.00 CNY");
        assertThat(graded(bonus("100%", "factors", "50% quality, 50% team"))
                        .calculate()
                        .lines()
                        .get(0)
                        .reason()
                        .arithmetic())
                .anySatisfy(step -> assertThat(step.step() + " " + step.of() + " " + step.factor())
                        .isEqualTo("WEIGHTED quality, team 1.00"));
    }

    /** 9 */
    @Test
    void namesTheFactorOfZero() {
        Company company = bonus("100%", "factors", "quality").attribute("quality", BigDecimal.ZERO);
        assertThat(company.lines()).containsExactly("bonus 0.00 CNY");
        assertThat(company.calculate().lines().get(0).reason().arithmetic())
                .anySatisfy(step -> assertThat(step.step() + " " + step.of() + " " + step.factor())
                        .isEqualTo("FACTOR quality 0"));
    }

    @Test
    void cannotMultiplyByAnUnknownFactor() {
        IncentivePackage given = bonus("100%", "factors", "quality, team")
                .attribute("team", BigDecimal.ONE)
                .calculate();
        assertThat(given.lines()).isEmpty();
        assertThat(given.notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.unknown()).containsExactly("quality"));
    }

    private static String lacks(Company company) {
        IncentivePackage given = company.calculate();
        assertThat(given.lines()).isEmpty();
        return given.notEvaluable().get(0).lacks().toString();
    }

    @Test
    void paysNothingUnderABoundOfAnotherCurrency() {
        assertThat(lacks(amount("10000", "cap", "5,000 CNY").paid("1", "USD")))
                .contains("LIMIT_IN_CURRENCY", "5,000 CNY → USD");
        assertThat(amount("10000", "cap", "5,000 USD").paid("1", "USD").lines()).containsExactly("bonus 5000.00 USD");
    }

    @Test
    void paysNothingUnderACapBelowZeroOrBelowTheFloor() {
        assertThat(lacks(amount("10000", "cap", "200% of target").attribute("target", new BigDecimal("-1"))))
                .contains("CAP", "200% of target");
        assertThat(lacks(amount("10000", "cap | floor", "5,000 CNY | target")
                        .attribute("target", new BigDecimal("6000"))))
                .contains("FLOOR", "target");
    }

    /** 10 */
    @Test
    void capsBeforeOrAfterProration() {
        assertThat(bonus("230%", "cap | proration", "200% of target | months 1/31")
                        .hired("2025-07-01")
                        .lines())
                .containsExactly("bonus 20000.00 CNY");
        assertThat(bonus("230%", "cap | cap order | proration", "200% of target | after proration | months 1/31")
                        .hired("2025-07-01")
                        .lines())
                .containsExactly("bonus 23000.00 CNY");
        assertThat(bonus("230%", "cap | cap order | proration", "100% of target | after proration | months 1/31")
                        .hired("2025-07-01")
                        .lines())
                .containsExactly("bonus 20000.00 CNY");
    }

    /** 10: half a year's part of the floor, which is not raised to the floor again. */
    @Test
    void raisesToAFloorBeforeProrationOnly() {
        assertThat(amount("900", "floor | proration", "1,000 CNY | months")
                        .hired("2025-07-01")
                        .lines())
                .containsExactly("bonus 500.00 CNY");
    }

    @Test
    void capsAtAnAmountAndRaisesToAFloor() {
        assertThat(amount("900", "cap", "800 CNY").lines()).containsExactly("bonus 800.00 CNY");
        assertThat(amount("900", "floor", "Monthly salary").lines()).containsExactly("bonus 20000.00 CNY");
        assertThat(amount("900", "cap | floor", "1,000 CNY | 800 CNY").lines()).containsExactly("bonus 900.00 CNY");
    }

    /** 10: a cap of just as much, or a floor, takes nothing off and says nothing. */
    @Test
    void saysNothingOfBoundsThatChangeNothing() {
        for (String column : List.of("cap", "floor")) {
            Line line = amount("800", column, "800 CNY").calculate().lines().get(0);
            assertThat(Company.line(line)).isEqualTo("bonus 800.00 CNY");
            assertThat(steps(line.reason())).containsExactly(Step.Kind.AMOUNT);
        }
    }

    /** 11 */
    @Test
    void proratesByCalendarDays() {
        assertThat(amount("10000", "proration", "calendar days")
                        .hired("2025-06-01")
                        .lines())
                .containsExactly("bonus 5863.01 CNY");
        assertThat(amount("10000", "proration", "日历日")
                        .hired("2024-06-01")
                        .in("2024")
                        .lines())
                .containsExactly("bonus 5846.99 CNY");
    }

    /** 11 */
    @Test
    void proratesByMonths() {
        assertThat(amount("12000", "proration", "months").hired("2025-06-01").lines())
                .containsExactly("bonus 7000.00 CNY");
        assertThat(amount("10000", "proration", "months").hired("2025-06-01").lines())
                .containsExactly("bonus 5833.33 CNY");
        assertThat(amount("12000", "proration", "months").hired("2025-06-02").lines())
                .containsExactly("bonus 6000.00 CNY");
    }

    /** 11 */
    @Test
    void countsMonthsThatBeginOrEndByThresholds() {
        assertThat(amount("12000", "proration", "months 9/20")
                        .hired("2025-06-09")
                        .lines())
                .containsExactly("bonus 7000.00 CNY");
        assertThat(amount("12000", "proration", "months 9/20")
                        .hired("2025-06-10")
                        .lines())
                .containsExactly("bonus 6000.00 CNY");
        assertThat(amount("12000", "proration", "months 9/20")
                        .hired("2020-01-01")
                        .left("2025-11-19")
                        .lines())
                .containsExactly("bonus 10000.00 CNY");
        assertThat(amount("12000", "proration", "months 9/20")
                        .hired("2020-01-01")
                        .left("2025-11-20")
                        .lines())
                .containsExactly("bonus 11000.00 CNY");
    }

    /** 12 */
    @Test
    void proratesByWorkingDays() {
        assertThat(amount("2100", "proration", "working days")
                        .in("2025-06")
                        .hired("2025-06-16")
                        .lines())
                .containsExactly("bonus 1100.00 CNY");
        assertThat(amount("2100", "proration", "working days")
                        .in("2025-06")
                        .hired("2025-06-16")
                        .holiday("2025-06-02")
                        .lines())
                .containsExactly("bonus 1155.00 CNY");
        assertThat(amount("2100", "proration", "calendar days")
                        .in("2025-06")
                        .hired("2025-06-16")
                        .lines())
                .containsExactly("bonus 1050.00 CNY");
    }

    /** 12 */
    @Test
    void takesAbsencesOff() {
        assertThat(amount("12000", "proration | absences", "calendar days | unpaid leave")
                        .hired("2020-01-01")
                        .away("unpaid leave", "2025-03-01", "2025-03-31")
                        .lines())
                .containsExactly("bonus 10980.82 CNY");
        assertThat(amount("12000", "proration | absences", "calendar days | unpaid leave; first 30 days forgiven")
                        .hired("2020-01-01")
                        .away("unpaid leave", "2025-03-01", "2025-03-31")
                        .lines())
                .containsExactly("bonus 11967.12 CNY");
        assertThat(amount("12000", "proration | absences", "calendar days | unpaid leave")
                        .hired("2020-01-01")
                        .away("sick leave", "2025-03-01", "2025-03-31")
                        .lines())
                .containsExactly("bonus 12000.00 CNY");
    }

    /** 12: 31 days less and 16 December days of no employment, of which 10 are leave too. */
    @Test
    void countsLeaveOutsideOfEmploymentOnce() {
        assertThat(amount("36500", "proration | absences", "calendar days | unpaid leave")
                        .hired("2020-01-01")
                        .left("2025-12-15")
                        .away("unpaid leave", "2025-12-06", "2025-12-25")
                        .away("unpaid leave", "2025-12-10", "2025-12-12")
                        .lines())
                .containsExactly("bonus 33900.00 CNY");
    }

    /** A day that a month does not have is its last: whoever starts on 28 February has it counted, on 1 March not. */
    @Test
    void takesAThresholdBeyondAMonthsEndForItsLastDay() {
        assertThat(amount("12000", "proration", "months 31/31")
                        .hired("2025-02-28")
                        .lines())
                .containsExactly("bonus 11000.00 CNY");
        assertThat(amount("12000", "proration", "months 31/31")
                        .hired("2025-03-01")
                        .lines())
                .containsExactly("bonus 10000.00 CNY");
    }

    /** 11: whoever is there from the first day to the last has all of it. */
    @Test
    void proratesNothingForWhoIsThereAllThePeriod() {
        Company whole = amount("10000", "proration", "calendar days")
                .hired("2025-01-01")
                .left("2025-12-31");
        assertThat(whole.lines()).containsExactly("bonus 10000.00 CNY");
        assertThat(steps(whole.calculate().lines().get(0).reason())).containsExactly(Step.Kind.AMOUNT);
        assertThat(amount("10000", "proration", "months")
                        .hired("2025-01-01")
                        .left("2025-12-31")
                        .lines())
                .containsExactly("bonus 10000.00 CNY");
    }

    /** 12: June 2025 has 21 working days; of leave from Friday to Monday, two days are working days, one is forgiven. */
    @Test
    void takesAbsencesOffWorkingDaysOnly() {
        assertThat(amount("2100", "proration | absences", "working days | sick leave; first 1 days forgiven")
                        .in("2025-06")
                        .hired("2020-01-01")
                        .away("sick leave", "2025-06-13", "2025-06-16")
                        .lines())
                .containsExactly("bonus 2000.00 CNY");
    }

    @Test
    void cannotProrateAPeriodWithoutAWorkingDay() {
        Company company =
                amount("2100", "proration", "working days").in("2025-06").hired("2020-01-01");
        for (int day = 2; day <= 30; day++) {
            company.holiday("2025-06-%02d".formatted(day));
        }
        assertThat(company.lines()).isEmpty();
        assertThat(company.calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.lacks()).containsExactly(new Lack(Lack.What.WORKING_DAYS, "")));
    }

    /** What is given for single events is not given for a time. */
    @Test
    void proratesNothingThatIsGivenForEvents() {
        assertThat(Policy.of(
                                folder,
                                "code | english | chinese | kind | of | proration\n"
                                        + "bonus | Bonus | 奖金 | rate | sale | calendar days",
                                "Sale | Bonus\n> 0 | 10%")
                        .in("2025-06")
                        .hired("2025-06-16")
                        .event("sale", "2025-06-20", "1000")
                        .lines())
                .containsExactly("bonus 100.00 CNY");
    }

    @Test
    void cannotProrateWithoutTheDayOfHire() {
        assertThat(amount("12000", "proration", "months").calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.lacks()).containsExactly(new Lack(Lack.What.HIRED, "")));
    }

    @Test
    void cannotBoundByWhatIsUnknown() {
        for (String column : List.of("cap", "floor")) {
            IncentivePackage given = amount("900", column, "200% of guarantee").calculate();
            assertThat(given.lines()).isEmpty();
            assertThat(given.notEvaluable())
                    .singleElement()
                    .satisfies(open -> assertThat(open.unknown()).containsExactly("guarantee"));
        }
    }
}
