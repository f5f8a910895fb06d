package laurel.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.sql.Connection;
import javax.sql.DataSource;
import laurel.api.LeavesNothingBehind;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.exc.JacksonIOException;

/** What is answered where the service lacks something that it needs: that is not the client's mistake. */
@ServiceTest
@Import(LackingTest.Failing.class)
@ExtendWith(LeavesNothingBehind.class)
class LackingTest {

    private static final String FULL = "No space left on device";

    /** A disk is full at different places. */
    @Hidden
    @RestController
    static class Failing {
        @GetMapping("/api/terms/lacking/{what}")
        String fail(@PathVariable String what) throws IOException {
            IOException full = new IOException(what.equals("chinese") ? "设备上没有空间" : FULL);
            switch (what) {
                case "parts" -> throw new MultipartException("Could not parse", full);
                case "json" -> throw JacksonIOException.construct(full);
                default -> throw full;
            }
        }
    }

    @Autowired
    MockMvcTester http;

    private static void saysThatADiskIsFull(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"code\": \"disk.full\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts", "file", "json", "chinese"})
    void isADisk(String where) {
        saysThatADiskIsFull(http.get().uri("/api/terms/lacking/" + where).exchange());
    }

    @Test
    void isADiskWhileAnUploadIsCopied() {
        IOException plain = new IOException(FULL);
        saysThatADiskIsFull(upload("", plain));
        saysThatADiskIsFull(upload("?file=tables.xlsx", new FileSystemException("/tmp/x", null, FULL)));
        assertThat(upload("?file=tables.xlsx", new FileSystemException("/tmp/x", null, "File name too long")))
                .hasStatus(400);
    }

    private MvcTestResult upload(String query, IOException failure) {
        return http.post()
                .uri("/api/comparisons" + query)
                .multipart()
                .file(new MockMultipartFile("book", new byte[] {1}) {
                    @Override
                    public InputStream getInputStream() {
                        return new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw failure;
                            }

                            @Override
                            public int read(byte[] into, int from, int most) throws IOException {
                                throw failure;
                            }
                        };
                    }
                })
                .exchange();
    }

    /** Somebody else opens the same cycle, and takes long over it. */
    @Test
    void isALockThatAnotherHolds(@Autowired DataSource database) throws Exception {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeUpdate("insert into cycle (period) values ('2077')");
            MvcTestResult answer = http.post()
                    .uri("/api/cycles")
                    .contentType("application/json")
                    .content("{\"period\": \"2077\"}")
                    .header("Accept-Language", "zh")
                    .exchange();
            assertThat(answer)
                    .hasStatus(503)
                    .hasHeader("Retry-After", "1")
                    .bodyJson()
                    .isLenientlyEqualTo("{\"errors\": [{\"code\": \"database.busy\"}]}");
            other.rollback();
        }
    }
}
