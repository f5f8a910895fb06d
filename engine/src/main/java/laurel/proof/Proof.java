package laurel.proof;

import java.util.List;
import laurel.fact.UnaryTest;
import laurel.problem.Label;
import laurel.table.DecisionTable;
import laurel.table.Row;

/**
 * What is proved of a decision table.
 *
 * @param gaps what no row decides, at most {@link #MOST}
 * @param moreGaps how many parts are undecided beyond those
 * @param overlaps rows that must not meet and do, at most {@link #MOST}
 * @param moreOverlaps how many pairs of rows meet beyond those
 * @param allOverlaps whether those are all; otherwise the search stopped at a million
 * @param empty the rows that nothing can meet
 * @param shadowed the rows that others before them leave nothing, at most {@link #MOST} sets
 * @param moreShadowed the rows that never win beyond those
 * @param isComplete whether the proof came to its end within the steps that it may take
 */
public record Proof(
        List<Gap> gaps,
        long moreGaps,
        List<Overlap> overlaps,
        long moreOverlaps,
        boolean allOverlaps,
        List<Row> empty,
        List<Shadowed> shadowed,
        List<Row> moreShadowed,
        boolean isComplete) {

    /** So many findings of a kind are told one by one. */
    public static final int MOST = 10;

    /**
     * Values that no row decides.
     *
     * @param box which they are
     * @param instance a value where the box leaves a choice, or {@link Label#NONE}
     * @param tests by the table's condition columns, what the box asks for: a row of them would decide it
     * @param values by the table's condition columns, the values of that instance
     */
    public record Gap(Label box, Label instance, List<UnaryTest> tests, List<Object> values) {}

    /**
     * A row, and others that each meet it.
     *
     * @param sameResults whether all of them give the same
     * @param example values that meet the row and the first of the others
     * @param values the same, by the table's condition columns
     */
    public record Overlap(Row row, List<Row> others, boolean sameResults, Label example, List<Object> values) {}

    /** Rows that never win, and the rows before them that match whatever they match. */
    public record Shadowed(List<Row> rows, List<Row> by) {}

    public static Proof of(DecisionTable table, Givens givens) {
        return new Prover(table, givens, Prover.STEPS).prove();
    }
}
