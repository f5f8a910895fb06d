package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.award.Factors;
import laurel.award.Leavers;
import laurel.award.Settling;
import laurel.award.Sharing;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.IncentivePackage.Settled;
import laurel.calculation.IncentivePackage.Suppressed;
import laurel.calculation.IncentivePackage.Why;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.money.Money;
import laurel.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/** One package while it is being put together: what rules said becomes lines, in the order of the catalogue. */
final class PackageDraft {

    private final PolicyBook book;
    private final Period period;
    private final Facts facts;
    private final List<Finding> findings;
    private final Claims claims;
    private final Cash cash;
    private final Shares shares;
    private final List<Line> lines = new ArrayList<>();
    private final List<Suppressed> suppressed = new ArrayList<>();
    private final List<NotEvaluable> open = new ArrayList<>();
    private final List<Settled> settled = new ArrayList<>();

    PackageDraft(PolicyBook book, Period period, Facts facts, Pools pools, List<Finding> findings) {
        this.book = book;
        this.shares = new Shares(facts, pools);
        this.period = period;
        this.facts = facts;
        this.findings = findings;
        this.claims = Claims.of(book, findings);
        this.cash = new Cash(facts.company(), period);
    }

    IncentivePackage toPackage() {
        open.addAll(claims.open());
        Drafts drafts = draft();
        Groups groups = Groups.choose(shares.of(drafts.drafts()));
        groups.kept().forEach(this::addLine);
        open.addAll(drafts.open());
        open.addAll(shares.open());
        settleUngiven(groups.kept());
        lines.sort(Comparator.comparingInt(line -> book.awards().position(line.award())));
        groups.beaten()
                .forEach(beaten ->
                        suppress(beaten.draft(), Why.OTHER_OF_GROUP, beaten.by().id()));
        return new IncentivePackage(
                facts.employee().id(),
                facts.employee().name(),
                period,
                book.digest(),
                List.copyOf(lines),
                List.copyOf(claims.derived()),
                List.copyOf(suppressed),
                List.copyOf(open),
                List.copyOf(settled),
                0);
    }

    /** What the employee claims of pools. */
    List<PoolClaim> toClaims() {
        shares.of(draft().drafts());
        return shares.claims();
    }

    private Drafts draft() {
        Drafts drafts = new Drafts(facts, period);
        Screening screening = new Screening(
                facts,
                period,
                (claim, known) -> open.add(NotEvaluable.amount(
                        claim.reason().apply(List.of()), claim.award().id(), known)));
        byAward().forEach((award, all) -> {
            List<Claim> counting = screening.count(award, all);
            if (!counting.isEmpty()) {
                drafts.add(award, counting);
            }
        });
        screening.dropped().forEach(this::suppress);
        return drafts;
    }

    private Map<AwardDefinition, List<Claim>> byAward() {
        Map<AwardDefinition, List<Claim>> byAward = new LinkedHashMap<>();
        claims.claims()
                .forEach(claim -> byAward.computeIfAbsent(claim.award(), none -> new ArrayList<>())
                        .add(claim));
        return byAward;
    }

    private void addLine(Draft draft) {
        BigDecimal due = draft.due();
        if (due == null) {
            lines.add(line(draft, null, draft.reason().apply(draft.steps())));
            return;
        }
        Known known = new Known(draft.finding());
        Money money = cash.of(draft, due, known);
        if (money == null) {
            addOpen(draft, known);
        } else if (isWithheld(draft)) {
            withhold(draft, money, known);
        } else if (!draft.award().payment().settling().isOverTime()) {
            lines.add(line(draft, money, draft.reason().apply(List.copyOf(draft.steps()))));
        } else {
            settle(draft, money, known);
        }
    }

    private static boolean isWithheld(Draft draft) {
        Sharing pool = draft.award().payment().pool();
        return pool != null && !pool.withheld().isNone();
    }

    /** What a factor takes away after the pool stays the pool's, and is shown as withheld. */
    private void withhold(Draft draft, Money money, Known known) {
        Factors factors = Objects.requireNonNull(draft.award().payment().pool()).withheld();
        BigDecimal left = Amounts.multiply(money.amount(), factors, known, draft.steps());
        if (left == null) {
            addOpen(draft, known);
            return;
        }
        Money paid = Money.of(
                left, money.currency(), draft.award().payment().rounding().mode());
        BigDecimal withheld = money.amount().subtract(paid.amount());
        if (withheld.signum() < 0 || paid.amount().signum() < 0) {
            known.lack(Lack.What.FACTOR_AFTER_POOL, "");
            addOpen(draft, known);
            return;
        }
        draft.steps().add(Step.moved(Step.Kind.WITHHOLD, null, money.amount(), withheld.negate(), paid.amount()));
        Reason reason = draft.reason().apply(List.copyOf(draft.steps()));
        lines.add(line(draft, paid, reason));
        settled.add(new Settled(
                draft.award().id(),
                period,
                new Settlement(money.currency(), money.amount(), paid.amount(), BigDecimal.ZERO, withheld),
                reason));
    }

    private void settle(Draft draft, Money money, Known known) {
        Settling settling = draft.award().payment().settling();
        Ledger ledger = Ledger.of(draft.award().id(), facts, period, money.currency(), known);
        // Who has no draw has no value for it.
        BigDecimal draw =
                settling.draw() == null ? null : known.sum(settling.draw().amount(), money.currency());
        BigDecimal minimum = settling.minimum() == null ? null : known.amount(settling.minimum(), money.currency());
        if (ledger == null || !known.isAll()) {
            addOpen(draft, known);
            return;
        }
        Settlement settlement = new Settler(settling, draft.award().payment().rounding(), ledger, draft.steps())
                .settle(money, draw == null ? BigDecimal.ZERO : draw, minimum);
        Reason reason = draft.reason().apply(List.copyOf(draft.steps()));
        if (settlement.paid().signum() != 0) {
            lines.add(line(draft, new Money(settlement.paid(), money.currency()), reason));
        }
        settled.add(new Settled(draft.award().id(), period, settlement, reason));
    }

    /** Awards that rules do not give now may have something to release, to draw, or to take back of the year to date. */
    private void settleUngiven(List<Draft> given) {
        for (AwardDefinition award : book.awards().words()) {
            boolean isOpen = open.stream().anyMatch(one -> one.awards().contains(award.id()));
            boolean isGiven = given.stream().anyMatch(draft -> draft.award().equals(award));
            if (award.kind().isMoney() && award.payment().settling().isOverTime() && !isOpen && !isGiven) {
                settleNothing(award);
            }
        }
    }

    private void settleNothing(AwardDefinition award) {
        Finding plain = findings.get(0);
        Known known = new Known(plain);
        Settling settling = award.payment().settling();
        boolean isDrawn = settling.draw() != null && plain.value(settling.draw().amount()) != null;
        boolean hasAccount = facts.given().stream()
                .anyMatch(given -> given.award().equals(award.id()) && given.settlement() != null);
        if (!isDrawn && !hasAccount) {
            return;
        }
        Draft draft = new Draft(
                plain,
                award,
                BigDecimal.ZERO,
                Amounts.currency(award, facts.employee().currency()),
                null,
                new ArrayList<>(),
                steps -> new AwardReason(award, steps));
        Money nothing = cash.of(draft, BigDecimal.ZERO, known);
        int before = settled.size();
        if (nothing != null) {
            draft.steps().clear();
            settle(draft, nothing, known);
        }
        boolean isPlain = settled.size() > before
                && draft.steps().stream()
                        .allMatch(step -> step.step() == Step.Kind.CARRIED || step.step() == Step.Kind.CARRY);
        if (isPlain) {
            settled.remove(settled.size() - 1);
            lines.removeIf(line -> line.award().equals(award.id()));
        }
    }

    private void addOpen(Draft draft, Known known) {
        open.add(NotEvaluable.amount(
                draft.reason().apply(List.of()), draft.award().id(), known));
    }

    /** As lines of their own, whatever becomes of the others. */
    private void suppress(Screening.Dropped dropped) {
        Drafts alone = new Drafts(facts, period);
        alone.add(dropped.claim().award(), List.of(dropped.claim()));
        alone.drafts().forEach(draft -> suppress(draft, dropped.why(), dropped.by()));
    }

    private void suppress(Draft draft, Why why, @Nullable String by) {
        BigDecimal due = draft.due();
        Money money = due == null ? null : cash.of(draft, due, new Known(draft.finding()));
        if (due == null || money != null) {
            suppressed.add(new Suppressed(
                    line(draft, money, draft.reason().apply(List.copyOf(draft.steps()))), why, by));
        }
    }

    private Line line(Draft draft, @Nullable Money money, Reason reason) {
        AwardDefinition award = draft.award();
        boolean review = award.payment().leavers() == Leavers.REVIEW
                && award.kind().isMoney()
                && Screening.hasLeft(facts.employee(), period);
        return new Line(
                award.id(),
                award.kind(),
                money,
                draft.quantity() instanceof BigDecimal days ? days : null,
                draft.quantity() instanceof String text ? text : null,
                null,
                review ? Line.Review.LEAVER : null,
                award.payCode().isEmpty() ? null : award.payCode(),
                reason);
    }
}
