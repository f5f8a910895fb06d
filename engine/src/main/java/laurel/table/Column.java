package laurel.table;

import java.util.List;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/** A column of a decision table. {@code index} is its place in the sheet: 0 is A. */
public sealed interface Column {

    int index();

    /** How a value is found in a column of brackets. */
    enum Reading {
        /** It lies in one of them, and that one's result counts for all of it. */
        WHOLE,
        /** Each bracket's result counts for the part of the value that lies in it. */
        SLICES,
        /** The cells are points of a curve; between two, the result lies on the straight line. */
        INTERPOLATED
    }

    /** A condition: which term its cells ask about, how, and the sign that its heading ends in, or "". */
    record Asks(int index, Term term, Reading reading, String sign) implements Column {

        /** Whether rows are found by the column, and not put together of several afterwards. */
        public boolean isWhole() {
            return reading == Reading.WHOLE;
        }

        /** Whether a row with that cell has a part in what the value gives. */
        boolean meets(UnaryTest test, Object value) {
            return switch (reading) {
                case WHOLE -> test.accepts(value);
                case SLICES ->
                    test instanceof UnaryTest.Range range
                            && range.low() != null
                            && UnaryTest.compare(value, range.low()) >= 0;
                case INTERPOLATED -> true;
            };
        }
    }

    /** A result. */
    sealed interface Gives extends Column {

        /** The type of its cells' values, or null for what is simply given. */
        @Nullable
        ValueType type();

        /** The only values that its cells may have, the most important first; none if any may stand there. */
        List<Object> listed();
    }

    /** A result that is an award. */
    record GivesAward(int index, AwardDefinition award) implements Gives {
        @Override
        public @Nullable ValueType type() {
            return award.kind().quantity();
        }

        @Override
        public List<Object> listed() {
            return List.of();
        }
    }

    /** A result that is a derived term's value. */
    record GivesTerm(int index, Term term) implements Gives {
        @Override
        public ValueType type() {
            return term.type();
        }

        @Override
        public List<Object> listed() {
            return term.allowed();
        }
    }
}
