package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.explanation.Explainer;
import laurel.fact.Absence;
import laurel.fact.Assignment;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What terms and DRL can ask of what an employee did, and of where the employee was meanwhile. */
class EventsTest {

    private static final Period JUNE = Period.parse("2025-06").orElseThrow();

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            sale | Sale | 销售 | money | event(sale) | >= 0
            sold | Sold on | 销售日期 | date | event(sale, Date)
            region | Region | 地区 | text | event（sale，region） | north, south
            sales | Sales | 销售笔数 | integer | events(sale)
            """;

    private static final Employee LIN = new Employee(
            "e1",
            "Lin",
            "P5",
            "Clerk",
            "North",
            null,
            null,
            Currency.getInstance("CNY"),
            new BigDecimal("9000"),
            Map.of("wish", "money"));

    private static final Facts FACTS = new Facts(LIN, List.of(), List.of(), List.of())
            .with(
                    List.of(new Assignment("e1", day(1), null, "P6", null, "South", null, Map.of("wish", "time"))),
                    List.of(new Absence("e1", "unpaid leave", day(2), day(3))),
                    List.of(sale(day(5), "100"), sale(day(30), "250.50"), sale(LocalDate.of(2025, 7, 1), "9")));

    @TempDir
    Path folder;

    private static LocalDate day(int day) {
        return LocalDate.of(2025, 6, day);
    }

    private static Event sale(LocalDate date, String value) {
        return new Event("e1", "sale", date, new BigDecimal(value), Map.of("region", "north"));
    }

    private TestBook book() {
        return TestBook.in(folder).sheet("events.xlsx", "Terms", TERMS);
    }

    @Test
    void termsReadTheEventThatIsLookedAtAndCountThoseOfThePeriod() {
        PolicyBook book = book().load();
        Facts looking = FACTS.lookingAt(sale(day(5), "100"));
        assertThat(List.of("sale", "sold", "region", "sales"))
                .extracting(term -> book.terms().get(term).valueOf(looking, JUNE))
                .containsExactly(new BigDecimal("100"), day(5), "north", new BigDecimal("2"));
        assertThat(List.of("sale", "sold", "region"))
                .extracting(term -> book.terms().get(term).valueOf(FACTS, JUNE))
                .containsOnlyNulls();
        Event other = new Event("e1", "referral", day(5), BigDecimal.ONE, Map.of("region", "north"));
        assertThat(book.terms().get("region").valueOf(FACTS.lookingAt(other), JUNE))
                .isNull();
        assertThat(book.terms().words().stream().map(term -> term.source().toString()))
                .contains("event(sale)", "event(sale, date)", "event(sale, region)", "events(sale)");
    }

    @Test
    void factsAreThoseOfAnAssignmentWhereItSaysSo() {
        Employee then = FACTS.during(FACTS.assignments().get(0)).employee();
        assertThat(then)
                .isEqualTo(new Employee(
                        "e1",
                        "Lin",
                        "P6",
                        "Clerk",
                        "South",
                        null,
                        null,
                        Currency.getInstance("CNY"),
                        new BigDecimal("9000"),
                        Map.of("wish", "time")));
    }

    @Test
    void drlMatchesEventsAbsencesAssignmentsAndAwardsGivenWithTheirReasons() {
        PolicyBook book = book().file("some.drl", """
                        package policy
                        import java.math.BigDecimal
                        import laurel.award.Award
                        import laurel.fact.*
                        rule "A sale after leave"
                            @clause("5 Sales")
                        when
                            Employee($e : id)
                            Assignment(employee == $e, level == "P6")
                            Absence(employee == $e, type == "unpaid leave", $to : to)
                            Event(employee == $e, name == "sale", value >= 200B, date.isAfter($to), date.getYear() == 2025)
                            Given(employee == $e, award == "bonus", $p : period)
                        then
                            insert(new Award($e, "leave", new BigDecimal("1")));
                        end
                        """).load();
        Facts facts = FACTS.having(List.of(new Given("e1", "bonus", JUNE.previous())));
        try (Calculator calculator = new Calculator(book, JUNE)) {
            IncentivePackage given = calculator.calculate(facts);
            assertThat(given.lines()).hasSize(1);
            assertThat(new Explainer(book, Language.ENGLISH).explain(given).get(1))
                    .contains(
                            "in the post P6, South since June 1, 2025",
                            "unpaid leave from June 2, 2025 to June 3, 2025",
                            "sale of 250.5 on June 30, 2025",
                            "Bonus was given in 2025-05");
            assertThat(new Explainer(book, Language.CHINESE).explain(given).get(1))
                    .contains(
                            "自 2025年6月1日 起任职：P6, South",
                            "自 2025年6月2日 至 2025年6月3日 unpaid leave",
                            "2025年6月30日 的sale为 250.5");
        }
    }

    @Test
    void casesStateEventsAndHowManyThereAre() {
        Path written = book().table("Prize", "Table\nSales | Extra leave\n>= 5 | 1\n<5 | ")
                .sheet("cases.xlsx", "Cases", """
                        Cases
                        Period | 2025-06
                        Currency | CNY
                        case | Sales | Sale | Region | Sold on | Extra leave | Problem
                        five | 5 | | | | 1
                        one | | 100 | north | | none
                        long ago | | 100 | | 2024-01-01 | none
                        none | 0 | 100 | | | none
                        less than none | -1 | | | | | cases.count
                        """)
                .write();
        assertThat(BookCheck.check(written).problems().stream().filter(problem -> !TestBook.isBeside(problem)))
                .isEmpty();
    }

    @Test
    void tellsWhatEventTermsAndRulesCannotSay() {
        Path written =
                book().sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | chinese | type | source
                        a | A | 甲 | text | event(sale)
                        b | B | 乙 | number | event(sale, date)
                        c | C | 丙 | money | events(sale)
                        d | D | 丁 | integer | rank(sale)
                        e | E | 戊 | number | events(sale, region)
                        """).file("some.drl", """
                        package policy
                        import java.math.BigDecimal
                        import laurel.award.Award
                        import laurel.fact.*
                        rule "A sail"
                            @clause("5 Sales")
                        when
                            Employee($e : id)
                            Event(employee == $e, name == "sail", value >= 200B)
                        then
                            insert(new Award($e, "leave", new BigDecimal("1")));
                        end
                        """).write();
        List<Problem> problems = BookCheck.check(written).problems().stream()
                .filter(Problem::isError)
                .toList();
        assertThat(problems.stream().map(Problem::toString))
                .anyMatch(
                        text -> text.contains(
                                "some.drl:9  No term of the book asks about the event \"sail\", so no rule"
                                        + " can either. Maybe \"sale\" was meant; or add a term with the source event(sail) or events(sail)."))
                .anyMatch(text -> text.contains("E3  event(sale) cannot give a value of type text."))
                .anyMatch(text -> text.contains("E4  event(sale, date) cannot give a value of type number."))
                .anyMatch(text -> text.contains("E5  events(sale) cannot give a value of type money."))
                .anyMatch(text -> text.contains("E6  \"sale\" cannot be compared among employees."))
                .anyMatch(text -> text.contains("E7  \"events(sale, region)\" is no source of a term."))
                .hasSize(6);
        assertThat(problems.stream().map(problem -> problem.in(Language.CHINESE)))
                .anyMatch(text -> text.contains("本手册没有词汇询问事件“sail”，规则也无法询问。"));
    }
}
