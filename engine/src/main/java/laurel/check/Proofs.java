package laurel.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import laurel.policy.PolicyBook;
import laurel.proof.Givens;
import laurel.proof.Proof;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** What is proved of each table of a book. */
final class Proofs {

    private final Map<DecisionTable, Proof> proofs = new LinkedHashMap<>();
    private final Set<Row> dead = new HashSet<>();

    private Proofs() {}

    static Proofs of(PolicyBook book) {
        Set<String> byRules = new TreeSet<>();
        book.rules().forEach(rule -> byRules.addAll(rule.gives()));
        return of(book.tables(), byRules);
    }

    private static Proofs of(List<DecisionTable> tables, Set<String> byRules) {
        Proofs proofs = new Proofs();
        Givens givens = Givens.of(tables, byRules);
        for (DecisionTable table : tables) {
            Proof proof = Proof.of(table, givens);
            proofs.proofs.put(table, proof);
            proofs.dead.addAll(proof.empty());
            proofs.dead.addAll(proof.moreShadowed());
            proof.shadowed().forEach(shadowed -> proofs.dead.addAll(shadowed.rows()));
        }
        return proofs;
    }

    void forEach(BiConsumer<DecisionTable, Proof> use) {
        proofs.forEach(use);
    }

    /** Whether it is proved that the row never wins, so that no case can reach it. */
    boolean isDead(Row row) {
        return dead.contains(row);
    }
}
