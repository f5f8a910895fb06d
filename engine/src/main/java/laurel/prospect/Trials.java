package laurel.prospect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.calculation.Calculator;
import laurel.calculation.Finding;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PoolClaim;
import laurel.fact.Facts;
import laurel.fact.Supposed;
import laurel.policy.PolicyBook;
import laurel.policy.RuleFailed;
import org.jspecify.annotations.Nullable;

/** What the book gives an employee whose levers are moved, each way calculated once. */
final class Trials {

    private final Calculator calculator;
    private final Facts facts;
    private final boolean sharesPools;
    private final Map<Map<Lever, Object>, Tried> known = new HashMap<>();

    /** {@code given} is the package without any change. */
    Trials(PolicyBook book, Calculator calculator, Facts facts, IncentivePackage given) {
        this.calculator = calculator;
        this.facts = facts;
        this.sharesPools =
                book.awards().words().stream().anyMatch(award -> award.payment().pool() != null);
        Tried unchanged = new Tried(facts);
        unchanged.given = given;
        known.put(Map.of(), unchanged);
    }

    /** How many ways were asked for. */
    int count() {
        return known.size();
    }

    /** The employee as things are. */
    Tried unchanged() {
        return of(Map.of());
    }

    Tried of(Map<Lever, Object> moved) {
        return known.computeIfAbsent(moved, none -> {
            Facts supposed = facts;
            for (Map.Entry<Lever, Object> one : moved.entrySet()) {
                supposed = Supposed.of(supposed, one.getKey().fact(), one.getValue(), calculator.period());
            }
            return new Tried(supposed);
        });
    }

    /** One way, worked out as far as it is asked for. */
    final class Tried {

        private final Facts supposed;
        private @Nullable IncentivePackage given;
        private @Nullable List<Finding> findings;
        private @Nullable List<PoolClaim> claims;
        private boolean failed;

        private Tried(Facts supposed) {
            this.supposed = supposed;
        }

        /** Null if a rule fails for such facts. */
        @Nullable
        IncentivePackage given() {
            List<Finding> found = findings();
            if (given == null && !failed) {
                try {
                    given = calculator.calculate(supposed, found);
                } catch (RuleFailed thrown) {
                    failed = true;
                }
            }
            return given;
        }

        /** None if a rule fails for such facts. */
        List<Finding> findings() {
            if (findings == null) {
                try {
                    findings = calculator.find(supposed, Map.of());
                } catch (RuleFailed thrown) {
                    failed = true;
                    findings = List.of();
                }
            }
            return findings;
        }

        /** What is claimed of pools. */
        List<PoolClaim> claims() {
            if (claims == null) {
                List<Finding> found = findings();
                claims = sharesPools && !found.isEmpty() ? calculator.claims(supposed, found) : List.of();
            }
            return claims;
        }
    }
}
