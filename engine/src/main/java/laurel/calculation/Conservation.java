package laurel.calculation;

import java.math.BigDecimal;
import java.util.Objects;
import laurel.calculation.IncentivePackage.Settled;
import laurel.fact.Period;
import laurel.money.Money;

/** The last look at every package before anybody sees it: its lines pay what its accounts say is paid, to the cent. */
final class Conservation {

    private Conservation() {}

    /**
     * The package itself. That an account adds up by itself is the {@code Settlement}'s own law.
     *
     * @throws IllegalStateException if money was lost or made; that is a fault of Laurel, never of facts or of a book
     */
    static IncentivePackage kept(IncentivePackage given) {
        for (Settled account : given.settled()) {
            BigDecimal lines = given.lines().stream()
                    .filter(line -> line.award().equals(account.award())
                            && of(line, given).equals(account.period()))
                    .map(line -> Objects.requireNonNull(line.amount()))
                    .filter(money ->
                            money.currency().equals(account.settlement().currency()))
                    .map(Money::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (lines.compareTo(account.settlement().paid()) != 0) {
                throw new IllegalStateException(
                        "The lines of \"%s\" of %s pay %s, but the account says %s. Maybe report this: Laurel is at fault."
                                .formatted(
                                        account.award(),
                                        account.period(),
                                        lines.toPlainString(),
                                        account.settlement().paid().toPlainString()));
            }
        }
        return given;
    }

    private static Period of(Line line, IncentivePackage given) {
        return line.corrects() == null ? given.period() : line.corrects();
    }
}
