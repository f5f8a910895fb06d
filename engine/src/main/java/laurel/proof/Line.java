package laurel.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** The line of a term's numbers or dates, cut at each value that a condition names: points, and what lies between. */
final class Line implements Dimension {

    private final Term term;

    /** In ascending order. Of days and whole numbers the ends are in, and where none lies between there is no atom. */
    private final List<UnaryTest.Range> atoms = new ArrayList<>();

    /** A value of each atom. */
    private final List<Object> values = new ArrayList<>();

    /** Cut at those values; only the allowed atoms are kept. */
    Line(Term term, Collection<Object> cuts, Predicate<Object> allowed) {
        this.term = term;
        @Nullable Object before = null;
        TreeSet<Object> ends = new TreeSet<>(UnaryTest::compare);
        ends.addAll(cuts);
        for (Object end : ends) {
            add(between(before, end), allowed);
            add(new UnaryTest.Range(end, true, end, true), allowed);
            before = end;
        }
        add(between(before, null), allowed);
    }

    /** What lies between two neighbouring cuts. */
    private UnaryTest.Range between(@Nullable Object low, @Nullable Object high) {
        return isDiscrete()
                ? new UnaryTest.Range(
                        low == null ? null : next(low, 1), low != null,
                        high == null ? null : next(high, -1), high != null)
                : new UnaryTest.Range(low, false, high, false);
    }

    private void add(UnaryTest.Range atom, Predicate<Object> allowed) {
        boolean none = atom.low() != null && atom.high() != null && UnaryTest.compare(atom.low(), atom.high()) > 0;
        if (!none) {
            Object value = Examples.in(term.type(), atom);
            if (allowed.test(value)) {
                atoms.add(atom);
                values.add(value);
            }
        }
    }

    private boolean isDiscrete() {
        return term.type() == ValueType.INTEGER || term.type() == ValueType.DATE;
    }

    private static Object next(Object value, int step) {
        return value instanceof LocalDate day
                ? day.plusDays(step)
                : ValueType.normal(((BigDecimal) value).add(BigDecimal.valueOf(step)));
    }

    @Override
    public Term term() {
        return term;
    }

    @Override
    public int size() {
        return atoms.size();
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public Atoms equalTo(Object value) {
        return within(new UnaryTest.Range(value, true, value, true));
    }

    @Override
    public Atoms within(UnaryTest.Range range) {
        int from = range.low() == null ? 0 : first(range.low(), range.withLow());
        int to = range.high() == null ? size() : first(range.high(), !range.withHigh());
        return Atoms.between(from, to);
    }

    /** The first atom above the value, or at it. */
    private int first(Object value, boolean with) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = UnaryTest.compare(values.get(middle), value);
            if (order > 0 || (with && order == 0)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public Object example(Atoms chosen) {
        return Examples.in(term.type(), ranges(chosen).get(0));
    }

    @Override
    public Label valueInWords(Atoms chosen) {
        return Wording.of(term.type(), example(chosen));
    }

    @Override
    public boolean isOneValue(Atoms chosen) {
        return chosen.size() == 1 && isPoint(atoms.get(chosen.first()));
    }

    private static boolean isPoint(UnaryTest.Range range) {
        return range.low() != null && range.low().equals(range.high());
    }

    @Override
    public Label inWords(Atoms chosen) {
        List<Label> parts = new ArrayList<>();
        ranges(chosen).forEach(range -> parts.add(Wording.of(term.type(), withoutLimits(range))));
        return Wording.joined(term.label(), parts);
    }

    @Override
    public UnaryTest test(Atoms chosen) {
        List<UnaryTest> parts = new ArrayList<>();
        ranges(chosen).forEach(range -> parts.add(withoutLimits(range)));
        return parts.size() == 1 ? parts.get(0) : new UnaryTest.OneOf(parts);
    }

    /** Where the term's limits end the range, nothing is said about its end. */
    private UnaryTest.Range withoutLimits(UnaryTest.Range range) {
        if (isPoint(range) || term.domain().limits().isAny()) {
            return range;
        }
        UnaryTest.Range first = atoms.get(0);
        UnaryTest.Range last = atoms.get(size() - 1);
        boolean fromFirst = range.withLow() == first.withLow() && Objects.equals(range.low(), first.low());
        boolean toLast = range.withHigh() == last.withHigh() && Objects.equals(range.high(), last.high());
        return new UnaryTest.Range(
                fromFirst ? null : range.low(), range.withLow(), toLast ? null : range.high(), range.withHigh());
    }

    /** The atoms, those that touch as one. */
    private List<UnaryTest.Range> ranges(Atoms chosen) {
        List<UnaryTest.Range> ranges = new ArrayList<>();
        for (int run = 0; run < chosen.runs(); run++) {
            int from = chosen.from(run);
            for (int atom = from; atom < chosen.to(run); atom++) {
                if (atom + 1 == chosen.to(run) || !touches(atoms.get(atom), atoms.get(atom + 1))) {
                    UnaryTest.Range first = atoms.get(from);
                    UnaryTest.Range last = atoms.get(atom);
                    ranges.add(new UnaryTest.Range(first.low(), first.withLow(), last.high(), last.withHigh()));
                    from = atom + 1;
                }
            }
        }
        return ranges;
    }

    private boolean touches(UnaryTest.Range left, UnaryTest.Range right) {
        if (left.high() == null || right.low() == null) {
            return false;
        }
        Object end = isDiscrete() ? next(left.high(), 1) : left.high();
        return UnaryTest.compare(end, right.low()) == 0;
    }
}
