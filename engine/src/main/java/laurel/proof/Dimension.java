package laurel.proof;

import java.util.BitSet;
import java.util.List;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.problem.Label;

/**
 * The values of a term, cut into atoms: every condition of the table is met by all the values of an atom, or by none.
 */
sealed interface Dimension permits Line, Choices {

    Term term();

    /** How many atoms there are. */
    int size();

    /** Whether neighbouring atoms are neighbours in fact. */
    boolean isOrdered();

    /** A value of one of the atoms, as readable as can be. */
    Object example(Atoms atoms);

    /** That value in words: "105%", "any other". */
    Label valueInWords(Atoms atoms);

    /** That value and the term's name: "OKR score 105%". */
    default Label exampleInWords(Atoms atoms) {
        return Wording.joined(term().label(), List.of(valueInWords(atoms)));
    }

    /** Whether {@link #inWords} says one value only. */
    boolean isOneValue(Atoms atoms);

    /** "OKR score in [80%..100%)". */
    Label inWords(Atoms atoms);

    /** What is met by them and by no other. */
    UnaryTest test(Atoms atoms);

    Atoms equalTo(Object value);

    Atoms within(UnaryTest.Range range);

    default Atoms all() {
        return Atoms.between(0, size());
    }

    /** Those that meet the test. */
    default Atoms meeting(UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal) {
            return equalTo(equal.expected());
        }
        if (test instanceof UnaryTest.Range range) {
            return within(range);
        }
        if (test instanceof UnaryTest.Not not) {
            return all().minus(meeting(not.part()));
        }
        if (test instanceof UnaryTest.OneOf either) {
            BitSet met = new BitSet();
            either.parts().forEach(part -> meeting(part).mark(met));
            return Atoms.of(met);
        }
        return all();
    }
}
