package laurel.skeleton;

import java.util.List;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.fact.Source.OfMetric;
import laurel.fact.Source.OverTime;
import laurel.fact.Source.When;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Language;

/** A column of facts: the source that its cells state, and a term that types them. */
public record FactColumn(Term term, Source source) {

    /** Those that state a term. A change is worked out, so both of its periods are stated. */
    static List<FactColumn> of(Term term, Vocabulary<Term> terms) {
        if (term.source() instanceof OverTime source && source.when() == When.CHANGE) {
            return List.of(of(source.at(When.NOW), term, terms), of(source.at(When.PREVIOUS), term, terms));
        }
        return List.of(new FactColumn(term, term.source()));
    }

    /** By a term of just that source if the book has one. */
    private static FactColumn of(Source source, Term otherwise, Vocabulary<Term> terms) {
        return terms.words().stream()
                .filter(term -> term.source().equals(source))
                .findFirst()
                .map(term -> new FactColumn(term, source))
                .orElse(new FactColumn(otherwise, source));
    }

    /** The term's label, or the source where no term is of it: <code>metric(name, 2024)</code>, <code>goals(score, previous)</code>. */
    public String heading(Period period, Language language) {
        if (!term.source().equals(source) && source instanceof OfMetric metric) {
            Period of = metric.when() == When.PREVIOUS ? period.previous() : period;
            return "metric(" + metric.name() + ", " + of + ")";
        }
        return term.source().equals(source) ? term.label().in(language) : source.toString();
    }
}
