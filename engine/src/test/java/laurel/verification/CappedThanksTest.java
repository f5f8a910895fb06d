package laurel.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.Populations;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Profile;
import laurel.fact.Recognition;
import laurel.fact.Recognized;
import laurel.policy.PolicyBook;
import laurel.run.SecondOpinions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that were calculated with a wrong count of the thanks that count are found out when everybody is there. */
class CappedThanksTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();

    @TempDir
    Path folder;

    private PolicyBook book;
    private Populations right;

    /** Of what B gives A in January, the first counts; C is thanked twice, by two. */
    private final List<Facts> everybody = List.of(
            facts("a", thanks("a", "b", "2025-01-05"), thanks("a", "b", "2025-01-06"), thanks("a", "b", "2025-02-01")),
            facts("b"),
            facts("c", thanks("c", "a", "2025-03-01"), thanks("c", "b", "2025-03-01")));

    @BeforeEach
    void counts() {
        book = TestBook.empty(folder)
                .sheet(
                        "words.xlsx",
                        "Terms",
                        "Terms\nid | english | chinese | type | source\n"
                                + "counted | Counted | 计入 | integer | recognitions(thanks, 1-9-9)")
                .sheet(
                        "words.xlsx",
                        "Awards",
                        "Awards\ncode | english | chinese | kind | currency\nthanks | Thanks | 感谢 | amount | CNY")
                .table("Thanks", "Table\nOtherwise | nothing\nCounted | Thanks\n2 | 20\n3 | 30\n> 3 | 99")
                .load();
        right = new Populations(book.terms(), YEAR);
        everybody.forEach(right::add);
        right.complete();
    }

    @Test
    void agreesWithTheRightCounts() {
        Verification verification = verify(Map.of());

        assertThat(told(verification)).isEmpty();
        assertThat(verification.compared())
                .as("Two lines, and the counts of three")
                .isEqualTo(5);
    }

    @Test
    void findsThatTooManyWereCounted() {
        assertThat(told(verify(Map.of("a", 3)))).containsExactly("a PLACE counted: 3, 2");
    }

    @Test
    void findsThatTooFewWereCountedAndThatSomeWereCountedOfNobody() {
        assertThat(told(verify(Map.of("c", 1, "b", 2))))
                .containsExactly("b PLACE counted: 2, 0", "c PLACE counted: 1, 2");
    }

    /** The parts of a run are gathered apart: what A gave in one counts in the other. */
    @Test
    void findsItAmongPartsThatWereGatheredApart() {
        Verifications first = new Verifications(SecondOpinions.on(book, YEAR));
        Verifications next = new Verifications(SecondOpinions.on(book, YEAR));
        calculate(first, everybody.subList(0, 2), Map.of());
        calculate(next, everybody.subList(2, 3), Map.of("c", 3));
        first.add(next);

        assertThat(told(first.complete())).containsExactly("c PLACE counted: 3, 2");
    }

    private Verification verify(Map<String, Integer> wrong) {
        Verifications all = new Verifications(SecondOpinions.on(book, YEAR));
        calculate(all, everybody, wrong);
        return all.complete();
    }

    /** With the counts as they are, but for those that are planted. */
    private void calculate(Verifications verifications, List<Facts> some, Map<String, Integer> wrong) {
        try (Calculator calculator = new Calculator(book, YEAR)) {
            for (Facts one : some) {
                Integer planted = wrong.get(one.employee().id());
                Facts counted = planted == null
                        ? right.compare(one)
                        : one.comparedBy(
                                Map.of((Recognized) book.terms().get("counted").source(), BigDecimal.valueOf(planted)));
                verifications.verify(counted, calculator.calculate(counted));
            }
        }
    }

    private static List<String> told(Verification verification) {
        return verification.first().stream()
                .map(one -> one.employee() + " " + one.what() + " " + one.subject() + ": " + one.calculated() + ", "
                        + one.expected())
                .toList();
    }

    private static Recognition thanks(String to, String from, String day) {
        return new Recognition(to, "thanks", from, LocalDate.parse(day), null);
    }

    private static Facts facts(String id, Recognition... given) {
        Employee employee =
                new Employee(id, id, null, null, null, null, null, Currency.getInstance("CNY"), null, Map.of());
        Profile profile = new Profile(List.of(), Stream.of(given).toList(), List.of(), List.of(), List.of(), List.of());
        return new Facts(employee, List.of(), List.of(), List.of()).with(profile);
    }
}
