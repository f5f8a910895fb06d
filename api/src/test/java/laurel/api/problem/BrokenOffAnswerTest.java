package laurel.api.problem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import laurel.api.PortTest;
import laurel.api.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An answer that cannot be finished. */
@PortTest
@Import(BrokenOffAnswerTest.Failing.class)
class BrokenOffAnswerTest {

    /** Something that fails when half of it is sent. */
    @Hidden
    @RestController
    static class Failing {
        @GetMapping("/api/terms/half/{type}")
        void fail(@PathVariable String type, HttpServletResponse response) throws IOException {
            response.setContentType("application/" + type);
            ServletOutputStream out = response.getOutputStream();
            out.println("{}");
            out.flush();
            throw new IllegalStateException("a secret");
        }
    }

    /** A client that reads line by line would take it for whole otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"json", "x-ndjson"})
    void doesNotLookAsIfItWereWhole(String type, @Autowired ApplicationContext service) {
        Wire http = Wire.asStaff(service);
        assertThatThrownBy(() -> http.send(http.to("/api/terms/half/" + type).GET()))
                .isInstanceOf(IOException.class);
    }
}
