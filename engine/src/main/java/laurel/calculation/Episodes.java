package laurel.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laurel.award.AwardDefinition;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a book looks at employees: most books at each employee once; others also at each of certain events, as
 * of certain days, and in each post that the employee held.
 */
final class Episodes {

    /** A way that some award of the book asks for. */
    private record Way(String event, @Nullable Term datedBy, boolean split) {}

    private final Set<Way> ways = new LinkedHashSet<>();

    Episodes(PolicyBook book) {
        ways.add(new Way("", null, false));
        for (DecisionTable table : book.tables()) {
            for (Column.Gives column : table.results()) {
                if (column instanceof Column.GivesAward gives) {
                    AwardDefinition award = gives.award();
                    ways.add(new Way(
                            book.event(table),
                            award.payment().datedBy(),
                            award.payment().proration().splits()));
                }
            }
        }
    }

    /** At least one, and the plain one first. A way whose day is unknown is as of the period's last: see {@link Claims}. */
    List<Episode> of(Facts facts, Period period) {
        Facts now = Segments.at(facts, period.end());
        if (ways.size() == 1) {
            return List.of(new Episode(now, period.end(), null, Episode.WHOLE));
        }
        List<Episode> episodes = new ArrayList<>();
        for (Way way : ways) {
            if (way.event().isEmpty()) {
                add(way, facts, now, null, period, episodes);
            } else {
                facts.events().stream()
                        .filter(event -> event.name().equals(way.event()) && period.holds(event.date()))
                        .sorted(Comparator.comparing(Event::date))
                        .forEach(event -> add(way, facts, now, event, period, episodes));
            }
        }
        return episodes;
    }

    private void add(Way way, Facts facts, Facts now, @Nullable Event event, Period period, List<Episode> episodes) {
        if (!way.split()) {
            episodes.add(episode(way, look(now, event), Episode.WHOLE, period));
            return;
        }
        Segments segments = Segments.of(facts, period);
        for (int i = 0; i < segments.count(); i++) {
            if (event == null || segments.holds(i, event.date())) {
                episodes.add(episode(way, look(segments.facts(i), event), i, period));
            }
        }
    }

    private static Facts look(Facts facts, @Nullable Event event) {
        return event == null ? facts : facts.lookingAt(event);
    }

    private static Episode episode(Way way, Facts facts, int segment, Period period) {
        Term term = way.datedBy();
        Object day = term == null ? null : term.valueOf(facts, period);
        return new Episode(facts, day instanceof LocalDate date ? date : period.end(), term, segment);
    }
}
