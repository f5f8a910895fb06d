package laurel.money;

import java.math.BigDecimal;
import java.util.Arrays;

/** Why a sum cannot be shared out. Its code and values are those of the problem to report, at the caller's place. */
public final class CannotShare extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] values;

    private CannotShare(String code, Object... values) {
        super(code + " " + Arrays.toString(values));
        this.code = code;
        this.values = values;
    }

    static CannotShare withoutWeights(BigDecimal sum) {
        return new CannotShare("share.no-weights", sum.toPlainString());
    }

    static CannotShare negativeWeight(String employee, BigDecimal weight) {
        return new CannotShare("share.negative-weight", employee, weight.toPlainString());
    }

    static CannotShare negativeCap(String employee, BigDecimal cap) {
        return new CannotShare("share.negative-cap", employee, cap.toPlainString());
    }

    static CannotShare negativePool(BigDecimal sum) {
        return new CannotShare("share.negative-pool", sum.toPlainString());
    }

    static CannotShare finerThanUnit(BigDecimal amount, int scale) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        return new CannotShare("share.finer-than-unit", amount.toPlainString(), unit.toPlainString());
    }

    public String code() {
        return code;
    }

    public Object[] values() {
        return values.clone();
    }
}
