package laurel.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import laurel.table.Case;
import laurel.table.DecisionTable;
import laurel.table.StockSheet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** A policy book, compiled and ready to match facts. Immutable; any number of threads may open it. */
public final class PolicyBook {

    private final BookContent content;
    private final Plan plan;
    private final List<DrlFile> drl;
    private final KieBase base;
    private final EventTables events;

    private PolicyBook(BookContent content, Plan plan, List<DrlFile> drl, KieBase base, EventTables events) {
        this.content = content;
        this.plan = plan;
        this.drl = drl;
        this.base = base;
        this.events = events;
    }

    /** Reads, checks and compiles the book in that folder; null if {@code problems} got an error. */
    public static @Nullable PolicyBook load(Path folder, Problems problems) {
        return compile(BookReader.read(folder, problems), problems);
    }

    /** Checks and compiles what was read; null if {@code problems} has an error then. */
    public static @Nullable PolicyBook compile(BookContent content, Problems problems) {
        List<DrlFile> drl = new ArrayList<>();
        for (BookContent.DrlText text : content.drl()) {
            DrlFile file = KnowledgeBase.onBuilder(
                    () -> DrlReader.read(text.file(), text.text(), content.terms(), content.awards(), problems));
            if (file != null) {
                drl.add(file);
            }
        }
        for (StockSheet sheet : content.stock()) {
            DrlFile file =
                    KnowledgeBase.onBuilder(() -> StockRules.read(sheet, content.terms(), content.awards(), problems));
            if (file != null) {
                drl.add(file);
            }
        }
        reportTwins(drl, problems);
        Strata strata = Strata.of(content, drl, problems);
        EventTables events = EventTables.of(content.tables(), problems);
        if (problems.anyError()) {
            return null;
        }
        Plan plan = Plan.of(content, strata);
        List<DrlFile> texts = new ArrayList<>(drl);
        texts.add(new DrlFile("tables", plan.drl(), List.of()));
        KieBase base = KnowledgeBase.compile(texts, problems);
        return base == null ? null : new PolicyBook(content, plan, List.copyOf(drl), base, events);
    }

    /** Reasons name a rule, so no two files may have one of the same name. */
    private static void reportTwins(List<DrlFile> files, Problems problems) {
        Map<String, DrlRule> first = new HashMap<>();
        Set<List<String>> told = new HashSet<>();
        files.stream().flatMap(file -> file.rules().stream()).forEach(rule -> {
            DrlRule earlier = first.putIfAbsent(rule.name(), rule);
            // Two stock tables of one name have as many twins as rows.
            boolean rows = rule.place() instanceof Place.Row
                    && earlier != null
                    && !told.add(List.of(rule.place().file(), earlier.place().file()));
            if (earlier != null && !rows) {
                problems.error(rule.place(), "drl.rule.twin", rule.name(), earlier.place());
            }
        });
    }

    /** A matcher for one thread, with the book's rows in it. */
    public Matcher open() {
        return new Matcher(this);
    }

    /** What its files say. */
    public BookContent content() {
        return content;
    }

    public Vocabulary<Term> terms() {
        return content.terms();
    }

    public Vocabulary<AwardDefinition> awards() {
        return content.awards();
    }

    public List<DecisionTable> tables() {
        return content.tables();
    }

    /** The name of the events of which that table decides about one at a time, or "" if it does not ask about events. */
    public String event(DecisionTable table) {
        return events.event(table);
    }

    public List<Case> cases() {
        return content.cases();
    }

    public List<DrlRule> rules() {
        return drl.stream().flatMap(file -> file.rules().stream()).toList();
    }

    /** Of the book's files: two books with the same digest are the same. */
    public String digest() {
        return content.digest();
    }

    /** The DRL that stands for the tables, for an engineer to read. */
    public String tableDrl() {
        return plan.drl();
    }

    KieBase base() {
        return base;
    }

    Plan plan() {
        return plan;
    }
}
