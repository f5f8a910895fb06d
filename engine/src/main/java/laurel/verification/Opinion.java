package laurel.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import laurel.award.AwardDefinition;
import laurel.award.Settling;
import laurel.calculation.IncentivePackage.Why;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.money.Money;
import laurel.verification.Admission.Refused;
import laurel.verification.Difference.What;
import laurel.verification.Entry.Worth;
import org.jspecify.annotations.Nullable;

/** What a package should say of one employee. */
final class Opinion {

    private final Facts facts;
    private final Period period;
    private final Valuation valuation;
    private final Payout payout;
    private final boolean hasLeft;
    private final List<Stated> stated = new ArrayList<>();

    Opinion(Facts facts, Period period) {
        this.facts = facts;
        this.period = period;
        this.valuation = new Valuation(facts, period);
        this.payout = new Payout(facts, period);
        this.hasLeft = Days.hasLeft(facts.employee(), period);
    }

    /** Follows from all entries to awards. */
    List<Stated> of(List<Entry> entries) {
        Map<Integer, List<Entry>> byAward = new TreeMap<>();
        entries.forEach(entry -> byAward.computeIfAbsent(entry.award().position(), none -> new ArrayList<>())
                .add(entry));
        Map<String, List<Worth>> groups = new LinkedHashMap<>();
        byAward.values().forEach(own -> {
            AwardDefinition award = own.get(0).award();
            String group = Preference.group(award);
            for (Worth worth : admitted(award, own)) {
                if (group == null) {
                    pay(worth);
                } else {
                    groups.computeIfAbsent(group, none -> new ArrayList<>()).add(worth);
                }
            }
        });
        groups.values().forEach(this::choose);
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
        Settling settling = worth.award().payment().settling();
        if (money == null) {
            open(worth.award());
        } else if (settling.equals(Settling.AT_ONCE)) {
            line(worth, money, steps);
        } else {
            Settlement settlement = Settled.of(worth, money, facts, period, steps);
            if (settlement == null) {
                open(worth.award());
                return;
            }
            if (settlement.paid().signum() != 0) {
                line(worth, new Money(settlement.paid(), settlement.currency()), steps);
            }
            stated.add(Statements.opined(What.SETTLED, worth, period + ": " + Statements.of(settlement), steps));
        }
    }

    private void line(Worth worth, @Nullable Money money, List<Supplier<String>> steps) {
        stated.add(Statements.opined(What.LINE, worth, Statements.line(worth, money, hasLeft), steps));
    }

    private void open(AwardDefinition award) {
        stated.add(new Stated(What.NOT_EVALUABLE, award.id(), "?", () -> ""));
    }
}
