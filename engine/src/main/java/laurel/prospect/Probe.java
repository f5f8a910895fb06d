package laurel.prospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.fact.UnaryTest;
import laurel.prospect.Trials.Tried;
import org.jspecify.annotations.Nullable;

/**
 * Changes of levers of which it is not known what they do, because DRL or a sum of rows lies between: choices are each
 * tried by themselves and together; what is measured is moved to where the book compares it with something and, by steps
 * that double, beyond, then back to the first step that still does.
 */
final class Probe {

    /** 2 to that power is the most steps that are tried. */
    private static final int DOUBLINGS = 14;

    /** How many of the values that the book names are tried. */
    private static final int TURNS = 24;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Scene scene;
    private final IntSupplier numbers;

    Probe(Scene scene, IntSupplier numbers) {
        this.scene = scene;
        this.numbers = numbers;
    }

    /** That change, and one of those levers more. */
    List<Node> of(Node node, Collection<Lever> levers, Predicate<Tried> does) {
        List<Node> nodes = new ArrayList<>();
        for (Lever lever : levers) {
            Stance stance = scene.stances().get(lever);
            if (stance == null || node.moved().containsKey(lever)) {
                continue;
            }
            List<Object> values = stance.isContinuous() ? first(node, stance, does) : stance.turns();
            for (Object value : values) {
                Object read = stance.read(lever.term(), value);
                Node next = read == null
                        ? null
                        : node.and(
                                List.of(new Ask(lever.term(), new UnaryTest.Equal(read), true)),
                                null,
                                scene,
                                numbers.getAsInt());
                if (next != null) {
                    nodes.add(next);
                }
            }
        }
        return nodes;
    }

    /** The first value that does, or none. */
    private List<Object> first(Node node, Stance stance, Predicate<Tried> does) {
        Stream<Object> doubled = IntStream.rangeClosed(0, DOUBLINGS)
                .mapToObj(TWO::pow)
                .flatMap(steps -> Stream.of(steps, steps.negate()))
                .map(stance::away)
                .flatMap(Stream::ofNullable);
        List<Object> values = Stream.concat(stance.turns().stream().limit(TURNS), doubled)
                .distinct()
                .sorted(Comparator.comparing(stance::steps))
                .toList();
        for (Object value : values) {
            if (does(node, stance, value, does)) {
                return List.of(back(node, stance, value, does));
            }
        }
        return List.of();
    }

    /** The value nearest to now, between now and that one, from which on it does. */
    private Object back(Node node, Stance stance, Object found, Predicate<Tried> does) {
        BigDecimal not = BigDecimal.ZERO;
        BigDecimal yes = stance.steps(found);
        boolean up = UnaryTest.compare(found, stance.now()) > 0;
        while (yes.subtract(not).compareTo(BigDecimal.ONE) > 0) {
            BigDecimal middle = yes.add(not).divide(TWO, 0, RoundingMode.FLOOR);
            Object value = stance.away(up ? middle : middle.negate());
            if (value != null && does(node, stance, value, does)) {
                yes = middle;
            } else {
                not = middle;
            }
        }
        @Nullable Object nearest = stance.away(up ? yes : yes.negate());
        return nearest == null ? found : nearest;
    }

    private boolean does(Node node, Stance stance, Object value, Predicate<Tried> does) {
        Map<Lever, Object> moved = new HashMap<>(node.moved());
        moved.put(stance.lever(), value);
        return does.test(scene.trials().of(moved));
    }
}
