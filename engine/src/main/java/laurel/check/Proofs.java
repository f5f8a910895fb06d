package laurel.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import laurel.fact.Term;
import laurel.proof.Givens;
import laurel.proof.Proof;
import laurel.table.BookContent;
import laurel.table.DecisionTable;
import laurel.table.Row;

/** What is proved of each table of a book. */
final class Proofs {

    private final Map<DecisionTable, Proof> proofs = new LinkedHashMap<>();
    private final Set<Row> dead = new HashSet<>();

    private Proofs() {}

    /** Of each table that could be read to its end. */
    static Proofs of(BookContent book) {
        Proofs proofs = new Proofs();
        Givens givens = Givens.of(book.tables(), openTerms(book));
        for (DecisionTable table : book.wholeTables()) {
            Proof proof = Proof.of(table, givens);
            proofs.proofs.put(table, proof);
            proofs.dead.addAll(proof.empty());
            proofs.dead.addAll(proof.moreShadowed());
            proof.shadowed().forEach(shadowed -> proofs.dead.addAll(shadowed.rows()));
        }
        return proofs;
    }

    /** The derived terms that may have other values than tables give: those that DRL names, or all if a cell is unread. */
    private static Set<String> openTerms(BookContent book) {
        Set<String> drl = CodeNames.of(book);
        return book.terms().words().stream()
                .filter(term -> term.isDerived() && (!book.unread().isEmpty() || drl.contains(term.id())))
                .map(Term::id)
                .collect(Collectors.toSet());
    }

    void forEach(BiConsumer<DecisionTable, Proof> use) {
        proofs.forEach(use);
    }

    /** A row for each gap that is told. */
    List<MissingRow> missingRows() {
        List<MissingRow> missing = new ArrayList<>();
        proofs.forEach((table, proof) -> proof.gaps().forEach(gap -> missing.add(new MissingRow(table, gap.tests()))));
        return missing;
    }

    /** Whether it is proved that the row never wins, so that no case can reach it. */
    boolean isDead(Row row) {
        return dead.contains(row);
    }
}
