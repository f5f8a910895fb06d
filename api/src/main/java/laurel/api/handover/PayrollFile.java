package laurel.api.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that payroll pays by. What its head says is known before the first payment, what its trailer says is counted from
 * the payments that were written.
 */
abstract class PayrollFile implements AutoCloseable {

    private final Map<String, Sum> written = new TreeMap<>();

    /**
     * What the file is about.
     *
     * @param period the cycle's, from its first day to its last
     * @param book the digest of the book that it was calculated with
     * @param made when the file was made
     * @param sums of the payments in it, by currency
     */
    record Head(String period, LocalDate from, LocalDate to, String book, Instant made, Map<String, Sum> sums) {}

    abstract void begin(Head head) throws IOException;

    abstract void write(Payment payment) throws IOException;

    abstract void end(Map<String, Sum> sums) throws IOException;

    @Override
    public abstract void close() throws IOException;

    final void take(Payment payment) {
        try {
            write(payment);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String currency = payment.amount().currency().getCurrencyCode();
        written.put(
                currency,
                written.getOrDefault(currency, Sum.none(currency))
                        .withOneMore(payment.amount().amount()));
    }

    /** Writes the trailer, unless it would contradict the head: then there is no file. */
    final void finish(Head head) throws IOException {
        if (!written.equals(head.sums())) {
            throw new IllegalStateException("The payments of " + head.period() + " changed while their file was made.");
        }
        end(written);
    }
}
