package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.calculation.IncentivePackage.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Semantics 18 to 20: groups of awards of which one is given, choice, eligibility. */
class ChoosingTest {

    private static final String TABLE = """
            Monthly salary | A | B | C
            > 0 | 3000 | 2000 | 500
            """;

    @TempDir
    Path folder;

    private Company group(String rule) {
        return Policy.of(folder, """
                code | english | chinese | kind | group | group rule | priority
                a | A | 甲 | amount | year end | %1$s | 2
                b | B | 乙 | amount | year end | %1$s | 1
                c | C | 丙 | amount | | |
                """.formatted(rule), TABLE);
    }

    /** 18 */
    @Test
    void stacksOrGivesTheBestOrTheFirst() {
        assertThat(group("stack").lines()).containsExactly("a 3000.00 CNY", "b 2000.00 CNY", "c 500.00 CNY");
        assertThat(group("best").lines()).containsExactly("a 3000.00 CNY", "c 500.00 CNY");
        assertThat(group("priority").lines()).containsExactly("b 2000.00 CNY", "c 500.00 CNY");
    }

    /** 18: two lines of 1,500 are worth more than one of 2,000, and as much as one of 3,000, which then goes by priority. */
    @Test
    void comparesWhatAllLinesOfAnAwardComeTo() {
        String awards = """
                code | english | chinese | kind | group | group rule | priority | round
                a | A | 甲 | amount | year end | best | %s | line
                b | B | 乙 | amount | year end | best | 1 | line
                """;
        String table = """
                Hit policy | COLLECT
                Monthly salary | A | B
                > 0 | 1500 | %s
                > 1 | 1500 |
                """;
        assertThat(Policy.of(folder, awards.formatted("2"), table.formatted("2000"))
                        .lines())
                .containsExactly("a 1500.00 CNY", "a 1500.00 CNY");
        assertThat(Policy.of(folder, awards.formatted("2"), table.formatted("3000"))
                        .lines())
                .containsExactly("b 3000.00 CNY");
        assertThat(Policy.of(folder, awards.formatted("1"), table.formatted("3000"))
                        .lines())
                .containsExactly("a 1500.00 CNY", "a 1500.00 CNY");
    }

    /** 18 */
    @Test
    void keepsWhatItSuppressesAndSaysForWhat() {
        assertThat(group("best").calculate().suppressed()).singleElement().satisfies(suppressed -> {
            assertThat(Company.line(suppressed.line())).isEqualTo("b 2000.00 CNY");
            assertThat(suppressed.why()).isEqualTo(Why.OTHER_OF_GROUP);
            assertThat(suppressed.by()).isEqualTo("a");
        });
    }

    /** An award of a group stands where the catalogue has it, in what is settled too. */
    @Test
    void settlesInTheOrderOfTheCatalogue() {
        assertThat(Policy.of(folder, """
                code | english | chinese | kind | group | group rule | minimum
                a | A | 甲 | amount | year end | best | 1 CNY
                b | B | 乙 | amount | year end | best | 1 CNY
                c | C | 丙 | amount | | | 1 CNY
                """, TABLE).calculate().settled())
                .extracting(IncentivePackage.Settled::award)
                .containsExactly("a", "c");
    }

    /** 19 */
    @Test
    void givesWhatTheEmployeePrefersOrElseTheFirst() {
        assertThat(group("choice(wish)").attribute("wish", "a").lines())
                .containsExactly("a 3000.00 CNY", "c 500.00 CNY");
        assertThat(group("choice(wish)").lines()).containsExactly("b 2000.00 CNY", "c 500.00 CNY");
        assertThat(group("自选（意愿）").attribute("wish", "elsewhere").lines())
                .containsExactly("b 2000.00 CNY", "c 500.00 CNY");
    }

    /** 20 */
    @Test
    void givesOneBadgeForTheSameEventTwice() {
        Company demo = Policy.of(
                        folder,
                        "code | english | chinese | kind | once\nstar | Star | 星 | badge | cycle",
                        "Demo | Star\n>= 100000 | yes")
                .event("demo", "2025-03-01", "100000")
                .event("demo", "2025-03-01", "100000")
                .event("demo", "2025-03-02", "99999");

        assertThat(demo.lines()).containsExactly("star");
        assertThat(demo.calculate().suppressed())
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed.why()).isEqualTo(Why.TWICE));
    }

    private Company eligible() {
        return Policy.of(
                folder,
                "code | english | chinese | kind | eligible\na | A | 甲 | amount | Good standing",
                "Monthly salary | A\n> 0 | 3000");
    }

    @Test
    void givesOnlyToWhoIsEligible() {
        assertThat(eligible().attribute("good_standing", true).lines()).containsExactly("a 3000.00 CNY");
        assertThat(eligible().attribute("good_standing", false).calculate().suppressed())
                .singleElement()
                .satisfies(suppressed -> assertThat(suppressed.why()).isEqualTo(Why.NOT_ELIGIBLE));
        assertThat(eligible().calculate().notEvaluable())
                .singleElement()
                .satisfies(open -> assertThat(open.unknown()).containsExactly("good_standing"));
    }
}
