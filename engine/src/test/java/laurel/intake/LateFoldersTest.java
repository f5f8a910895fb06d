package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The folders of late rows: which files count, by which mapping, and what is said of the others. */
class LateFoldersTest extends FolderTest {

    private static final String METRICS = "employee,metric,value";

    @BeforeEach
    void writeEmployees() throws IOException {
        writeEmployees("E1");
        write("metrics.csv", METRICS, "E1,okr_score,91%");
    }

    private String score() {
        return read().only().metrics().get(0).value().toPlainString();
    }

    @Test
    void readFilesOfTheSameNamesAsTheMappingSaysAndOthersByKind() throws IOException {
        write(
                "mapping.yaml",
                "files:",
                "  - {file: employees.csv, gives: employees}",
                "  - file: scores.csv",
                "    gives: metrics",
                "    columns: {employee: Who, value: Score}",
                "    constants: {metric: okr_score}",
                "    percent: [okr_score]",
                "ignore: [metrics.csv, notes.txt]");
        write("scores.csv", "Who,Score", "E1,91");
        write("late-1/scores.csv", "Who,Score", "E1,92");
        write("late-1/metrics.csv", METRICS, "E1,okr_score,99%");
        write("late-1/notes.txt", "a");
        write("late-1/given-2024.csv", "employee,award,period", "E1,BONUS,2024");
        assertThat(problems()).isEmpty();
        assertThat(score()).isEqualTo("0.92");
        assertThat(read().only().given()).hasSize(1);
        write("late-2/scores.csv", "Who,Points", "E1,93");
        assertThat(problems())
                .contains("mapping.yaml:5  files[1].columns.value: \"late-2/scores.csv\" has no column \"Score\".");
    }

    @Test
    void haveNoMappingOfTheirOwn() throws IOException {
        write("late-1/mapping.yaml", "period: 2024");
        assertThat(problems()).containsExactly("late-1/mapping.yaml  A folder of late rows has no mapping of its own.");
    }

    @Test
    void hideNothing() throws IOException {
        write("late-1/metrics.csv", METRICS + ",Mood", "E1,okr_score,92%,x", "E1,speed,1,x");
        write("late-1/bonus.csv", "a");
        write("late-1/late-2/metrics.csv", METRICS);
        write("late-1/README.txt", "a");
        write("late-2/courses.csv", "");
        write("late-0/metrics.csv", METRICS);
        write("late-01/metrics.csv", METRICS);
        write("late-x/metrics.csv", METRICS);
        write("late-3", "a file");
        assertThat(problems())
                .containsExactly(
                        "late-2/courses.csv  \"late-2/courses.csv\" is empty: it has no headings.",
                        "late-0  \"late-0\" is not used.",
                        "late-01  \"late-01\" is not used.",
                        "late-1/bonus.csv  \"late-1/bonus.csv\" is not used.",
                        "late-1/late-2  \"late-1/late-2\" is not used.",
                        "late-1/metrics.csv  The column \"Mood\" is used by no term.",
                        "late-3  \"late-3\" is not used.",
                        "late-x  \"late-x\" is not used.");
        Files.delete(folder.resolve("late-2/courses.csv"));
        assertThat(score()).isEqualTo("0.92");
        assertThat(read().remarks().stream().map(FolderTest::text))
                .containsExactly("late-1/metrics.csv  No term asks for the metric \"speed\": rows not used: 1.");
    }

    @Test
    void mayNotGiveTheSameKindInTwoFormats() throws IOException {
        write("late-1/metrics.csv", METRICS, "E1,okr_score,92%");
        write("late-1/metrics.ndjson", "{}");
        assertThat(problems())
                .contains(
                        "late-1/metrics.ndjson  Both \"late-1/metrics.csv\" and \"late-1/metrics.ndjson\" give metrics.");
    }

    @Test
    void areIgnoredWhereTheMappingSaysSo() throws IOException {
        write("late-1/metrics.csv", METRICS, "E1,okr_score,92%");
        assertThat(score()).isEqualTo("0.92");
        write("mapping.yaml", "ignore: [late-1]");
        assertThat(score()).isEqualTo("0.91");
        assertThat(problems()).isEmpty();
    }
}
