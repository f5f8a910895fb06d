package laurel.comparison;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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
 * Whom causes can touch: edited rows, who meets one's conditions in either book; all else, everybody. A condition on what is
 * worked out, compared, or may differ within the period counts as met, so that nobody is left out who is touched.
 */
final class Reach {

    private final BookEdits edits;
    private final List<Cause> causes;
    private final Set<Cause> coupling;
    private final Period period;
    private final Set<String> changedTerms;
    private final boolean looksBack;

    /** @param coupling those that touch everybody by way of others */
    Reach(BookEdits edits, List<Cause> causes, Set<Cause> coupling, Period period) {
        this.edits = edits;
        this.causes = causes;
        this.coupling = coupling;
        this.period = period;
        this.changedTerms = edits.terms().stream()
                .filter(term -> term.edit() != null)
                .map(term -> term.any().id())
                .collect(Collectors.toSet());
        this.looksBack = Stream.of(edits.before(), edits.after())
                .flatMap(book -> book.awards().words().stream())
                .anyMatch(award -> award.payment().settling().retro() > 0);
    }

    /** Those that can touch that person; either of the facts may be missing. */
    Set<Cause> touching(Person person) {
        Facts before = person.before();
        Facts after = person.after();
        if (looksBack || before == null || after == null) {
            return Set.copyOf(causes);
        }
        Known known = new Known(before, after);
        return causes.stream()
                .filter(cause -> cause.table() == null || coupling.contains(cause) || known.meets(cause))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isSure(Term term, Facts facts) {
        boolean varies = term.isDerived()
                || term.source() instanceof Source.Compared
                || term.source() instanceof Source.OfEvent
                || changedTerms.contains(term.id());
        boolean ofPost = term.source() instanceof Source.Field || term.source() instanceof Source.Attribute;
        return !varies && !(ofPost && !facts.assignments().isEmpty());
    }

    /** What one person's facts say to the conditions of tables. */
    private final class Known {

        private final Facts before;
        private final Facts after;
        private final IdentityHashMap<DecisionTable, Answers> tables = new IdentityHashMap<>();

        /** @param values by the slots of the book's terms; null where unsure */
        private record Answers(List<@Nullable Object> values, Set<Term> sure) {}

        Known(Facts before, Facts after) {
            this.before = before;
            this.after = after;
        }

        boolean meets(Cause cause) {
            TablePair pair = Objects.requireNonNull(cause.table());
            for (RowPair row : cause.rows()) {
                if (meets(pair.table().before(), row.row().before(), edits.before(), before)
                        || meets(pair.table().after(), row.row().after(), edits.after(), after)) {
                    return true;
                }
            }
            return false;
        }

        private boolean meets(@Nullable DecisionTable table, @Nullable Row row, PolicyBook book, Facts facts) {
            if (table == null || row == null) {
                return false;
            }
            Answers answers = tables.computeIfAbsent(table, any -> answers(table, book, facts));
            return table.meets(row, answers.values(), column -> answers.sure().contains(column.term()));
        }

        private Answers answers(DecisionTable table, PolicyBook book, Facts facts) {
            Set<Term> sure = table.conditions().stream()
                    .map(Column.Asks::term)
                    .filter(term -> isSure(term, facts))
                    .collect(Collectors.toSet());
            List<@Nullable Object> values = new ArrayList<>();
            for (Term term : book.terms().words()) {
                values.add(sure.contains(term) ? term.valueOf(facts, period) : null);
            }
            return new Answers(values, sure);
        }
    }
}
