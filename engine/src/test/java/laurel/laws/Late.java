package laurel.laws;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import laurel.fact.Absence;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.random.Crowd;

/** Facts of which some come late, or are first told wrongly. */
record Late(long seed) {

    /** What is known of them when that month is closed. */
    Crowd known(Crowd crowd, int month) {
        return crowd.as(
                crowd.people().stream().map(facts -> known(facts, month)).toList());
    }

    private Facts known(Facts facts, int month) {
        return new Facts(
                        facts.employee(),
                        facts.metrics().stream()
                                .flatMap(one -> metric(one, month))
                                .toList(),
                        facts.courses(),
                        facts.given())
                .with(
                        facts.assignments(),
                        facts.absences().stream()
                                .filter(one -> isKnown(one, month, monthOf(one)))
                                .toList(),
                        facts.events().stream()
                                .filter(one -> isKnown(one, month, monthOf(one)))
                                .toList())
                .in(facts.company());
    }

    /** As it is, or before all is known not at all or something else. */
    private Stream<Metric> metric(Metric one, int month) {
        if (isKnown(one, month, monthOf(one.period()))) {
            return Stream.of(one);
        }
        return random(one).nextInt(3) == 0
                ? Stream.empty()
                : Stream.of(new Metric(one.employee(), one.name(), one.period(), BigDecimal.ONE));
    }

    private boolean isKnown(Object fact, int month, int of) {
        Random random = random(fact);
        random.nextInt(3);
        return month >= of + Math.max(0, random.nextInt(4) - 1);
    }

    private Random random(Object fact) {
        return new Random(seed + fact.toString().hashCode() * 31L);
    }

    private static int monthOf(Period period) {
        return 12 * (period.year() - 2025) + period.index();
    }

    private static int monthOf(Absence absence) {
        return absence.from().getMonthValue() - 1;
    }

    private static int monthOf(Event event) {
        return event.date().getMonthValue() - 1;
    }
}
