package laurel.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Case;

/** Two cases of a sheet that have one name: a message about either could be about the other. */
final class TwinCases implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        Map<List<String>, Case> first = new HashMap<>();
        for (Case test : book.cases()) {
            List<String> name = List.of(test.place().file(), test.place().sheet(), test.name());
            Case earlier = first.putIfAbsent(name, test);
            if (earlier != null) {
                problems.warning(test.place(), "case.twice", test.name(), earlier.place());
            }
        }
    }
}
