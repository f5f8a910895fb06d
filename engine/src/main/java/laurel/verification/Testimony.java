package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.award.Kind;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.IncentivePackage.Settled;
import laurel.calculation.Line;
import laurel.calculation.Reason;
import laurel.calculation.Step;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a package says that DRL rules said: taken on trust, because only Drools can read DRL. */
final class Testimony {

    /** An award that a rule gave, and how much of it. */
    record Claim(String award, String rule, Object quantity) {}

    private final Map<String, Object> derived = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, String> open = new HashMap<>();
    private final Map<String, BigDecimal> shares = new HashMap<>();
    private final Map<String, Long> unverified = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();

    /** Nobody says anything. */
    static final Testimony NONE = new Testimony();

    private final boolean isSilent;

    private Testimony() {
        isSilent = true;
    }

    Testimony(IncentivePackage given, Vocabulary<Term> terms) {
        isSilent = false;
        given.derived().forEach(one -> {
            if (one.reason().origin().rule() != null) {
                Object value = terms.get(one.term()).type().parse(one.value());
                derived.put(one.term(), value == null ? one.value() : value);
                reasons.add(one.reason());
            }
        });
        Set<String> paid = new HashSet<>();
        for (Line line : given.lines()) {
            if (line.corrects() == null) {
                paid.add(line.award());
                hear(new Said(line.award(), line, line.reason()));
            }
        }
        for (Settled settled : given.settled()) {
            if (settled.period().equals(given.period()) && !paid.contains(settled.award())) {
                hear(new Said(settled.award(), null, settled.reason()));
            }
        }
        given.suppressed()
                .forEach(one ->
                        hear(new Said(one.line().award(), one.line(), one.line().reason())));
        given.notEvaluable().forEach(this::hear);
    }

    /** What the employee is said to have got of that award's pool; null if nothing is said. */
    @Nullable
    BigDecimal share(String award) {
        return shares.get(award);
    }

    private record Said(String award, @Nullable Line line, Reason reason) {}

    /** The values of terms that DRL derived, by the terms' ids; null if nobody knows them. */
    @Nullable
    Map<String, Object> derived() {
        return isSilent ? null : derived;
    }

    /** How many values DRL derived. */
    int trusted() {
        return derived.size();
    }

    /** Those that count first, then those that do not. */
    List<Claim> claims() {
        return claims;
    }

    /** Awards of which a rule gave something that is not told, each with the rule. */
    Map<String, String> open() {
        return open;
    }

    /** How many statements rest on conditions of each rule. */
    Map<String, Long> unverified() {
        return unverified;
    }

    /** Of all that rules gave or derived. */
    List<Reason> reasons() {
        return reasons;
    }

    private void hear(Said said) {
        for (Step step : said.reason().arithmetic()) {
            if (step.step() == Step.Kind.POOL) {
                shares.put(said.award(), step.result());
            }
        }
        List<Reason> parts = said.reason().parts().isEmpty()
                ? List.of(said.reason())
                : said.reason().parts();
        for (Reason reason : parts) {
            String rule = reason.origin().rule();
            if (rule != null) {
                claims.add(new Claim(said.award(), rule, quantity(said.line(), reason)));
                reasons.add(reason);
                unverified.merge(rule, 1L, Long::sum);
            }
        }
    }

    private void hear(NotEvaluable one) {
        String rule = one.origin().rule();
        if (rule != null) {
            one.awards().forEach(award -> open.put(award, rule));
            unverified.merge(rule, 1L, Long::sum);
        }
    }

    /** For money, what its first step starts from; otherwise what stands in the line. */
    private static Object quantity(@Nullable Line line, Reason reason) {
        if (!reason.arithmetic().isEmpty()) {
            Step first = reason.arithmetic().get(0);
            BigDecimal factor = first.factor();
            return factor == null ? first.result() : factor;
        }
        if (line == null || line.kind() != Kind.LEAVE_DAYS) {
            return line == null || line.text() == null ? true : line.text();
        }
        return line.days() == null ? true : line.days();
    }
}
