package laurel.money;

import static laurel.money.SharesTest.each;
import static laurel.money.SharesTest.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pools: semantics 15 and 16. */
class PoolTest {

    private static Pool.Member member(String employee, String weight, @Nullable String cap) {
        return new Pool.Member(employee, number(weight), cap == null ? null : number(cap));
    }

    private static List<Pool.Member> four(@Nullable String cap) {
        return List.of(
                member("d", "0", cap), member("b", "10000", cap), member("c", "14400", cap), member("a", "15000", cap));
    }

    @Test
    void isSharedByWeight() {
        Shared shared = new Pool(number("100000"), 2).share(four(null));

        assertThat(shared.amounts()).containsExactlyEntriesOf(each("a=38071.07", "b=25380.71", "c=36548.22", "d=0.00"));
        assertThat(shared.capped()).isEmpty();
        assertThat(shared.remainder()).isEqualTo("0.00");
    }

    @Test
    void givesTheOthersWhatIsOverACap() {
        Shared shared = new Pool(number("100000"), 2).share(four("36000"));

        assertThat(shared.amounts()).containsExactlyEntriesOf(each("a=36000.00", "b=28000.00", "c=36000.00", "d=0.00"));
        assertThat(shared.capped()).containsExactlyInAnyOrder("a", "c");
        assertThat(shared.remainder()).isEqualTo("0.00");
    }

    @Test
    void capsWhomOnlyTheOthersRestLiftsAboveTheirCap() {
        Shared shared = new Pool(number("100"), 2)
                .share(List.of(member("a", "60", "30"), member("b", "30", "40"), member("c", "10", null)));

        assertThat(shared.amounts()).containsExactlyEntriesOf(each("a=30.00", "b=40.00", "c=30.00"));
    }

    @Test
    void keepsWhatAllCapsTogetherLeave() {
        Shared shared = new Pool(number("100000"), 2).share(four("30000.009"));

        assertThat(shared.amounts()).containsExactlyEntriesOf(each("a=30000.00", "b=30000.00", "c=30000.00", "d=0.00"));
        assertThat(shared.remainder()).isEqualTo("10000.00");
    }

    @Test
    void doesNotCallCappedWhomTheCapJustFits() {
        Shared shared = new Pool(number("90"), 2).share(List.of(member("a", "1", "30"), member("b", "2", "60")));

        assertThat(shared.amounts()).containsExactlyEntriesOf(each("a=30.00", "b=60.00"));
        assertThat(shared.capped()).isEmpty();
    }

    @Test
    void scalesDownOnlyWhatExceedsIt() {
        Map<String, BigDecimal> claims = each("c=3000", "a=5000", "b=4000");

        assertThat(new Pool(number("10000"), 2).scaleDown(claims).amounts())
                .containsExactlyEntriesOf(each("a=4166.67", "b=3333.33", "c=2500.00"));
        assertThat(new Pool(number("12000"), 2).scaleDown(claims).amounts())
                .containsExactlyEntriesOf(each("a=5000.00", "b=4000.00", "c=3000.00"));
        assertThat(new Pool(number("12000.50"), 2).scaleDown(claims).remainder())
                .isEqualTo("0.50");
    }

    @Test
    void saysWhatCannotBeShared() {
        Pool pool = new Pool(number("100"), 2);
        Stream.<Map.Entry<Runnable, String>>of(
                        Map.entry(() -> new Pool(number("-1"), 2), "share.negative-pool"),
                        Map.entry(() -> new Pool(number("0.001"), 2), "share.finer-than-unit"),
                        Map.entry(() -> pool.share(List.of()), "share.no-weights"),
                        Map.entry(() -> pool.share(List.of(member("a", "0", "5"))), "share.no-weights"),
                        Map.entry(() -> pool.share(List.of(member("a", "-1", null))), "share.negative-weight"),
                        Map.entry(() -> pool.share(List.of(member("a", "1", "-1"))), "share.negative-cap"),
                        Map.entry(() -> pool.scaleDown(each("a=-1")), "share.negative-weight"),
                        Map.entry(() -> pool.scaleDown(each("a=0.001")), "share.finer-than-unit"))
                .forEach(refused -> assertThatThrownBy(refused.getKey()::run)
                        .isInstanceOfSatisfying(
                                CannotShare.class, why -> assertThat(why.code()).isEqualTo(refused.getValue())));
        assertThatThrownBy(() -> pool.share(List.of(member("a", "1", null), member("a", "1", null))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
