package laurel.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.award.Sharing;
import laurel.fact.Vocabulary;
import laurel.money.CannotShare;
import laurel.money.Money;
import laurel.money.Pool;
import laurel.money.Shared;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The pools that a book's awards are shared from. First everybody's claims are added, in any order; then each pool is
 * shared out. A pool that cannot be is a problem, and gives nobody anything.
 */
public final class Pools {

    /** Of a calculation in which nobody has gathered all claims. */
    public static final Pools UNKNOWN = new Pools(new Vocabulary<>(List.of(), new Problems()));

    /** One pool of an award. */
    record Key(String award, String per) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::award).thenComparing(Key::per).compare(this, other);
        }
    }

    /**
     * What a pool came to.
     *
     * @param per the value by which the award's pools are separate, or ""
     * @param remainder what is left because all members are capped, or because they claim less
     */
    public record Result(String award, String per, Money sum, int members, Money remainder) {}

    /** An employee's share, and the sum of all weights. */
    record Share(BigDecimal amount, BigDecimal weights, BigDecimal sum) {}

    private record SharedOut(Shared shared, BigDecimal weights, BigDecimal sum) {}

    private final Vocabulary<AwardDefinition> awards;
    private final Map<Key, List<PoolClaim>> claims = new TreeMap<>();
    private final Map<Key, SharedOut> shared = new TreeMap<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean complete;

    public Pools(Vocabulary<AwardDefinition> awards) {
        this.awards = awards;
    }

    /** Whether no award of the book is shared, so that nobody need be added. */
    public boolean isEmpty() {
        return awards.words().stream().noneMatch(award -> award.payment().pool() != null);
    }

    public void add(List<PoolClaim> ofEmployee) {
        ofEmployee.forEach(claim ->
                claims.computeIfAbsent(claim.key(), none -> new ArrayList<>()).add(claim));
    }

    /** Shares every pool out: from now on any number of threads may ask. */
    public Pools complete() {
        claims.forEach(this::share);
        for (AwardDefinition award : awards.words()) {
            if (award.payment().pool() != null
                    && claims.keySet().stream().noneMatch(key -> key.award().equals(award.id()))) {
                problems.add(Problem.error(award.place(), "pool.no-members", award.id()));
            }
        }
        claims.clear();
        complete = true;
        return this;
    }

    /** By award and group. */
    public List<Result> results() {
        return results;
    }

    /** Of pools that cannot be shared out, at the award's row of the Awards sheet. */
    public List<Problem> problems() {
        return problems;
    }

    /** Null, and noted as lacking, if there is none. */
    @Nullable
    Share of(PoolClaim claim, Known known) {
        SharedOut out = shared.get(claim.key());
        BigDecimal amount = out == null ? null : out.shared().amounts().get(claim.employee());
        if (out == null || amount == null) {
            known.lack(complete ? Lack.What.SOUND_POOL : Lack.What.POOL, claim.per());
            return null;
        }
        return new Share(amount, out.weights(), out.sum());
    }

    private void share(Key key, List<PoolClaim> members) {
        AwardDefinition award = awards.get(key.award());
        Place place = award.place();
        PoolClaim first = members.get(0);
        String named = key.per().isEmpty() ? key.award() : key.award() + " " + key.per();
        String currencies = members.stream()
                .flatMap(member -> Stream.of(member.currency(), member.fixed()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (currencies.contains(",")) {
            problems.add(Problem.error(place, "pool.currencies", named, currencies));
        } else if (members.stream().anyMatch(member -> member.sum().compareTo(first.sum()) != 0)) {
            problems.add(Problem.error(place, "pool.sums", named));
        } else {
            try {
                share(key, award, members, first);
            } catch (CannotShare fault) {
                problems.add(Problem.error(place, fault.code(), fault.values()));
            }
        }
    }

    private void share(Key key, AwardDefinition award, List<PoolClaim> members, PoolClaim first) {
        int scale = first.currency().getDefaultFractionDigits();
        // What is finer than a cent belongs to nobody.
        BigDecimal sum = first.sum().setScale(scale, RoundingMode.DOWN);
        Pool pool = new Pool(sum, scale);
        Sharing sharing = Objects.requireNonNull(award.payment().pool());
        Shared out = sharing.scalesDown()
                ? pool.scaleDown(members.stream()
                        .collect(Collectors.toMap(
                                PoolClaim::employee,
                                member -> member.weight()
                                        .setScale(
                                                scale,
                                                award.payment().rounding().mode()))))
                : pool.share(members.stream()
                        .map(member -> new Pool.Member(member.employee(), member.weight(), member.cap()))
                        .toList());
        BigDecimal given = out.amounts().values().stream().reduce(out.remainder(), BigDecimal::add);
        if (given.compareTo(sum) != 0) {
            throw new IllegalStateException(
                    "Of a pool of " + sum + ", " + given + " was given and left. Maybe report this.");
        }
        BigDecimal weights = members.stream().map(PoolClaim::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        shared.put(key, new SharedOut(out, weights, sum));
        results.add(new Result(
                key.award(),
                key.per(),
                new Money(sum, first.currency()),
                members.size(),
                new Money(out.remainder(), first.currency())));
    }
}
