package laurel.intake;

import laurel.award.AwardDefinition;
import laurel.fact.Company;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.fact.Vocabulary;

/** What a book knows of the things that rows name, the cycle's period, and the company that all work for. */
record Known(
        Vocabulary<Term> terms,
        MetricNames metrics,
        EventNames events,
        AskedNames named,
        Vocabulary<AwardDefinition> awards,
        Period period,
        Company company) {

    static Known of(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, Period period, Company company) {
        return new Known(
                terms, new MetricNames(terms), new EventNames(terms), new AskedNames(terms), awards, period, company);
    }
}
