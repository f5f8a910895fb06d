package laurel.prospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.fact.UnaryTest;
import org.jspecify.annotations.Nullable;

/**
 * Changes of levers of which it is not known what they do, because DRL or a sum of rows lies between: choices are each
 * tried by themselves and together; what is measured is moved to where the book compares it with something and, by steps
 * that double, beyond, then back to the first step that still does. What only tables ask is moved from row to row.
 */
final class Probe {

    /** 2 to that power is the most steps that are tried. */
    private static final int DOUBLINGS = 14;

    /** How many of the values that the book names are tried. */
    private static final int TURNS = 24;

    /** How often it is guessed where a response will be what is wanted, before the middle is taken. */
    private static final int GUESSES = 4;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** A value of a lever, how far it is, and what comes of it. */
    private record Sample(Object value, BigDecimal steps, Response response) {}

    private final Scene scene;
    private final IntSupplier numbers;

    Probe(Scene scene, IntSupplier numbers) {
        this.scene = scene;
        this.numbers = numbers;
    }

    /** That change, and one more of the levers that decide about what is upstream. */
    List<Node> of(Node node, Upstream upstream, Response.To response) {
        List<Node> nodes = new ArrayList<>();
        for (Lever lever : upstream.levers()) {
            Stance stance = scene.stances().get(lever);
            if (stance == null || (node.moved().containsKey(lever) && !stance.isContinuous())) {
                continue;
            }
            for (Object value : values(node, stance, upstream, response)) {
                Node next = node.to(stance, value, scene, numbers.getAsInt());
                if (next != null) {
                    nodes.add(next);
                }
            }
        }
        return nodes;
    }

    private List<Object> values(Node node, Stance stance, Upstream upstream, Response.To response) {
        Lever lever = stance.lever();
        Stream<Object> turns =
                stance.turns(upstream.ends(lever)).stream().filter(value -> isFarther(node, stance, value));
        if (!stance.isContinuous()) {
            return turns.filter(value -> isOther(node, upstream, stance, value))
                    .filter(value ->
                            upstream.isByValue(lever) || !upstream.isByRows() || isOther(node, stance, value, response))
                    .toList();
        }
        if (upstream.isByValue(lever) || !scene.levers().looksOnce()) {
            return first(node, stance, turns.limit(TURNS), response);
        }
        return turns.filter(value -> isOther(node, upstream, stance, value))
                .filter(value -> response(node, stance, value, response).does())
                .limit(1)
                .toList();
    }

    private boolean isOther(Node node, Upstream upstream, Stance stance, Object value) {
        Object at = node.moved().getOrDefault(stance.lever(), stance.now());
        return !scene.likeness()
                .of(upstream, stance.lever(), value)
                .equals(scene.likeness().of(upstream, stance.lever(), at));
    }

    /** Whether it makes a difference by itself. Where rows say all, those that take more are met for their own sake. */
    private static boolean isOther(Node node, Stance stance, Object value, Response.To response) {
        Response then = response(node, stance, value, response);
        Object at = node.moved().getOrDefault(stance.lever(), stance.now());
        return then.does()
                || then.comes() == null
                || !then.comes().equals(response(node, stance, at, response).comes());
    }

    /** Whether it meets what is asked already, beyond where the lever is moved to. */
    private static boolean isFarther(Node node, Stance stance, Object value) {
        Object at = node.moved().get(stance.lever());
        boolean isBeyond = at == null
                || (stance.steps(value).compareTo(stance.steps(at)) > 0
                        && UnaryTest.compare(value, stance.now()) > 0 == UnaryTest.compare(at, stance.now()) > 0);
        return isBeyond
                && node.asks().getOrDefault(stance.lever(), List.of()).stream()
                        .allMatch(ask -> stance.meets(ask, value));
    }

    /** The first value that does, or none. */
    private List<Object> first(Node node, Stance stance, Stream<Object> turns, Response.To response) {
        Stream<Object> doubled = IntStream.rangeClosed(0, DOUBLINGS)
                .mapToObj(TWO::pow)
                .flatMap(steps -> Stream.of(steps, steps.negate()))
                .map(stance::away)
                .flatMap(Stream::ofNullable)
                .filter(value -> isFarther(node, stance, value));
        List<Object> values = Stream.concat(turns, doubled)
                .distinct()
                .sorted(Comparator.comparing(stance::steps))
                .toList();
        Sample start = sample(node, stance, node.moved().getOrDefault(stance.lever(), stance.now()), response);
        Map<Boolean, Sample> last = new HashMap<>(Map.of(true, start, false, start));
        Sample straight = straight(node, stance, start, response);
        if (straight != null) {
            return List.of(straight.value);
        }
        for (Object value : values) {
            boolean up = UnaryTest.compare(value, stance.now()) > 0;
            Sample next = sample(node, stance, value, response);
            Sample before = Objects.requireNonNull(last.put(up, next));
            if (next.response.does() || next.response.isAcross(before.response)) {
                Sample nearest = nearest(node, stance, before, next, response);
                if (nearest.response.does()) {
                    return List.of(nearest.value);
                }
            }
        }
        return List.of();
    }

    /**
     * Where it does, if the response comes nearer to what is wanted with each step as it does with the first; null if it does
     * not, or nobody knows how near it is.
     */
    private @Nullable Sample straight(Node node, Stance stance, Sample start, Response.To response) {
        for (BigDecimal step : List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) {
            BigDecimal lacks = start.response.lacks();
            Object value = stance.away(start.steps.add(BigDecimal.ONE).multiply(step));
            if (lacks == null || value == null || !isFarther(node, stance, value)) {
                continue;
            }
            Sample first = sample(node, stance, value, response);
            if (first.response.does()) {
                return first;
            }
            BigDecimal left = first.response.lacks();
            if (left == null || left.signum() != lacks.signum() || left.abs().compareTo(lacks.abs()) >= 0) {
                continue;
            }
            BigDecimal more =
                    left.divide(lacks.subtract(left), 0, RoundingMode.CEILING).max(BigDecimal.ONE);
            // What is wanted may begin only beyond its end.
            for (BigDecimal beyond : List.of(BigDecimal.ZERO, BigDecimal.ONE)) {
                Object there = stance.away(first.steps.add(more).add(beyond).multiply(step));
                Sample last =
                        there == null || !isFarther(node, stance, there) ? null : sample(node, stance, there, response);
                if (last != null && (last.response.does() || last.response.isAcross(start.response))) {
                    Sample nearest = nearest(node, stance, first, last, response);
                    return nearest.response.does() ? nearest : null;
                }
            }
            return null;
        }
        return null;
    }

    /** Of the values between the two, the nearest that is not as the first, if they are as the first up to there. */
    private Sample nearest(Node node, Stance stance, Sample from, Sample to, Response.To response) {
        Sample not = from;
        Sample yes = to;
        boolean up = UnaryTest.compare(to.value, stance.now()) > 0;
        for (int i = 0; yes.steps.subtract(not.steps).compareTo(BigDecimal.ONE) > 0; i++) {
            BigDecimal steps = between(not, yes, i < GUESSES);
            Object value = stance.away(up ? steps : steps.negate());
            if (value == null) {
                return yes;
            }
            Sample middle = sample(node, stance, value, response);
            if (middle.response.does() || middle.response.isAcross(from.response)) {
                yes = middle;
            } else {
                not = middle;
            }
        }
        return yes;
    }

    /** Where the response would be what is wanted if it went in a straight line, or else the middle. */
    private static BigDecimal between(Sample not, Sample yes, boolean guess) {
        BigDecimal width = yes.steps.subtract(not.steps);
        BigDecimal lacks = not.response.lacks();
        if (guess
                && lacks != null
                && not.response.comes() instanceof BigDecimal before
                && yes.response.comes() instanceof BigDecimal after
                && after.compareTo(before) != 0) {
            BigDecimal steps =
                    not.steps.add(lacks.multiply(width).divide(after.subtract(before), 0, RoundingMode.CEILING));
            return steps.max(not.steps.add(BigDecimal.ONE)).min(yes.steps.subtract(BigDecimal.ONE));
        }
        return yes.steps.add(not.steps).divide(TWO, 0, RoundingMode.FLOOR);
    }

    private static Sample sample(Node node, Stance stance, Object value, Response.To response) {
        return new Sample(value, stance.steps(value), response(node, stance, value, response));
    }

    private static Response response(Node node, Stance stance, Object value, Response.To response) {
        Map<Lever, Object> moved = new HashMap<>(node.moved());
        if (!value.equals(stance.now())) {
            moved.put(stance.lever(), value);
        }
        return response.of(moved);
    }
}
