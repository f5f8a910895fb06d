package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.check.BookCheck;
import laurel.check.CaseResult;
import org.junit.jupiter.api.Test;

/** The shipped book is clean: every case passes and every row is reached by one. */
class ShippedBookTest {

    @Test
    void isClean() {
        BookCheck.Report report = BookCheck.check(Path.of(""));

        assertThat(report.problems()).isEmpty();
        assertThat(report.cases()).isNotEmpty().allMatch(CaseResult::isMet);
        assertThat(report.book()).isNotNull();
    }
}
