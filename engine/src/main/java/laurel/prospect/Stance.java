package laurel.prospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.fact.Better;
import laurel.fact.Facts;
import laurel.fact.GoalScore;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.StatedFacts;
import laurel.fact.Term;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Where an employee stands with a lever, and which values it may be moved to: those a whole number of steps away, or those
 * which the book lists; in the better direction only, where the book says which that is.
 */
final class Stance {

    private final Lever lever;
    private final Object now;

    /** The result of the period before, if a term compares this one with it and it is known. */
    private final @Nullable BigDecimal before;

    /** By whose ends they are: levers and what is upstream keep theirs. */
    private final IdentityHashMap<Map<Term, NavigableSet<Object>>, List<Object>> turns = new IdentityHashMap<>();

    private Stance(Lever lever, Object now, @Nullable BigDecimal before) {
        this.lever = lever;
        this.now = now;
        this.before = before;
    }

    /** Null if the fact is missing, so that there is nothing to change. */
    static @Nullable Stance of(Lever lever, Facts facts, Period period) {
        Object now = lever.fact().read(facts, period);
        if (now == null && lever.term().source().equals(lever.fact())) {
            now = lever.term().ifMissing();
        }
        BigDecimal before = lever.fact() instanceof Source.OverTime of
                        && of.at(Source.When.PREVIOUS).read(facts, period) instanceof BigDecimal number
                ? number
                : null;
        return now == null ? null : new Stance(lever, now, before);
    }

    Lever lever() {
        return lever;
    }

    /** The fact's value as it is. */
    Object now() {
        return now;
    }

    /** What a term comes to if the fact is that; null if it is unknown all the same. */
    @Nullable
    Object read(Term reader, Object fact) {
        if (reader.source().equals(lever.fact())) {
            return fact;
        }
        return before == null ? reader.ifMissing() : ValueType.normal(((BigDecimal) fact).subtract(before));
    }

    boolean meets(Ask ask, Object fact) {
        Object value = read(ask.term(), fact);
        return value == null ? !ask.met() : ask.accepts(value);
    }

    /** How far that is from what is, in steps. */
    BigDecimal steps(Object fact) {
        if (fact.equals(now)) {
            return BigDecimal.ZERO;
        }
        return isMeasured()
                ? position(fact).subtract(position(now)).abs().divide(step(), 0, RoundingMode.CEILING)
                : BigDecimal.ONE;
    }

    /** The nearest value that meets all of them: of two equally near ones the greater; null if none does. */
    @Nullable
    Object nearest(List<Ask> asks) {
        if (asks.stream().allMatch(ask -> meets(ask, now))) {
            return now;
        }
        Stream<Object> values = lever.options().isEmpty()
                ? beside(asks.stream().flatMap(ask -> ask.test().values().map(end -> fact(ask.term(), end))))
                : lever.options().stream();
        return values.filter(this::mayBe)
                .filter(value -> asks.stream().allMatch(ask -> meets(ask, value)))
                .min(byDistance())
                .orElse(null);
    }

    /** All values where something may change that compares with those ends, the nearest first, and some beyond the last. */
    List<Object> turns(Map<Term, NavigableSet<Object>> ends) {
        return turns.computeIfAbsent(ends, none -> turnsOf(ends));
    }

    private List<Object> turnsOf(Map<Term, NavigableSet<Object>> ends) {
        Stream<Object> values = lever.options().stream();
        if (lever.options().isEmpty()) {
            values = beside(ends.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(end -> fact(entry.getKey(), end))));
        }
        return values.filter(this::mayBe).distinct().sorted(byDistance()).toList();
    }

    /** The nearest value beyond that one, on that side of now, where something in the book may change; null if nothing does. */
    @Nullable
    Object beyond(Object fact, boolean up) {
        List<BigDecimal> ends = new ArrayList<>();
        for (Map.Entry<Term, NavigableSet<Object>> entry : lever.ends().entrySet()) {
            Object read = read(entry.getKey(), fact);
            if (read != null) {
                Object next =
                        up ? entry.getValue().ceiling(read) : entry.getValue().floor(read);
                Object after = next == null
                        ? null
                        : up ? entry.getValue().higher(next) : entry.getValue().lower(next);
                Stream.of(next, after).filter(Objects::nonNull).forEach(end -> ends.add(fact(entry.getKey(), end)));
            }
        }
        BigDecimal at = steps(fact);
        return beside(ends.stream())
                .filter(this::mayBe)
                .filter(value -> position(value).compareTo(position(now)) > 0 == up
                        && steps(value).compareTo(at) > 0)
                .min(byDistance())
                .orElse(null);
    }

    /** The value so many steps away; null if it may not be. */
    @Nullable
    Object away(BigDecimal steps) {
        Object value = at(position(now).add(step().multiply(steps)));
        return mayBe(value) ? value : null;
    }

    /** Whether values differ by distances, and none is listed. */
    boolean isContinuous() {
        return isMeasured() && lever.options().isEmpty();
    }

    private boolean isMeasured() {
        return lever.term().type().isOrdered();
    }

    private Stream<Object> beside(Stream<BigDecimal> ends) {
        BigDecimal start = position(now);
        return ends.map(end -> end.subtract(start).divide(step(), 0, RoundingMode.FLOOR))
                .flatMap(count -> Stream.of(count.subtract(BigDecimal.ONE), count, count.add(BigDecimal.ONE)))
                .distinct()
                .map(count -> at(start.add(step().multiply(count))));
    }

    private boolean mayBe(Object fact) {
        if (fact.equals(now)) {
            return false;
        }
        Source source = lever.fact();
        if (source instanceof Source.PassedCourse && !fact.equals(true)) {
            return false;
        }
        if (source.equals(GoalScore.NOW) && ((BigDecimal) fact).signum() < 0) {
            return false;
        }
        if (source instanceof Source.EventCount && !StatedFacts.isCount(fact)) {
            return false;
        }
        return isBetter(fact)
                && lever.readers().stream().allMatch(reader -> {
                    Object value = read(reader, fact);
                    return value == null || reader.allows(value);
                });
    }

    private boolean isBetter(Object fact) {
        Better better = lever.term().better();
        return better == null
                || !isMeasured()
                || position(fact).compareTo(position(now)) > 0 == (better == Better.HIGHER);
    }

    /** Nearer before farther; of two equally near ones the greater, or the one that the book lists first. */
    private Comparator<Object> byDistance() {
        Comparator<Object> byDistance = Comparator.comparing(this::steps);
        return isMeasured()
                ? byDistance.thenComparing(value -> position(value), Comparator.reverseOrder())
                : byDistance.thenComparing(value -> lever.options().indexOf(value));
    }

    private BigDecimal step() {
        return Objects.requireNonNull(lever.term().influence()).step();
    }

    /** Where the fact would be for a term to have that value. */
    private BigDecimal fact(Term reader, Object value) {
        BigDecimal position = position(value);
        return reader.source().equals(lever.fact()) || before == null ? position : position.add(before);
    }

    private static BigDecimal position(Object value) {
        return value instanceof LocalDate date ? BigDecimal.valueOf(date.toEpochDay()) : (BigDecimal) value;
    }

    private Object at(BigDecimal position) {
        return now instanceof LocalDate ? LocalDate.ofEpochDay(position.longValueExact()) : ValueType.normal(position);
    }
}
