package laurel.intake;

import laurel.award.AwardDefinition;
import laurel.fact.Period;
import laurel.fact.Vocabulary;

/** What a book knows of the things that rows name, and the cycle's period. */
record Known(MetricNames metrics, Vocabulary<AwardDefinition> awards, Period period) {}
