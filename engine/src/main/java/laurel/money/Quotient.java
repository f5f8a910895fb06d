package laurel.money;

import java.math.MathContext;
import java.math.RoundingMode;

/** How far a quotient goes on that does not end: far below any cent, so that only the last step rounds. */
final class Quotient {

    static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

    private Quotient() {}
}
