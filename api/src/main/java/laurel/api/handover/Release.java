package laurel.api.handover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.api.handover.PaymentRows.NewPayment;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;

/** A release under way: it holds no more than a batch of payments, however many packages come. */
final class Release {

    private static final int BATCH = 500;

    private final long cycle;
    private final String period;
    private final PaymentRows rows;
    private final List<NewPayment> batch = new ArrayList<>();
    private final Map<String, Sum> totals = new TreeMap<>();
    private @Nullable PaidPackage last;
    private long number;

    Release(long cycle, String period, PaymentRows rows) {
        this.cycle = cycle;
        this.period = period;
        this.rows = rows;
    }

    void add(PaidPackage next) {
        check(next);
        last = next;
        for (int i = 0; i < next.given().size(); i++) {
            PaidPackage.PaidLine line = next.given().get(i);
            if (line.amount() != null && line.amount().amount().signum() != 0) {
                add(
                        next,
                        i + 1,
                        line,
                        Sum.money(line.amount().amount(), line.amount().currency()));
            }
        }
    }

    private void add(PaidPackage of, int line, PaidPackage.PaidLine paid, Money amount) {
        number++;
        batch.add(new NewPayment(
                number,
                of.employee(),
                of.name(),
                line,
                paid.award(),
                paid.payCode(),
                amount,
                paid.corrects(),
                paid.review()));
        String currency = amount.currency().getCurrencyCode();
        totals.put(currency, totals.getOrDefault(currency, Sum.none(currency)).withOneMore(amount.amount()));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void check(PaidPackage next) {
        PaidPackage before = last;
        if (!next.period().equals(period) || (before != null && !next.book().equals(before.book()))) {
            throw new IllegalArgumentException("A package after " + number + " payments is of the period "
                    + next.period() + " and the book " + next.book() + ".\nMaybe it is of another run than that of "
                    + period + ".");
        }
        if (before != null && Arrays.compareUnsigned(bytes(before), bytes(next)) >= 0) {
            throw new IllegalArgumentException("A package after " + number + " payments is out of order."
                    + "\nMaybe order packages by the bytes of employees' ids.");
        }
    }

    private static byte[] bytes(PaidPackage one) {
        return one.employee().getBytes(StandardCharsets.UTF_8);
    }

    private void flush() {
        if (!batch.isEmpty()) {
            rows.insert(cycle, batch);
            batch.clear();
        }
    }

    /** Keeps what is left and what all come to, and returns the digest of the packages' book, or "" if there were none. */
    String finish() {
        flush();
        rows.insertTotals(cycle, totals);
        return last == null ? "" : last.book();
    }
}
