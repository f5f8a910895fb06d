package laurel.check;

import java.util.Set;
import java.util.stream.Collectors;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Case;

/** A case that expects nothing, and so can never fail. */
final class IdleCases implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        // What could not be read in a sheet may have been an expectation.
        Set<Place> broken = book.unread().stream()
                .map(place -> new Place.Sheet(place.file(), place.sheet()))
                .collect(Collectors.toSet());
        for (Case test : book.cases()) {
            Place sheet = new Place.Sheet(test.place().file(), test.place().sheet());
            if (test.expectations().isEmpty() && !broken.contains(sheet)) {
                problems.warning(test.place(), "case.idle", test.name());
            }
        }
    }
}
