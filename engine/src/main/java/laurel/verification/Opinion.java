package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import laurel.award.AwardDefinition;
import laurel.award.Sharing;
import laurel.calculation.IncentivePackage.Why;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.fact.Vocabulary;
import laurel.money.Money;
import laurel.verification.Admission.Refused;
import laurel.verification.Difference.What;
import laurel.verification.Entry.Worth;
import org.jspecify.annotations.Nullable;

/** What a package should say of one employee. */
final class Opinion {

    private final Vocabulary<AwardDefinition> awards;
    private final Entries entries;
    private final Testimony testimony;
    private final Facts facts;
    private final Period period;
    private final Valuation valuation;
    private final Payout payout;
    private final boolean hasLeft;
    private final List<Stated> stated = new ArrayList<>();
    private final Map<String, Settlement> settled = new HashMap<>();
    private final List<PoolMember> members = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> paid = new HashSet<>();

    /** {@code testimony} says what pools gave. */
    Opinion(Vocabulary<AwardDefinition> awards, Entries entries, Testimony testimony, Facts facts, Period period) {
        this.awards = awards;
        this.entries = entries;
        this.testimony = testimony;
        this.facts = facts;
        this.period = period;
        this.valuation = new Valuation(facts, period);
        this.payout = new Payout(facts, period);
        this.hasLeft = Days.hasLeft(facts.employee(), period);
    }

    /** Follows from all entries to awards. */
    List<Stated> of(List<Entry> all) {
        Map<Integer, List<Entry>> byAward = new TreeMap<>();
        all.forEach(entry -> byAward.computeIfAbsent(entry.award().position(), none -> new ArrayList<>())
                .add(entry));
        Map<String, List<Worth>> groups = new LinkedHashMap<>();
        byAward.values().forEach(own -> {
            AwardDefinition award = own.get(0).award();
            String group = Preference.group(award);
            for (Worth due : admitted(award, own)) {
                Worth worth = award.payment().pool() == null ? due : shared(due);
                if (worth == null) {
                    open(award);
                } else if (group == null) {
                    pay(worth);
                } else {
                    groups.computeIfAbsent(group, none -> new ArrayList<>()).add(worth);
                }
            }
        });
        groups.values().forEach(this::choose);
        awards.words().forEach(this::settleNothing);
        return stated;
    }

    private List<Worth> admitted(AwardDefinition award, List<Entry> entries) {
        Admission admission = new Admission(award, entries, facts, period);
        admission.refused().forEach(this::refuse);
        List<Worth> worths = new ArrayList<>();
        boolean isOpen = admission.isOpen();
        if (!admission.admitted().isEmpty()) {
            for (Worth worth : valuation.worth(award, admission.admitted())) {
                isOpen |= worth == null;
                if (worth != null) {
                    worths.add(worth);
                }
            }
        }
        if (isOpen) {
            open(award);
        }
        return worths;
    }

    private void choose(List<Worth> worths) {
        AwardDefinition winner = Preference.winner(worths);
        for (Worth worth : worths) {
            if (worth.award().id().equals(winner.id())) {
                pay(worth);
            } else {
                suppress(worth, Why.OTHER_OF_GROUP, winner.id());
            }
        }
    }

    private void refuse(Refused refused) {
        Worth worth = valuation.alone(refused.entry());
        if (worth != null) {
            suppress(worth, refused.why(), refused.by());
        }
    }

    private void suppress(Worth worth, Why why, @Nullable String by) {
        List<Supplier<String>> steps = worth.steps();
        Money money = worth.due() == null ? null : payout.of(worth, worth.due(), steps);
        if (worth.due() == null || money != null) {
            String value = Statements.suppressed(Statements.line(worth, money, hasLeft), why, by);
            stated.add(Statements.opined(What.SUPPRESSED, worth, value, steps));
        }
    }

    private void pay(Worth worth) {
        List<Supplier<String>> steps = worth.steps();
        if (worth.due() == null) {
            line(worth, null, steps);
            return;
        }
        Money money = payout.of(worth, worth.due(), steps);
        paid.add(worth.award().id());
        Sharing pool = worth.award().payment().pool();
        if (money == null) {
            open(worth.award());
        } else if (pool != null && !pool.withheld().isNone()) {
            settle(worth, Settled.withholding(worth, money, pool.withheld(), steps), true, steps);
        } else if (worth.award().payment().settling().isOverTime()) {
            settle(worth, Settled.of(worth, money, facts, period, steps), false, steps);
        } else {
            line(worth, money, steps);
        }
    }

    private void settle(Worth worth, @Nullable Settled account, boolean always, List<Supplier<String>> steps) {
        if (account == null) {
            open(worth.award());
            return;
        }
        Settlement settlement = account.settlement();
        if (always || settlement.paid().signum() != 0) {
            line(worth, payout.whole(worth, settlement), steps);
        }
        settled.put(worth.award().id(), settlement);
        origins.put(worth.award().id(), worth.origin());
        stated.add(Statements.opined(What.SETTLED, worth, period + ": " + Statements.of(settlement), steps));
    }

    /** What nobody gives now may have an account all the same: it is told if more moves on it than what is carried. */
    private void settleNothing(AwardDefinition award) {
        String id = award.id();
        boolean keepsAccount =
                award.kind().isMoney() && award.payment().settling().isOverTime();
        if (!keepsAccount || paid.contains(id) || isUnknown(award)) {
            return;
        }
        Worth nothing =
                new Worth(award, entries.plain(), Fraction.ZERO, BigDecimal.ZERO, Statements.origin(award), List.of());
        if (!Settled.isOpen(nothing, facts)) {
            return;
        }
        Money money = payout.of(nothing, Fraction.ZERO, new ArrayList<>());
        if (money != null) {
            List<Supplier<String>> steps = new ArrayList<>();
            Settled account = Settled.of(nothing, money, facts, period, steps);
            if (account == null || account.moves()) {
                settle(nothing, account, false, steps);
            }
        }
    }

    /** The share that the package tells is taken, and judged once all members of the pool are known. */
    private @Nullable Worth shared(Worth worth) {
        PoolMember member = PoolMember.of(worth, facts, period, testimony);
        if (member == null) {
            return null;
        }
        members.add(member);
        BigDecimal share = member.share();
        if (share == null) {
            return null;
        }
        List<Supplier<String>> steps = worth.steps();
        steps.add(() -> "⊂ " + share.toPlainString());
        return new Worth(worth.award(), worth.scene(), Fraction.of(share), worth.quantity(), worth.origin(), steps);
    }

    /** What the employee has a part in. */
    List<PoolMember> members() {
        return members;
    }

    /** What became of each award that keeps an account. */
    Map<String, Settlement> settled() {
        return settled;
    }

    /** Whether the award cannot be worked out, or a table that may give it could not decide. */
    boolean isUnknown(AwardDefinition award) {
        return open.contains(award.id()) || entries.isOpen(award);
    }

    /** Where it comes from what became of an award. */
    String origin(AwardDefinition award) {
        return origins.getOrDefault(award.id(), Statements.origin(award));
    }

    private void line(Worth worth, @Nullable Money money, List<Supplier<String>> steps) {
        stated.add(Statements.opined(What.LINE, worth, Statements.line(worth, money, hasLeft), steps));
    }

    private void open(AwardDefinition award) {
        open.add(award.id());
        stated.add(new Stated(What.NOT_EVALUABLE, award.id(), "?", () -> ""));
    }
}
