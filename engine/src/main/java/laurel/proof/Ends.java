package laurel.proof;

import java.util.Collection;
import laurel.fact.UnaryTest;

/** The values that a test names. */
final class Ends {

    private Ends() {}

    static void of(UnaryTest test, Collection<Object> values) {
        if (test instanceof UnaryTest.Equal equal) {
            values.add(equal.expected());
        } else if (test instanceof UnaryTest.Range range) {
            if (range.low() != null) {
                values.add(range.low());
            }
            if (range.high() != null) {
                values.add(range.high());
            }
        } else if (test instanceof UnaryTest.Not not) {
            of(not.part(), values);
        } else if (test instanceof UnaryTest.OneOf either) {
            either.parts().forEach(part -> of(part, values));
        }
    }
}
