package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.award.AwardDefinition;
import laurel.award.Leavers;
import laurel.award.Standing;
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
    private final Accounts accounts;
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
        this.accounts = new Accounts(facts, period);
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
        } else if (Accounts.keeps(draft.award())) {
            settle(draft, money, known);
        } else {
            lines.add(line(draft, money, draft.reason().apply(List.copyOf(draft.steps()))));
        }
    }

    private void settle(Draft draft, Money money, Known known) {
        Settled account = accounts.of(draft, money, known);
        if (account == null) {
            addOpen(draft, known);
        } else {
            add(draft, account);
        }
    }

    private void add(Draft draft, Settled account) {
        Settlement settlement = account.settlement();
        if (Accounts.isWithheld(draft.award()) || settlement.paid().signum() != 0) {
            lines.add(line(draft, new Money(settlement.paid(), settlement.currency()), account.reason()));
        }
        settled.add(account);
    }

    /** Awards that rules do not give now may have something to release, to draw, or to take back of the year to date. */
    private void settleUngiven(List<Draft> given) {
        for (AwardDefinition award : book.awards().words()) {
            if (award.kind().isMoney()
                    && award.payment().settling().isOverTime()
                    && open.stream().noneMatch(one -> one.awards().contains(award.id()))
                    && given.stream().noneMatch(draft -> draft.award().equals(award))) {
                settleNothing(award);
            }
        }
    }

    private void settleNothing(AwardDefinition award) {
        Draft draft = accounts.nothing(award, findings.get(0));
        if (draft == null) {
            return;
        }
        Known known = new Known(draft.finding());
        Money nothing = cash.of(draft, BigDecimal.ZERO, known);
        if (nothing == null) {
            return;
        }
        draft.steps().clear();
        Settled account = accounts.of(draft, nothing, known);
        if (account == null) {
            addOpen(draft, known);
        } else if (Accounts.moves(draft)) {
            add(draft, account);
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

    private Line.@Nullable Review review(AwardDefinition award) {
        if (award.standing() == Standing.DECISION) {
            return Line.Review.DECISION;
        }
        boolean ofLeaver = award.payment().leavers() == Leavers.REVIEW
                && award.kind().isMoney()
                && Screening.hasLeft(facts.employee(), period);
        return ofLeaver ? Line.Review.LEAVER : null;
    }

    private Line line(Draft draft, @Nullable Money money, Reason reason) {
        AwardDefinition award = draft.award();
        return new Line(
                award.id(),
                award.kind(),
                money,
                draft.quantity() instanceof BigDecimal days ? days : null,
                draft.quantity() instanceof String text ? text : null,
                null,
                review(award),
                award.payCode().isEmpty() ? null : award.payCode(),
                reason);
    }
}
