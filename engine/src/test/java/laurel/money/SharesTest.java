package laurel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sums shared by weights: semantics 14 and 15. */
class SharesTest {

    static BigDecimal number(String written) {
        return new BigDecimal(written);
    }

    /** In the order of the arguments, each {@code id=number}. */
    static Map<String, BigDecimal> each(String... stated) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (String one : stated) {
            String[] parts = one.split("=", -1);
            numbers.put(parts[0], number(parts[1]));
        }
        return numbers;
    }

    @Test
    void givesTheCentThatIsLeftToWhoIsFirstById() {
        assertThat(Shares.split(number("100000.01"), each("c=1", "b=1", "a=1"), 2))
                .containsExactlyEntriesOf(each("a=33333.34", "b=33333.34", "c=33333.33"));
    }

    @Test
    void givesWhatIsLeftByTheLargestRemainder() {
        assertThat(Shares.split(number("100000"), each("d=0", "c=14400", "b=10000", "a=15000"), 2))
                .containsExactlyEntriesOf(each("a=38071.07", "b=25380.71", "c=36548.22", "d=0.00"));
    }

    @Test
    void takesBackToTheCentWhatItGave() {
        assertThat(Shares.split(number("-100000.01"), each("a=1", "b=1", "c=1"), 2))
                .containsExactlyEntriesOf(each("a=-33333.34", "b=-33333.34", "c=-33333.33"));
    }

    @Test
    void sharesInAnyUnit() {
        assertThat(Shares.split(number("10"), each("a=1", "b=1", "c=1"), 0))
                .containsExactlyEntriesOf(each("a=4", "b=3", "c=3"));
        assertThat(Shares.split(number("0.010"), each("a=0.5", "b=1.25"), 3))
                .containsExactlyEntriesOf(each("a=0.003", "b=0.007"));
        assertThat(Shares.split(number("1000"), each("a=1", "b=1", "c=1"), -2).values().stream()
                        .map(BigDecimal::toPlainString))
                .containsExactly("400", "300", "300");
    }

    /** As quotients of 34 digits, both remainders would be equal, and the unit would go to "a". */
    @Test
    void tellsRemainderFromRemainderExactly() {
        assertThat(Shares.split(number("1"), each("a=1", "b=1.0000000000000000000000000000000000000001"), 0))
                .containsExactlyEntriesOf(each("a=0", "b=1"));
    }

    @Test
    void sharesNothingByWeightsOfNothing() {
        assertThat(Shares.split(number("0"), each("a=0", "b=0"), 2)).containsExactlyEntriesOf(each("a=0.00", "b=0.00"));
        assertThat(Shares.split(number("0"), Map.of(), 2)).isEmpty();
    }

    @Test
    void saysWhatCannotBeShared() {
        assertRefused("0.01", each("a=0", "b=0"), "share.no-weights", "0.01");
        assertRefused("0.01", Map.of(), "share.no-weights", "0.01");
        assertRefused("5", each("a=2", "b=-1"), "share.negative-weight", "b", "-1");
        assertRefused("5.005", each("a=2"), "share.finer-than-unit", "5.005", "0.01");
    }

    private static void assertRefused(String total, Map<String, BigDecimal> weights, String code, Object... values) {
        assertThatThrownBy(() -> Shares.split(number(total), weights, 2))
                .isInstanceOfSatisfying(CannotShare.class, why -> {
                    assertThat(why.code()).isEqualTo(code);
                    assertThat(List.of(why.values())).isEqualTo(List.of(values));
                });
    }
}
