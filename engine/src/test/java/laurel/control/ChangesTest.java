package laurel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is paid now beside what was paid before, of people, teams and all. */
class ChangesTest {

    @Test
    void tellsPeopleByIdThenTeamsByNameThenAll() {
        assertThat(between(
                        List.of(paid("a", "Sales", "100.00 CNY"), paid("b", "Care", "50.00 CNY")),
                        List.of(paid("a", "Sales", "150.00 CNY"), paid("b", "Care", "50.00 CNY"))))
                .containsExactly(
                        "PERSON a in Sales: 100.00 → 150.00 CNY, 0.5",
                        "PERSON b in Care: 50.00 → 50.00 CNY, 0",
                        "TEAM Care: 50.00 → 50.00 CNY, 0",
                        "TEAM Sales: 100.00 → 150.00 CNY, 0.5",
                        "TOTAL : 150.00 → 200.00 CNY, 0.3333333333333333333333333333333333");
    }

    @Test
    void tellsOfWhoIsNewAndOfWhoIsGone() {
        assertThat(between(List.of(paid("b", "X", "50.00 CNY")), List.of(paid("a", "X", "70.00 CNY"))))
                .containsExactly(
                        "PERSON a in X: 0.00 → 70.00 CNY, null",
                        "PERSON b in X: 50.00 → 0.00 CNY, -1",
                        "TEAM X: 50.00 → 70.00 CNY, 0.4",
                        "TOTAL : 50.00 → 70.00 CNY, 0.4");
    }

    @Test
    void comparesEachCurrencyByItself() {
        assertThat(between(
                        List.of(paid("a", "", "10.00 USD", "7 JPY")), List.of(paid("a", "", "10.00 USD", "1.000 KWD"))))
                .startsWith(
                        "PERSON a: 7 → 0 JPY, -1",
                        "PERSON a: 0.000 → 1.000 KWD, null",
                        "PERSON a: 10.00 → 10.00 USD, 0",
                        "TEAM : 7 → 0 JPY, -1");
    }

    /** A team's sum before is what its people of then had: a transfer moves money from one to the other. */
    @Test
    void countsWhoWasTransferredWhereTheyWereAndWhereTheyAre() {
        assertThat(between(List.of(paid("a", "Old", "100.00 CNY")), List.of(paid("a", "New", "100.00 CNY"))))
                .containsExactly(
                        "PERSON a in New: 100.00 → 100.00 CNY, 0",
                        "TEAM New: 0.00 → 100.00 CNY, null",
                        "TEAM Old: 100.00 → 0.00 CNY, -1",
                        "TOTAL : 100.00 → 100.00 CNY, 0");
    }

    @Test
    void saysNothingOfWhoIsPaidNothing() {
        assertThat(between(List.of(paid("a", "X")), List.of(paid("a", "X", "0.00 CNY"))))
                .isEmpty();
    }

    /** By what was taken back, one unit is more and not less. */
    @Test
    void takesTheRateOfWhatWasTakenBackByItsSize() {
        assertThat(between(List.of(paid("a", "", "-100.00 CNY")), List.of(paid("a", "", "-50.00 CNY"))))
                .startsWith("PERSON a: -100.00 → -50.00 CNY, 0.5");
    }

    /** 49.99…% never seems to be 50%. */
    @Test
    void cutsARateThatDoesNotEnd() {
        Change change = new Change(
                Scope.TOTAL,
                "",
                "",
                Currency.getInstance("CNY"),
                new BigDecimal("3E+40"),
                new BigDecimal("45E+39").subtract(BigDecimal.ONE));
        assertThat(change.rate()).isEqualTo("0.4999999999999999999999999999999999");
    }

    /** A database orders bytes: what is beyond U+FFFF comes after what UTF-16 puts behind its surrogates. */
    @Test
    void readsPeopleByCodePoints() {
        List<Paid> people = List.of(paid("\uFF21", "", "1.00 CNY"), paid("\uD83D\uDE00", "", "1.00 CNY"));
        assertThat(between(people, people)).hasSize(4).noneMatch(told -> told.contains("null"));
    }

    @Test
    void refusesPeopleInAnotherOrder() {
        List<Paid> wrong = List.of(paid("b", "", "1.00 CNY"), paid("a", "", "1.00 CNY"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> between(wrong, List.of()))
                .withMessage("Employee a comes after b.\nMaybe read them by the bytes of their ids, each once.");
        List<Paid> twice = List.of(paid("a", "", "1.00 CNY"), paid("a", "", "1.00 CNY"));
        assertThatIllegalArgumentException().isThrownBy(() -> between(List.of(), twice));
    }

    @Test
    void addsUpTheMoneyOfAPackage() {
        Paid paid = Paid.of(JsonMapper.builder().build().readTree("""
                {"employee": "e1", "period": "2025", "lines": [
                  {"award": "bonus", "kind": "rate", "amount": {"amount": "100.10", "currency": "CNY"}},
                  {"award": "leave", "kind": "leave days", "days": "2"},
                  {"award": "bonus", "amount": {"amount": "-20.00", "currency": "CNY"}, "corrects": "2024"},
                  {"award": "gift", "amount": {"amount": "5", "currency": "JPY"}}]}
                """), "Care");
        assertThat(paid).isEqualTo(paid("e1", "Care", "80.10 CNY", "5 JPY"));
        assertThat(Paid.of(JsonMapper.builder().build().readTree("{\"employee\": \"e2\"}"), ""))
                .isEqualTo(paid("e2", ""));
    }

    static Paid paid(String employee, String team, String... sums) {
        Map<Currency, BigDecimal> byCurrency = new LinkedHashMap<>();
        Arrays.stream(sums)
                .map(sum -> sum.split(" ", -1))
                .forEach(sum -> byCurrency.put(Currency.getInstance(sum[1]), new BigDecimal(sum[0])));
        return new Paid(employee, team, byCurrency);
    }

    private static List<String> between(List<Paid> before, List<Paid> now) {
        List<String> told = new ArrayList<>();
        Changes.between(before.iterator(), now.iterator(), change -> told.add(tell(change)));
        return told;
    }

    private static String tell(Change change) {
        return "%s %s%s: %s → %s %s, %s"
                .formatted(
                        change.scope(),
                        change.subject(),
                        change.team().isEmpty() ? "" : " in " + change.team(),
                        change.before(),
                        change.now(),
                        change.currency(),
                        change.rate());
    }
}
