package laurel.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.comparison.TablePair.RowPair;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Whom edited rows can touch: who meets one's conditions in either book. A condition on what is worked out, compared, or may
 * differ within the period counts as met, so that nobody is left out who is touched.
 */
final class Reach {

    private final BookEdits edits;
    private final Period period;
    private final Set<String> changedTerms;
    private final boolean looksBack;

    Reach(BookEdits edits, Period period) {
        this.edits = edits;
        this.period = period;
        this.changedTerms = edits.terms().stream()
                .filter(term -> term.edit() != null)
                .map(term -> term.any().id())
                .collect(Collectors.toSet());
        this.looksBack = Stream.of(edits.before(), edits.after())
                .flatMap(book -> book.awards().words().stream())
                .anyMatch(award -> award.payment().settling().retro() > 0);
    }

    /** Whether the cause can touch that person; either of the facts may be missing. */
    boolean touches(Cause cause, Person person) {
        Facts before = person.before();
        Facts after = person.after();
        if (cause.table() == null || looksBack || before == null || after == null) {
            return true;
        }
        TablePair pair = cause.table();
        DecisionTable was = Objects.requireNonNull(pair.table().before());
        DecisionTable is = Objects.requireNonNull(pair.table().after());
        Map<Term, @Nullable Object> known = new HashMap<>();
        for (RowPair row : cause.rows()) {
            if (meets(edits.before(), was, row.row().before(), before, known)
                    || meets(edits.after(), is, row.row().after(), after, known)) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(
            PolicyBook book, DecisionTable table, @Nullable Row row, Facts facts, Map<Term, @Nullable Object> known) {
        if (row == null) {
            return false;
        }
        List<@Nullable Object> answers = new ArrayList<>();
        Set<Term> asked = table.conditions().stream()
                .map(Column.Asks::term)
                .filter(term -> isSure(term, facts))
                .collect(Collectors.toSet());
        for (Term term : book.terms().words()) {
            answers.add(asked.contains(term) ? known.computeIfAbsent(term, any -> any.valueOf(facts, period)) : null);
        }
        return table.meets(row, answers, column -> asked.contains(column.term()));
    }

    private boolean isSure(Term term, Facts facts) {
        boolean varies = term.isDerived()
                || term.source() instanceof Source.Population
                || term.source() instanceof Source.OfEvent
                || changedTerms.contains(term.id());
        boolean ofPost = term.source() instanceof Source.Field || term.source() instanceof Source.Attribute;
        return !varies && !(ofPost && !facts.assignments().isEmpty());
    }
}
