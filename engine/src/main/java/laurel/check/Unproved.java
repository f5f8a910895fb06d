package laurel.check;

import laurel.problem.Problems;
import laurel.table.BookContent;

/** Tables so intricate that the proof did not come to its end. */
record Unproved(Proofs proofs) implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        proofs.forEach((table, proof) -> {
            if (!proof.isComplete()) {
                problems.warning(table.place(), "proof.unfinished");
            }
        });
    }
}
