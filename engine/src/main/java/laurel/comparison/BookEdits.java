package laurel.comparison;

import java.util.List;
import laurel.award.AwardDefinition;
import laurel.comparison.RuleTexts.RuleText;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.table.StockSheet;
import org.jspecify.annotations.Nullable;

/**
 * All that two policy books say differently, whatever their files, sheets and columns are called and in whatever order they
 * stand. Cases pay nothing, so they are only counted.
 */
public final class BookEdits {

    private final PolicyBook before;
    private final PolicyBook after;
    private final List<Pair<Term>> terms;
    private final List<Pair<AwardDefinition>> awards;
    private final @Nullable Edit awardOrder;
    private final List<TablePair> tables;
    private final List<Pair<RuleText>> rules;
    private final List<Pair<StockSheet>> stock;
    private final List<Edit> list;

    private BookEdits(PolicyBook before, PolicyBook after) {
        this.before = before;
        this.after = after;
        Tellings tellings = new Tellings();
        WordEdits words = new WordEdits(before.content(), after.content(), tellings);
        this.terms = words.terms();
        this.awards = words.awards();
        this.awardOrder = words.awardOrder();
        this.tables = new TableEdits(before.content(), after.content(), tellings).tables();
        RuleEdits rules = new RuleEdits(before.content(), after.content(), tellings);
        this.rules = rules.rules();
        this.stock = rules.stock();
        this.list = tellings.list();
    }

    public static BookEdits between(PolicyBook before, PolicyBook after) {
        return new BookEdits(before, after);
    }

    /** Terms first, then awards, tables with their rows, and rules; in the order of the first book. */
    public List<Edit> list() {
        return list;
    }

    /** The edits that can change what somebody is given. */
    public long deciding() {
        return list.stream().filter(Edit::decides).count();
    }

    /** Whether both books read facts the same: no term and no award was touched. */
    public boolean isInTheSameWords() {
        return list.stream().noneMatch(Edit::isOfWords);
    }

    public PolicyBook before() {
        return before;
    }

    public PolicyBook after() {
        return after;
    }

    List<Pair<Term>> terms() {
        return terms;
    }

    List<Pair<AwardDefinition>> awards() {
        return awards;
    }

    @Nullable
    Edit awardOrder() {
        return awardOrder;
    }

    List<TablePair> tables() {
        return tables;
    }

    List<Pair<RuleText>> rules() {
        return rules;
    }

    List<Pair<StockSheet>> stock() {
        return stock;
    }
}
