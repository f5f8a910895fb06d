package laurel.check;

import laurel.problem.Problems;
import laurel.proof.Proof;
import laurel.table.BookContent;
import laurel.table.DecisionTable;

/** Values that no row of a table decides, though it does not say that nothing is given then. */
record Gaps(Proofs proofs) implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        proofs.forEach((table, proof) -> report(table, proof, problems));
    }

    private static void report(DecisionTable table, Proof proof, Problems problems) {
        for (Proof.Gap gap : proof.gaps()) {
            if (gap.instance().isBlank()) {
                problems.warning(table.place(), "gap.one", gap.box());
            } else {
                problems.warning(table.place(), "gap", gap.box(), gap.instance());
            }
        }
        if (proof.moreGaps() > 0) {
            problems.warning(table.place(), "gap.more", proof.moreGaps());
        }
    }
}
