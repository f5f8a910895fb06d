package laurel.intake;

import laurel.award.AwardDefinition;
import laurel.fact.Company;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.fact.Vocabulary;

/** What a book knows of the things that rows name, the cycle's period, and the company that all work for. */
record Known(Names names, Period period, Company company) {

    /** What a book knows, which takes much longer to gather than an employee to read. */
    record Names(
            Vocabulary<Term> terms,
            MetricNames metrics,
            EventNames events,
            AskedNames named,
            Vocabulary<AwardDefinition> awards) {

        static Names of(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards) {
            return new Names(terms, new MetricNames(terms), new EventNames(terms), new AskedNames(terms), awards);
        }
    }

    static Known of(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, Period period, Company company) {
        return new Known(Names.of(terms, awards), period, company);
    }

    Vocabulary<Term> terms() {
        return names.terms();
    }

    MetricNames metrics() {
        return names.metrics();
    }

    EventNames events() {
        return names.events();
    }

    AskedNames named() {
        return names.named();
    }

    Vocabulary<AwardDefinition> awards() {
        return names.awards();
    }
}
