package laurel.calculation;

import laurel.award.AwardDefinition;

/** A line and what it gives. */
record GivenLine(AwardDefinition award, Line line) {

    /** By which a package's lines are ordered. */
    int position() {
        return award.position();
    }
}
