package laurel.prospect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.policy.PolicyBook;

/**
 * Tells why awards are not given and what the employee could change. For each award of the catalogue it seeks one step: the
 * change of the fewest terms, then of the fewest steps, then that is worth most, which gives the award, or lets another row
 * give more of it, and takes nothing away. Immutable once made for a book; any number of threads may ask.
 */
public final class NextSteps {

    private final PolicyBook book;
    private final Levers levers;
    private final List<RowIndex> indexes;

    public NextSteps(PolicyBook book) {
        this.book = book;
        this.levers = new Levers(book);
        this.indexes =
                book.tables().stream().map(table -> new RowIndex(table, levers)).toList();
    }

    /** What stands beside that package, which that calculator made of those facts. */
    public Prospect of(Calculator calculator, Facts facts, IncentivePackage given) {
        Scene scene = new Scene(book, levers, indexes, calculator, facts, given);
        List<WhyNot> whyNot = new ArrayList<>();
        Map<Map<Lever, Object>, List<String>> aims = new LinkedHashMap<>();
        List<String> unfinished = new ArrayList<>();
        Refusals refusals = new Refusals(scene);
        for (AwardDefinition award : book.awards().words()) {
            boolean isGiven = given.lines().stream()
                    .anyMatch(line -> line.corrects() == null && line.award().equals(award.id()));
            // An alert is for others to see: nobody is to be told what would set it off.
            if (!isGiven && award.kind() != Kind.ALERT) {
                whyNot.add(refusals.of(award));
            }
            if (Aim.isWorthReaching(award, isGiven) && !scene.stances().isEmpty()) {
                Search search = new Search(scene, new Aim(scene, award, isGiven));
                Map<Lever, Object> moved = search.find();
                if (moved != null) {
                    aims.computeIfAbsent(moved, none -> new ArrayList<>()).add(award.id());
                } else if (search.isUnfinished()) {
                    unfinished.add(award.id());
                }
            }
        }
        Told told = new Told(scene);
        return new Prospect(
                whyNot,
                aims.entrySet().stream()
                        .map(entry -> told.step(entry.getValue(), entry.getKey()))
                        .toList(),
                unfinished);
    }
}
