package laurel.award;

import java.util.Objects;
import java.util.stream.Stream;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/**
 * How an award becomes a line, step by step in this order; see the Awards sheet.
 *
 * @param eligible what must be yes, or null
 * @param datedBy the day on which tables must be in force, or null for the period's last
 * @param atMost how many times in a package, or null
 */
public record Payment(
        @Nullable Term eligible,
        @Nullable Term datedBy,
        Factors factors,
        Bounds bounds,
        Proration proration,
        Leavers leavers,
        @Nullable Sharing pool,
        @Nullable Exclusion exclusion,
        @Nullable Integer atMost,
        Rounding rounding,
        Settling settling) {

    /** What an Awards sheet means that says nothing of it. */
    public static final Payment PLAIN = new Payment(
            null,
            null,
            Factors.NONE,
            Bounds.NONE,
            Proration.NONE,
            Leavers.REVIEW,
            null,
            null,
            null,
            Rounding.HALF_UP,
            Settling.AT_ONCE);

    /** Every term that it asks for. */
    public Stream<Term> asked() {
        Stream<@Nullable Term> single = Stream.of(
                eligible,
                datedBy,
                exclusion == null ? null : exclusion.preference(),
                pool == null ? null : pool.per(),
                settling.draw() == null ? null : settling.draw().amount());
        Stream<Term> limits = Stream.of(
                        bounds.cap(),
                        bounds.floor(),
                        pool == null ? null : pool.sum(),
                        pool == null ? null : pool.cap(),
                        settling.minimum())
                .filter(Objects::nonNull)
                .map(Limit::of);
        Stream<Term> multiplied = Stream.of(factors, pool == null ? Factors.NONE : pool.withheld())
                .flatMap(all -> all.factors().stream())
                .map(Factors.Factor::term);
        return Stream.of(single, limits, multiplied).flatMap(terms -> terms).filter(Objects::nonNull);
    }
}
