package laurel.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.award.AwardDefinition;
import laurel.award.Bounds;
import laurel.award.Payment;
import laurel.award.Proration;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.fact.Assignment;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.money.Part;
import org.jspecify.annotations.Nullable;

/** What claims come to by themselves, up to proration: one draft for each, or one for all of an award that is a sum. */
final class Drafts {

    private final Facts facts;
    private final Period period;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<NotEvaluable> open = new ArrayList<>();

    Drafts(Facts facts, Period period) {
        this.facts = facts;
        this.period = period;
    }

    /** Takes all claims to one award. */
    void add(AwardDefinition award, List<Claim> claims) {
        if (claims.size() > 1
                && award.kind().isMoney()
                && award.payment().rounding().bySum()) {
            sum(award, claims);
        } else {
            claims.forEach(claim -> drafts.addAll(single(claim)));
        }
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** What could not be worked out, and for want of what. */
    List<NotEvaluable> open() {
        return open;
    }

    private List<Draft> single(Claim claim) {
        AwardDefinition award = claim.award();
        List<Step> steps = new ArrayList<>(claim.before());
        if (!award.kind().isMoney()) {
            return List.of(draft(claim, null, claim.quantity(), steps));
        }
        Known known = new Known(claim.finding());
        BigDecimal due = multiplied(claim, known, steps);
        due = due == null ? null : shrunk(due, award, List.of(claim), known, steps);
        if (due != null && award.payment().bounds().afterProration()) {
            due = Amounts.bound(due, award.payment().bounds(), currency(award), known, steps);
        }
        return due == null ? unknown(claim, known) : List.of(draft(claim, due, null, steps));
    }

    private @Nullable BigDecimal multiplied(Claim claim, Known known, List<Step> steps) {
        BigDecimal paid = Amounts.pay(claim, known, steps);
        return paid == null
                ? null
                : Amounts.multiply(paid, claim.award().payment().factors(), known, steps);
    }

    /** One post's sum within its bounds, by the part of the period that counts. */
    private @Nullable BigDecimal shrunk(
            BigDecimal due, AwardDefinition award, List<Claim> claims, Known known, List<Step> steps) {
        Payment payment = award.payment();
        BigDecimal bounded =
                payment.bounds().afterProration() || payment.bounds().equals(Bounds.NONE)
                        ? due
                        : Amounts.bound(due, payment.bounds(), currency(award), known, steps);
        if (bounded == null || payment.proration().isNone() || isOfEvents(claims)) {
            return bounded;
        }
        Part part = part(payment.proration(), claims.get(0).finding().episode().segment(), known);
        return part == null ? null : Amounts.prorate(bounded, payment.proration(), part, steps);
    }

    /** What is given for single events is not given for a time. */
    private static boolean isOfEvents(List<Claim> claims) {
        return claims.get(0).finding().episode().facts().event() != null;
    }

    private @Nullable Part part(Proration proration, int segment, Known known) {
        LocalDate hired = facts.employee().hired();
        if (hired == null) {
            known.lack(Lack.What.HIRED, "");
            return null;
        }
        Presence presence = new Presence(
                period,
                hired,
                facts.employee().left(),
                facts.absences(),
                facts.company().calendar());
        Segments segments = Segments.of(facts, period);
        Part part;
        if (segment == Episode.WHOLE || segments.posts().isEmpty()) {
            part = presence.part(proration);
        } else {
            Assignment post = segments.posts().get(segment);
            LocalDate to = post.to();
            part = presence.part(proration, post.from(), to == null ? period.end() : to);
        }
        if (part.of() == 0) {
            known.lack(Lack.What.WORKING_DAYS, "");
            return null;
        }
        return part;
    }

    /** Adds up what each post comes to. */
    private void sum(AwardDefinition award, List<Claim> claims) {
        Known known = new Known(claims.get(claims.size() - 1).finding());
        List<Reason> reasons = new ArrayList<>();
        List<BigDecimal> sums = new ArrayList<>();
        for (List<Claim> ofPost : byPost(claims)) {
            BigDecimal sum = ofPost(award, ofPost, reasons);
            if (sum == null) {
                return;
            }
            sums.add(sum);
        }
        List<Step> steps = new ArrayList<>();
        BigDecimal due = Amounts.add(sums, steps);
        if (award.payment().bounds().afterProration()) {
            BigDecimal bounded = Amounts.bound(due, award.payment().bounds(), currency(award), known, steps);
            if (bounded == null) {
                unknown(claims.get(0), known);
                return;
            }
            due = bounded;
        }
        Claim last = claims.get(claims.size() - 1);
        drafts.add(new Draft(
                last.finding(), award, due, currency(award), null, steps, more -> new JointReason(reasons, more)));
    }

    private static Collection<List<Claim>> byPost(List<Claim> claims) {
        Map<Integer, List<Claim>> byPost = new LinkedHashMap<>();
        claims.forEach(claim -> byPost.computeIfAbsent(claim.finding().episode().segment(), none -> new ArrayList<>())
                .add(claim));
        return byPost.values();
    }

    /** Null after telling what is missing. */
    private @Nullable BigDecimal ofPost(AwardDefinition award, List<Claim> claims, List<Reason> reasons) {
        List<BigDecimal> parts = new ArrayList<>();
        List<List<Step>> steps = new ArrayList<>();
        for (Claim claim : claims) {
            Known known = new Known(claim.finding());
            List<Step> own = new ArrayList<>(claim.before());
            BigDecimal part = multiplied(claim, known, own);
            if (part == null) {
                unknown(claim, known);
                return null;
            }
            parts.add(part);
            steps.add(own);
        }
        Known known = new Known(claims.get(0).finding());
        List<Step> last = steps.get(steps.size() - 1);
        BigDecimal due = shrunk(Amounts.add(parts, last), award, claims, known, last);
        if (due == null) {
            unknown(claims.get(0), known);
            return null;
        }
        for (int i = 0; i < claims.size(); i++) {
            reasons.add(claims.get(i).reason().apply(List.copyOf(steps.get(i))));
        }
        return due;
    }

    private List<Draft> unknown(Claim claim, Known known) {
        NotEvaluable one = NotEvaluable.amount(
                claim.reason().apply(List.of()), claim.award().id(), known);
        if (!open.contains(one)) {
            open.add(one);
        }
        return List.of();
    }

    private Draft draft(Claim claim, @Nullable BigDecimal due, @Nullable Object quantity, List<Step> steps) {
        return new Draft(claim.finding(), claim.award(), due, currency(claim.award()), quantity, steps, claim.reason());
    }

    private Currency currency(AwardDefinition award) {
        return Amounts.currency(award, facts.employee().currency());
    }
}
