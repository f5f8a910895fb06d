package laurel.check;

import java.util.ArrayList;
import java.util.List;
import laurel.award.AwardDefinition;
import laurel.fact.Better;
import laurel.fact.Term;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * What one result column of a table gives along one term: a ladder for each group of rows that agree in all other
 * conditions.
 */
record Ladder(DecisionTable table, Term term, Column.Gives column, List<Border> borders) {

    static Ladder of(DecisionTable table, Term term, Column.Gives column, List<List<Stretch>> groups) {
        int result = table.results().indexOf(column);
        List<Border> borders = new ArrayList<>();
        for (List<Stretch> group : groups) {
            List<Step> steps = Step.of(table, group, result);
            for (int i = 1; i < steps.size(); i++) {
                borders.add(new Border(steps.get(i - 1), steps.get(i)));
            }
        }
        return new Ladder(table, term, column, borders);
    }

    /** The award, if it is a multiple of the ladder's own term. */
    @Nullable
    AwardDefinition multiple() {
        return column instanceof Column.GivesAward gives
                        && term.equals(gives.award().base())
                ? gives.award()
                : null;
    }

    List<Border> falls() {
        return borders.stream().filter(Border::falls).toList();
    }

    List<Border> rises() {
        return borders.stream().filter(Border::rises).toList();
    }

    /**
     * Which way the term improves. Where the book does not say, most of the borders show it; null if none goes against
     * the others, or if there are as many of both.
     */
    @Nullable
    Better better() {
        if (term.better() != null || falls().isEmpty() || rises().isEmpty()) {
            return term.better();
        }
        return rises().size() < falls().size() ? Better.LOWER : Better.HIGHER;
    }
}
