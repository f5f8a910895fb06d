package laurel.table;

import laurel.award.AwardDefinition;
import laurel.fact.Term;

/** A column of a decision table. {@code index} is its place in the sheet: 0 is A. */
public sealed interface Column {

    int index();

    /** A condition: which term its cells ask about, and the sign that its heading ends in, or "". */
    record Asks(int index, Term term, String sign) implements Column {}

    /** A result. */
    sealed interface Gives extends Column {}

    /** A result that is an award. */
    record GivesAward(int index, AwardDefinition award) implements Gives {}

    /** A result that is a derived term's value. */
    record GivesTerm(int index, Term term) implements Gives {}
}
