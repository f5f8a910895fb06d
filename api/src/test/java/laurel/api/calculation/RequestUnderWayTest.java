package laurel.api.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import laurel.api.policy.CurrentBook;
import laurel.calculation.IncentivePackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request during which the book is edited. */
@ServiceTest
class RequestUnderWayTest {

    private static final String REQUEST = "{\"period\": \"2025\", \"employee\": "
            + CalculationTest.employee("E1", "1").replace('\'', '"') + "}";

    @Autowired
    CalculationController controller;

    @Autowired
    CurrentBook book;

    @Autowired
    Path bookFolder;

    @AfterEach
    void restoreTheBook() {
        WrittenBook.write(bookFolder, "30%");
        book.refresh();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing to read: it is there for what happens when it is reached. */
    private InputStream edit() {
        return new ByteArrayInputStream(new byte[0]) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                WrittenBook.write(bookFolder, "45%");
                book.refresh();
                return -1;
            }
        };
    }

    private CalculationAnswer ask(InputStream body) {
        return controller.calculate(body, false, false, Locale.ENGLISH);
    }

    private static String amount(IncentivePackage given) {
        return Objects.requireNonNull(given.lines().get(0).amount()).amount().toPlainString();
    }

    @Test
    void keepsTheBookItBeganWith() {
        String before = book.get().book().digest();
        InputStream firstHalf = new SequenceInputStream(bytes(REQUEST.substring(0, 40)), edit());
        CalculationAnswer answer = ask(new SequenceInputStream(firstHalf, bytes(REQUEST.substring(40))));
        assertThat(answer.book())
                .isEqualTo(before)
                .isNotEqualTo(book.get().book().digest());
        IncentivePackage given = answer.packages().get(0).given();
        assertThat(given.book()).isEqualTo(before);
        assertThat(amount(given)).isEqualTo("6000.00");

        CalculationAnswer next = ask(bytes(REQUEST));
        assertThat(next.book()).isEqualTo(book.get().book().digest());
        assertThat(amount(next.packages().get(0).given())).isEqualTo("9000.00");
    }
}
