package laurel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Looks up the terms that population terms name, by id or label, once all terms are read. */
final class PopulationTerms {

    private final Vocabulary<Term> terms;
    private final Map<String, Cell> cells;
    private final Problems problems;

    private PopulationTerms(Vocabulary<Term> terms, Map<String, Cell> cells, Problems problems) {
        this.terms = terms;
        this.cells = cells;
        this.problems = problems;
    }

    /** The same terms, each population term naming ids. {@code cells} are where the terms' sources stand, by their ids. */
    static Vocabulary<Term> resolve(Vocabulary<Term> terms, Map<String, Cell> cells, Problems problems) {
        PopulationTerms population = new PopulationTerms(terms, cells, problems);
        List<Term> resolved = new ArrayList<>();
        terms.words().forEach(term -> resolved.add(population.resolve(term)));
        return resolved.equals(terms.words()) ? terms : new Vocabulary<>(resolved, new Problems());
    }

    private Term resolve(Term term) {
        if (!(term.source() instanceof Source.Population asked)) {
            return term;
        }
        String of = id(term, asked.of(), "source.compared", true);
        String by = asked.by() == null ? null : id(term, asked.by(), "source.group", false);
        return of == null ? term : term.from(asked.naming(of, by));
    }

    /** Null after reporting why it cannot be used. */
    private @Nullable String id(Term term, String name, String code, boolean numeric) {
        Place place = place(term);
        Optional<Term> found = terms.find(name);
        if (found.isEmpty()) {
            problems.error(place, "term.unknown", name, terms.nearest(name));
            return null;
        }
        Source source = found.get().source();
        // Which of many events is looked at changes while one employee is matched.
        boolean isFact =
                !found.get().isDerived() && !(source instanceof Source.Compared) && !(source instanceof Source.OfEvent);
        if (!isFact || (numeric && !found.get().type().isNumeric())) {
            problems.error(place, code, name);
            return null;
        }
        return found.get().id();
    }

    private Place place(Term term) {
        Cell cell = cells.get(term.id());
        return cell == null ? term.place() : cell.place();
    }
}
