package laurel.calculation;

import laurel.award.AwardDefinition;

/** A line and what it gives. {@code position} is the award's place in the catalogue, by which lines are ordered. */
record GivenLine(AwardDefinition award, int position, Line line) {}
