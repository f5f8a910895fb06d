package laurel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forced distributions: semantics 17. */
class DistributionTest {

    private static final Distribution THREE_SIX_ONE = new Distribution(List.of(3, 6, 1));

    @Test
    void countsByTheLargestRemainder() {
        assertThat(THREE_SIX_ONE.counts(7)).containsExactly(2, 4, 1);
        assertThat(THREE_SIX_ONE.counts(3)).containsExactly(1, 2, 0);
        assertThat(THREE_SIX_ONE.counts(0)).containsExactly(0, 0, 0);
    }

    @Test
    void letsTiesGoToTheBetterClass() {
        assertThat(new Distribution(List.of(1, 1)).counts(3)).containsExactly(2, 1);
    }

    @Test
    void hasAClassForEveryPlace() {
        assertThat(IntStream.rangeClosed(1, 7).map(place -> THREE_SIX_ONE.classAt(place, 7)))
                .containsExactly(0, 0, 1, 1, 1, 1, 2);
        assertThatThrownBy(() -> THREE_SIX_ONE.classAt(8, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isReadAsWritten() {
        assertThat(Distribution.parse("3-6-1")).contains(THREE_SIX_ONE);
        assertThat(Distribution.parse(" 3：6 : 1 ")).contains(THREE_SIX_ONE);
        assertThat(THREE_SIX_ONE).hasToString("3-6-1");
    }

    @Test
    void needsAClassForSomebodyAndNoneForLessThanNobody() {
        assertThat(new Distribution(List.of(0, 1)).counts(5)).containsExactly(0, 5);
        assertThatThrownBy(() -> new Distribution(List.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Distribution(List.of(3, -1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "0-0", "3-6-", "3--1", "a-b", "1234567-1", "department"})
    void isNotReadOfAnythingElse(String text) {
        assertThat(Distribution.parse(text)).isEmpty();
    }
}
