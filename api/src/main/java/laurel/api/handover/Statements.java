package laurel.api.handover;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import laurel.api.access.Actor;
import laurel.api.policy.Books;
import laurel.api.policy.CurrentBook;
import laurel.api.problem.InputRefused;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectReader;

/** The statements of employees. */
@Component
class Statements {

    private static final ObjectReader PACKAGE = PackageJson.reader().readerFor(IncentivePackage.class);

    private final Handovers handovers;
    private final PaymentRows rows;
    private final Books books;
    private final CurrentBook current;

    Statements(Handovers handovers, PaymentRows rows, Books books, CurrentBook current) {
        this.handovers = handovers;
        this.rows = rows;
        this.books = books;
        this.current = current;
    }

    /**
     * Of the employee's package of that period, in the words of the book that it was calculated with.
     *
     * @throws InputRefused if there is none
     */
    @Transactional(readOnly = true)
    Statement of(String period, String employee, Language language) {
        long cycle = handovers.cycle(period);
        IncentivePackage given = PACKAGE.readValue(handovers.packageOf(cycle, period, employee));
        Optional<Handover> handover = handovers.find(cycle);
        if (handover.isEmpty() && Actor.isEmployeeOnly()) {
            throw InputRefused.because(HttpStatus.CONFLICT, "cycle.unreleased", period);
        }
        Map<Integer, Payment> payments =
                handover.map(released -> rows.byLine(released, employee)).orElse(Map.of());
        return new Telling(book(given.book()), language, current.today()).tell(given, payments, handover.isPresent());
    }

    private PolicyBook book(String digest) {
        try {
            return books.of(digest).book();
        } catch (NoSuchElementException gone) {
            throw InputRefused.because(HttpStatus.CONFLICT, "statement.book", digest);
        }
    }
}
