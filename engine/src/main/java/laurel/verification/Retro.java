package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What facts that came late change about earlier periods: each is worked out anew, and what was known of it taken off. */
final class Retro {

    private static final int YEAR = 12;

    /** What is due for an earlier period. */
    record Correction(AwardDefinition award, Period period, Settlement all, String origin) {}

    private final Tables tables;
    private final Vocabulary<AwardDefinition> awards;
    private final Facts facts;
    private final Period now;
    private final List<Correction> corrections = new ArrayList<>();
    private final Set<String> unsure = new HashSet<>();

    Retro(Tables tables, Vocabulary<AwardDefinition> awards, Facts facts, Period now) {
        this.tables = tables;
        this.awards = awards;
        this.facts = facts;
        this.now = now;
        Set<Period> periods = new TreeSet<>();
        known(null).map(Given::period).forEach(periods::add);
        periods.forEach(this::again);
    }

    List<Correction> corrections() {
        return corrections;
    }

    /** Awards that DRL, which nobody asks again, may have given in an earlier period. */
    Set<String> unsure() {
        return unsure;
    }

    /** The facts, as if all had been known on time. */
    Facts corrected() {
        return corrections.isEmpty() ? facts : facts.having(with(facts.given().stream()));
    }

    private List<Given> with(Stream<Given> rows) {
        String id = facts.employee().id();
        return Stream.concat(
                        rows,
                        corrections.stream()
                                .map(one -> new Given(
                                        id,
                                        one.award().id(),
                                        one.period(),
                                        one.period().previous(),
                                        one.all())))
                .toList();
    }

    /** What earlier runs told of awards that reach so far back; of one period, or of all. */
    private Stream<Given> known(@Nullable Period period) {
        return facts.given().stream()
                .filter(row -> row.settlement() != null
                        && row.in().end().compareTo(now.start()) < 0
                        && (period == null
                                ? isBefore(row.period())
                                : row.period().equals(period))
                        && awards.words().stream()
                                .anyMatch(award -> award.id().equals(row.award()) && reaches(award, row.period())));
    }

    private boolean isBefore(Period period) {
        return period.months() == now.months() && period.end().compareTo(now.start()) < 0;
    }

    private boolean reaches(AwardDefinition award, Period period) {
        int back = award.payment().settling().retro();
        return back > 0 && first(period) + back >= first(now);
    }

    private static int first(Period period) {
        return YEAR * period.year() + period.index() * period.months();
    }

    private void again(Period period) {
        Stream<Given> onTime = facts.given().stream()
                .map(row -> new Given(row.employee(), row.award(), row.period(), row.period(), row.settlement()));
        Facts known = facts.having(with(onTime)).comparedBy(Map.of());
        Entries entries = new Entries(tables, awards, known, period, Testimony.NONE);
        Opinion opinion = new Opinion(awards, entries, Testimony.NONE, known, period);
        opinion.of(entries.entries());
        for (AwardDefinition award : awards.words()) {
            if (reaches(award, period)) {
                if (entries.unsure().stream().anyMatch(way -> way.isOf(award)) || tables.isByDrl(award)) {
                    unsure.add(award.id());
                } else if (!opinion.isUnknown(award)) {
                    correct(award, period, opinion);
                }
            }
        }
    }

    private void correct(AwardDefinition award, Period period, Opinion opinion) {
        List<Settlement> rows = known(period)
                .filter(row -> row.award().equals(award.id()))
                .map(Balance::of)
                .toList();
        Settlement anew = opinion.settled().get(award.id());
        BigDecimal difference = anew == null ? BigDecimal.ZERO : anew.calculated();
        for (Settlement row : rows) {
            difference = difference.subtract(row.calculated());
        }
        if (!rows.isEmpty() && difference.signum() != 0) {
            Settlement all =
                    new Settlement(rows.get(0).currency(), difference, difference, BigDecimal.ZERO, BigDecimal.ZERO);
            corrections.add(new Correction(award, period, all, opinion.origin(award)));
        }
    }
}
