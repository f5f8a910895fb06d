package laurel.check;

import laurel.policy.PolicyBook;
import laurel.problem.Problems;

/** Tables so intricate that the proof did not come to its end. */
record Unproved(Proofs proofs) implements Check {

    @Override
    public void check(PolicyBook book, CaseRuns runs, Problems problems) {
        proofs.forEach((table, proof) -> {
            if (!proof.isComplete()) {
                problems.warning(table.place(), "proof.unfinished");
            }
        });
    }
}
