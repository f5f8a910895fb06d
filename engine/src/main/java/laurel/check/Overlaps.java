package laurel.check;

import java.util.List;
import laurel.problem.Problems;
import laurel.proof.Proof;
import laurel.table.BookContent;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;

/** Rows that both apply to someone, though the table's hit policy forbids it. */
record Overlaps(Proofs proofs) implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        proofs.forEach((table, proof) -> report(table, proof, problems));
    }

    private static void report(DecisionTable table, Proof proof, Problems problems) {
        for (Proof.Overlap overlap : proof.overlaps()) {
            problems.error(
                    table.place(overlap.row()),
                    code(table, overlap),
                    RowNumbers.of(List.of(overlap.row())),
                    RowNumbers.of(overlap.others()),
                    overlap.example());
        }
        if (proof.moreOverlaps() > 0 || !proof.allOverlaps()) {
            String code = proof.allOverlaps() ? "overlap.more" : "overlap.many";
            problems.error(table.place(), code, proof.moreOverlaps());
        }
    }

    private static String code(DecisionTable table, Proof.Overlap overlap) {
        if (table.hitPolicy() == HitPolicy.ANY) {
            return "overlap.any";
        }
        if (table.bracket() != null) {
            return "overlap.bracket";
        }
        return overlap.sameResults() ? "overlap.same" : "overlap.unique";
    }
}
