package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import laurel.policy.Circles.Step;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void findsNoneInAChain() {
        assertThat(Circles.among(List.of(step("a", "", "x"), step("b", "x", "y"), step("c", "x y", "z"))))
                .isEmpty();
    }

    @Test
    void findsAStepThatFeedsItself() {
        assertThat(names(step("a", "x", "x"), step("b", "x", "y"))).containsExactly(List.of("a"));
    }

    @Test
    void namesEachCircleOnceAndOnlyItsMembers() {
        Step before = step("before", "", "x");
        Step after = step("after", "y", "end");
        assertThat(names(
                        before,
                        step("a", "x z", "y"),
                        step("b", "y", "z"),
                        after,
                        step("c", "p", "q"),
                        step("d", "q", "p")))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void findsALongWayRound() {
        assertThat(names(step("a", "z", "x"), step("b", "x", "y"), step("c", "y", "z")))
                .containsExactly(List.of("a", "b", "c"));
    }

    private static List<List<String>> names(Step... steps) {
        return Circles.among(List.of(steps)).stream()
                .map(circle -> circle.stream().map(Step::name).toList())
                .toList();
    }

    private static Step step(String name, String asks, String gives) {
        return new Step(name, words(asks), words(gives));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
