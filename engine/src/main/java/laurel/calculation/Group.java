package laurel.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import laurel.fact.Better;
import laurel.fact.Source;
import laurel.fact.Ties;
import org.jspecify.annotations.Nullable;

/** Those whose values are compared with each other: added in any order, then sorted, the best first. */
final class Group {

    /** @param id only where a term asks for places by id, else "" */
    record Member(BigDecimal value, String id) {}

    private final Comparator<BigDecimal> bestFirst;
    private final Comparator<Member> order;
    private final List<Member> members = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    /** Of each member once sorted: how many different values there are up to theirs. */
    private int[] different = {};

    Group(@Nullable Better better) {
        this.bestFirst = better == Better.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
        this.order = Comparator.comparing(Member::value, bestFirst).thenComparing(Member::id);
    }

    void add(Member member) {
        members.add(member);
        total = total.add(member.value());
    }

    void addAll(Group other) {
        members.addAll(other.members);
        total = total.add(other.total);
    }

    void sort() {
        members.sort(order);
        different = new int[members.size()];
        for (int i = 0; i < different.length; i++) {
            boolean isEqual =
                    i > 0 && members.get(i - 1).value().compareTo(members.get(i).value()) == 0;
            different[i] = (i == 0 ? 0 : different[i - 1]) + (isEqual ? 0 : 1);
        }
    }

    /** What is asked of a member; null of others, if the group is too small to tell, or if the share is of nothing. */
    @Nullable
    Object measure(Source.Population asked, Member member) {
        int size = members.size();
        if (size < asked.smallest() || isStranger(member)) {
            return null;
        }
        return switch (asked.measure()) {
            case RANK -> BigDecimal.valueOf(place(asked.ties(), member));
            case PERCENTILE ->
                BigDecimal.valueOf(size + 1L - place(asked.ties(), member))
                        .divide(BigDecimal.valueOf(size), MathContext.DECIMAL128);
            case DISTRIBUTION -> Objects.requireNonNull(asked.classes()).at(place(asked.ties(), member), size);
            case SHARE -> total.signum() == 0 ? null : member.value().divide(total, MathContext.DECIMAL128);
            case TOTAL -> total;
        };
    }

    /** Whether nobody has that value, so that it has no place among the members'. */
    private boolean isStranger(Member member) {
        return place(Ties.WORSE, member) < place(Ties.BETTER, member);
    }

    /** From 1 for the best. */
    private int place(Ties ties, Member member) {
        int first = count(other -> bestFirst.compare(other.value(), member.value()) < 0);
        return switch (ties) {
            case BETTER -> first + 1;
            case WORSE -> count(other -> bestFirst.compare(other.value(), member.value()) <= 0);
            case DENSE -> different[first];
            case BY_ID -> count(other -> order.compare(other, member) <= 0);
        };
    }

    /** How many members at the beginning meet it; none behind them may. */
    private int count(Predicate<Member> isBefore) {
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore.test(members.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
