package laurel.api.cycle;

import static laurel.api.cycle.CycleSteps.what;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.api.EmptyDatabase;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How much one import may bring. */
@ServiceTest
@ExtendWith(EmptyDatabase.class)
@TestPropertySource(properties = "laurel.facts.most-bytes=100KB")
class SentTest {

    private static final String LINE = "E1,okr_score,105%\n";

    @Autowired
    MockMvcTester http;

    CycleSteps steps;

    @BeforeEach
    void openACycle() {
        steps = new CycleSteps(http);
        steps.create("2025");
    }

    private static byte[] rows(int bytes) {
        return ("employee,metric,value\n" + LINE.repeat(bytes / LINE.length())).getBytes(StandardCharsets.UTF_8);
    }

    private static MockMultipartFile zip(String name, int bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry(name + ".csv"));
            zip.write(rows(bytes));
        }
        return new MockMultipartFile("facts", name + ".zip", "application/zip", zipped.toByteArray());
    }

    private static void isTooLarge(MvcTestResult refused) {
        assertThat(refused).hasStatus(413);
        assertThat(what(refused)).isEqualTo("Unpacked, this is larger than 102400 bytes.");
    }

    @Test
    void countsAllZipFilesOfARequestTogether() throws Exception {
        isTooLarge(steps.take("2025", zip("metrics", 60_000), zip("absences", 60_000)));
        assertThat(steps.take("2025", zip("metrics", 60_000))).hasStatus(200);
    }

    @Test
    void countsFilesBesideZipFilesToo() throws Exception {
        MockMultipartFile plain = new MockMultipartFile("facts", "absences.csv", "text/csv", rows(60_000));
        isTooLarge(steps.take("2025", plain, zip("metrics", 60_000)));
        isTooLarge(steps.take("2025", zip("metrics", 60_000), plain));
    }
}
