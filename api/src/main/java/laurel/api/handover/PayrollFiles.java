package laurel.api.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import laurel.api.files.WorkbookType;
import laurel.fact.Period;
import laurel.problem.Language;
import laurel.scratch.Scratch;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the files that payroll pays by. */
@Component
class PayrollFiles {

    static final MediaType CSV = new MediaType("text", "csv");

    private final Handovers handovers;
    private final PaymentRows rows;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    PayrollFiles(
            Handovers handovers,
            PaymentRows rows,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.handovers = handovers;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        // So that the head and the payments below it are of one moment.
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * A file of the payments in one of those states, which whoever asked for it deletes. It is complete before the first byte
     * of it is sent, so that no slow reader keeps a connection to the database, and no file ends early.
     */
    Path make(String period, MediaType type, Set<PaymentState> states, Language language) throws IOException {
        Path made = Scratch.newFile("payments", "");
        try {
            snapshot.executeWithoutResult(transaction -> {
                try {
                    write(handovers.of(period), type, states, language, made);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
            return made;
        } catch (RuntimeException failed) {
            Files.delete(made);
            throw failed;
        }
    }

    private void write(Handover handover, MediaType type, Set<PaymentState> states, Language language, Path to)
            throws IOException {
        PayrollFile.Head head = head(handover, states);
        try (PayrollFile file = open(type, language, to)) {
            file.begin(head);
            rows.each(handover, states, file::take);
            file.finish(head);
        }
    }

    private PayrollFile open(MediaType type, Language language, Path to) throws IOException {
        if (type.equals(WorkbookType.TYPE)) {
            return new PayrollWorkbook(to, language);
        }
        return type.equals(CSV) ? new PayrollCsv(to) : new PayrollLines(to, json);
    }

    private PayrollFile.Head head(Handover handover, Set<PaymentState> states) {
        Period period = Period.parse(handover.period()).orElseThrow();
        Map<String, Sum> sums = new TreeMap<>();
        rows.sums(handover)
                .forEach((currency, byState) -> byState.entrySet().stream()
                        .filter(one -> states.contains(one.getKey()))
                        .forEach(one -> sums.merge(currency, one.getValue(), Sum::plus)));
        return new PayrollFile.Head(
                handover.period(),
                period.start(),
                period.end(),
                handover.book(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                sums);
    }
}
