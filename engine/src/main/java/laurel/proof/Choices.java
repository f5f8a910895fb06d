package laurel.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.problem.Label;

/** The values of a term that have no order: a list, and after it "any other" where the list is not all there is. */
final class Choices implements Dimension {

    private final Term term;
    private final List<Object> values;
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final boolean open;

    /** {@code open} if the term may have other values too. */
    Choices(Term term, Collection<Object> values, boolean open) {
        this.term = term;
        this.values = List.copyOf(new LinkedHashSet<>(values));
        this.open = open;
        this.values.forEach(value -> numbers.put(value, numbers.size()));
    }

    @Override
    public Term term() {
        return term;
    }

    @Override
    public int size() {
        return values.size() + (open ? 1 : 0);
    }

    @Override
    public boolean isOrdered() {
        return false;
    }

    @Override
    public Atoms equalTo(Object value) {
        Integer number = numbers.get(value);
        return number == null ? Atoms.NONE : Atoms.between(number, number + 1);
    }

    @Override
    public Atoms within(UnaryTest.Range range) {
        throw new IllegalArgumentException("No order among the values of " + term.id());
    }

    @Override
    public Object example(Atoms chosen) {
        return isOther(chosen.first()) ? other() : values.get(chosen.first());
    }

    /** A text that no condition names. */
    private String other() {
        StringBuilder other = new StringBuilder("other");
        while (numbers.containsKey(other.toString())) {
            other.append('_');
        }
        return other.toString();
    }

    @Override
    public Label valueInWords(Atoms chosen) {
        return word(chosen.first());
    }

    @Override
    public Label exampleInWords(Atoms chosen) {
        return inWords(Atoms.between(chosen.first(), chosen.first() + 1));
    }

    @Override
    public boolean isOneValue(Atoms chosen) {
        return chosen.size() == 1;
    }

    @Override
    public Label inWords(Atoms chosen) {
        Atoms rest = all().minus(chosen);
        boolean withOther = open && chosen.has(size() - 1);
        if (withOther && chosen.size() == 1) {
            return Wording.anyOther(term.label());
        }
        return rest.size() < chosen.size() && (withOther || chosen.size() > Wording.PARTS)
                ? Wording.except(term.label(), words(rest))
                : Wording.joined(term.label(), words(chosen));
    }

    @Override
    public UnaryTest test(Atoms chosen) {
        boolean withOther = open && chosen.has(size() - 1);
        List<UnaryTest> parts = new ArrayList<>();
        Atoms named = withOther ? all().minus(chosen) : chosen;
        for (int atom = 0; atom < values.size(); atom++) {
            if (named.has(atom)) {
                parts.add(new UnaryTest.Equal(values.get(atom)));
            }
        }
        UnaryTest test = parts.size() == 1 ? parts.get(0) : new UnaryTest.OneOf(parts);
        return withOther ? new UnaryTest.Not(test) : test;
    }

    private List<Label> words(Atoms chosen) {
        List<Label> words = new ArrayList<>();
        for (int run = 0; run < chosen.runs(); run++) {
            for (int atom = chosen.from(run); atom < chosen.to(run); atom++) {
                words.add(word(atom));
            }
        }
        return words;
    }

    private Label word(int atom) {
        return isOther(atom) ? Wording.ANY_OTHER : Wording.of(term.type(), values.get(atom));
    }

    private boolean isOther(int atom) {
        return atom == values.size();
    }
}
