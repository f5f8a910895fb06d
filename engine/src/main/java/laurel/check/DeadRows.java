package laurel.check;

import java.util.List;
import laurel.problem.Label;
import laurel.problem.Problems;
import laurel.proof.Proof;
import laurel.table.BookContent;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Row;

/** Rows that nothing can meet, and rows that lose to others wherever they are met. */
record DeadRows(Proofs proofs) implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        proofs.forEach((table, proof) -> {
            reportEmpty(table, proof.empty(), problems);
            reportShadowed(table, proof, problems);
        });
    }

    private static void reportEmpty(DecisionTable table, List<Row> empty, Problems problems) {
        empty.stream()
                .limit(Proof.MOST)
                .forEach(row -> problems.warning(table.place(row), "dead.empty", RowNumbers.of(List.of(row))));
        if (empty.size() > Proof.MOST) {
            problems.warning(table.place(), "dead.empty-more", RowNumbers.of(empty.subList(Proof.MOST, empty.size())));
        }
    }

    private static void reportShadowed(DecisionTable table, Proof proof, Problems problems) {
        String code = table.hitPolicy() == HitPolicy.FIRST ? "dead.first" : "dead.priority";
        for (Proof.Shadowed shadowed : proof.shadowed()) {
            problems.warning(table.place(shadowed.rows().get(0)), code, subject(shadowed.rows()), winners(shadowed));
        }
        if (!proof.moreShadowed().isEmpty()) {
            problems.warning(table.place(), "dead.more", RowNumbers.of(proof.moreShadowed()));
        }
    }

    private static Label subject(List<Row> rows) {
        Label numbers = RowNumbers.of(rows);
        return new Label((rows.size() == 1 ? "Row " : "Rows ") + numbers.english(), "第 " + numbers.chinese() + " 行");
    }

    private static Label winners(Proof.Shadowed shadowed) {
        Label numbers = RowNumbers.of(shadowed.by());
        boolean one = shadowed.by().size() == 1;
        return new Label(
                (one ? "row " : "rows ") + numbers.english() + (one ? " already matches" : " already match")
                        + " every case " + (shadowed.rows().size() == 1 ? "it matches" : "they match"),
                "第 " + numbers.chinese() + " 行已匹配其全部情况");
    }
}
