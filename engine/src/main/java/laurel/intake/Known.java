package laurel.intake;

import laurel.award.AwardDefinition;
import laurel.fact.Company;
import laurel.fact.Period;
import laurel.fact.Vocabulary;

/** What a book knows of the things that rows name, the cycle's period, and the company that all work for. */
record Known(
        MetricNames metrics, EventNames events, Vocabulary<AwardDefinition> awards, Period period, Company company) {}
