package laurel.control;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is paid in one currency to a person, a team or everybody, in a cycle and in the one before.
 *
 * @param subject the employee's id, the team's name (which may be ""), or "" for everybody
 * @param team of a person, where they are now, or were before if nothing is known of them now; else ""
 * @param before zero where nothing was paid
 * @param now zero where nothing is paid
 */
@JsonPropertyOrder({"scope", "subject", "team", "currency", "before", "now", "by", "rate"})
public record Change(Scope scope, String subject, String team, Currency currency, BigDecimal before, BigDecimal now) {

    /** A quotient that does not end is cut: who is short of a threshold never seems to reach it. */
    private static final MathContext CUT = new MathContext(34, RoundingMode.DOWN);

    /** How much more is paid now; below zero, how much less. */
    @JsonProperty
    public BigDecimal by() {
        return now.subtract(before);
    }

    /** The same relative to what was paid before, 0.5 for half more, cut after 34 digits; null if nothing was. */
    @JsonProperty
    public @Nullable BigDecimal rate() {
        return isNew() ? null : by().divide(before.abs(), CUT);
    }

    /** Whether nothing was paid before, or no more than was taken back. */
    @JsonIgnore
    public boolean isNew() {
        return before.signum() == 0;
    }
}
