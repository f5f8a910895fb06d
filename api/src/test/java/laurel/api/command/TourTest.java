package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tour up to the service, which a setting keeps from starting here. */
class TourTest extends CommandTest {

    @Test
    void saysWhatIsMissing() {
        Said said = laurel("tour", "--book", book, "--samples", folder.resolve("nowhere"), "--lang", "en");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .anyMatch(line -> line.startsWith("ERROR  ") && line.contains("There is no folder"))
                .last()
                .asString()
                .startsWith("The tour needs a policy book and the facts of a sample company.");
    }

    @Test
    void showsTheSummaryAndOnePackageInBothLanguages() throws Exception {
        Said said = laurel(
                "tour",
                "--book",
                book,
                "--samples",
                facts,
                "--lang=en",
                "--server.port=none",
                "--logging.level.root=off");
        assertThat(said.out()).contains("2025: 2 packages with 2 lines", "Lin (E1), 2025", "Lin（E1），2025");
        assertThat(said.err())
                .contains("Now the service starts.", "The service could not start; the log above says why.");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(Files.readAllLines(Path.of("target", "laurel-tour.ndjson"))).hasSize(2);
    }
}
