package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 11 and 12: the part of a period that counts. */
class ProrationTest {

    @TempDir
    Path folder;

    /** 11 */
    @Test
    void proratesByCalendarDays() {
        assertThat(Policy.amount(folder, "10000", "proration", "calendar days")
                        .hired("2025-06-01")
                        .lines())
                .containsExactly("bonus 5863.01 CNY");
        assertThat(Policy.amount(folder, "10000", "proration", "日历日")
                        .hired("2024-06-01")
                        .in("2024")
                        .lines())
                .containsExactly("bonus 5846.99 CNY");
    }

    /** 11 */
    @Test
    void proratesByMonths() {
        assertThat(Policy.amount(folder, "12000", "proration", "months")
                        .hired("2025-06-01")
                        .lines())
                .containsExactly("bonus 7000.00 CNY");
        assertThat(Policy.amount(folder, "10000", "proration", "months")
                        .hired("2025-06-01")
                        .lines())
                .containsExactly("bonus 5833.33 CNY");
        assertThat(Policy.amount(folder, "12000", "proration", "months")
                        .hired("2025-06-02")
                        .lines())
                .containsExactly("bonus 6000.00 CNY");
    }

    /** 11 */
    @Test
    void countsMonthsThatBeginOrEndByThresholds() {
        assertThat(Policy.amount(folder, "12000", "proration", "months 9/20")
                        .hired("2025-06-09")
                        .lines())
                .containsExactly("bonus 7000.00 CNY");
        assertThat(Policy.amount(folder, "12000", "proration", "months 9/20")
                        .hired("2025-06-10")
                        .lines())
                .containsExactly("bonus 6000.00 CNY");
        assertThat(Policy.amount(folder, "12000", "proration", "months 9/20")
                        .hired("2020-01-01")
                        .left("2025-11-19")
                        .lines())
                .containsExactly("bonus 10000.00 CNY");
        assertThat(Policy.amount(folder, "12000", "proration", "months 9/20")
                        .hired("2020-01-01")
                        .left("2025-11-20")
                        .lines())
                .containsExactly("bonus 11000.00 CNY");
    }

    /** 12 */
    @Test
    void proratesByWorkingDays() {
        assertThat(Policy.amount(folder, "2100", "proration", "working days")
                        .in("2025-06")
                        .hired("2025-06-16")
                        .lines())
                .containsExactly("bonus 1100.00 CNY");
        assertThat(Policy.amount(folder, "2100", "proration", "working days")
                        .in("2025-06")
                        .hired("2025-06-16")
                        .holiday("2025-06-02")
                        .lines())
                .containsExactly("bonus 1155.00 CNY");
        assertThat(Policy.amount(folder, "2100", "proration", "calendar days")
                        .in("2025-06")
                        .hired("2025-06-16")
                        .lines())
                .containsExactly("bonus 1050.00 CNY");
    }

    /** 12 */
    @Test
    void takesAbsencesOff() {
        assertThat(Policy.amount(folder, "12000", "proration | absences", "calendar days | unpaid leave")
                        .hired("2020-01-01")
                        .away("unpaid leave", "2025-03-01", "2025-03-31")
                        .lines())
                .containsExactly("bonus 10980.82 CNY");
        assertThat(Policy.amount(
                                folder,
                                "12000",
                                "proration | absences",
                                "calendar days | unpaid leave; first 30 days forgiven")
                        .hired("2020-01-01")
                        .away("unpaid leave", "2025-03-01", "2025-03-31")
                        .lines())
                .containsExactly("bonus 11967.12 CNY");
        assertThat(Policy.amount(folder, "12000", "proration | absences", "calendar days | unpaid leave")
                        .hired("2020-01-01")
                        .away("sick leave", "2025-03-01", "2025-03-31")
                        .lines())
                .containsExactly("bonus 12000.00 CNY");
    }

    /** 12: 31 days less and 16 December days of no employment, of which 10 are leave too. */
    @Test
    void countsLeaveOutsideOfEmploymentOnce() {
        assertThat(Policy.amount(folder, "36500", "proration | absences", "calendar days | unpaid leave")
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
        assertThat(Policy.amount(folder, "12000", "proration", "months 31/31")
                        .hired("2025-02-28")
                        .lines())
                .containsExactly("bonus 11000.00 CNY");
        assertThat(Policy.amount(folder, "12000", "proration", "months 31/31")
                        .hired("2025-03-01")
                        .lines())
                .containsExactly("bonus 10000.00 CNY");
    }

    /** 11: whoever is there from the first day to the last has all of it. */
    @Test
    void proratesNothingForWhoIsThereAllThePeriod() {
        Company whole = Policy.amount(folder, "10000", "proration", "calendar days")
                .hired("2025-01-01")
                .left("2025-12-31");
        assertThat(whole.lines()).containsExactly("bonus 10000.00 CNY");
        assertThat(Company.steps(whole.calculate().lines().get(0).reason())).containsExactly(Step.Kind.AMOUNT);
        assertThat(Policy.amount(folder, "10000", "proration", "months")
                        .hired("2025-01-01")
                        .left("2025-12-31")
                        .lines())
                .containsExactly("bonus 10000.00 CNY");
    }

    /** 12: June 2025 has 21 working days; of leave from Friday to Monday, two days are working days, one is forgiven. */
    @Test
    void takesAbsencesOffWorkingDaysOnly() {
        assertThat(Policy.amount(
                                folder,
                                "2100",
                                "proration | absences",
                                "working days | sick leave; first 1 days forgiven")
                        .in("2025-06")
                        .hired("2020-01-01")
                        .away("sick leave", "2025-06-13", "2025-06-16")
                        .lines())
                .containsExactly("bonus 2000.00 CNY");
    }

    @Test
    void cannotProrateAPeriodWithoutAWorkingDay() {
        Company company = Policy.amount(folder, "2100", "proration", "working days")
                .in("2025-06")
                .hired("2020-01-01");
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
        assertThat(Policy.amount(folder, "12000", "proration", "months")
                        .calculate()
                        .notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.lacks()).containsExactly(new Lack(Lack.What.HIRED, "")));
    }
}
