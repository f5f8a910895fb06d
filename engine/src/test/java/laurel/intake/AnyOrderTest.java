package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same facts from the same rows, in whatever order they stand and however little memory there is. */
class AnyOrderTest extends FolderTest {

    private static final int EMPLOYEES = 60;

    private void write(Random order) throws IOException {
        List<String> employees = new ArrayList<>();
        List<String> metrics = new ArrayList<>();
        List<String> courses = new ArrayList<>();
        for (int number = 0; number < EMPLOYEES; number++) {
            String id = "E" + number;
            employees.add(id + (number % 7 == 0 ? ",,CNY" : ",\"Long " + "n".repeat(number * 500) + "\",CNY"));
            metrics.add(id + ",okr_score,2025," + number + "%");
            metrics.add(id + ",okr_score,2024," + (number % 5 == 0 ? "bad" : number + "%"));
            metrics.add(id + ",followers,2024," + number);
            courses.add(id + ",SEC,no,2025-01-01");
            courses.add(id + ",SEC,yes,2025-02-01");
            courses.add(id + ",SEC,yes");
        }
        metrics.add(",okr_score,,1");
        for (List<String> rows : List.of(employees, metrics, courses)) {
            Collections.shuffle(rows, order);
        }
        write("employees.csv", with("id,name,currency", employees));
        write("metrics.csv", with("employee,metric,period,value", metrics));
        write("courses.csv", with("employee,course,passed,completed", courses));
    }

    private static String[] with(String headings, List<String> rows) {
        return Stream.concat(Stream.of(headings), rows.stream()).toArray(String[]::new);
    }

    @Test
    void doesNotDependOnTheOrderOfRows() throws IOException {
        write(new Random(1));
        Outcome first = read();
        write(new Random(2));
        Outcome second = read();
        assertThat(first.facts()).hasSize(EMPLOYEES - 9).isEqualTo(second.facts());
        assertThat(withoutLines(first)).isEqualTo(withoutLines(second)).hasSizeGreaterThan(EMPLOYEES);
    }

    private static List<String> withoutLines(Outcome outcome) {
        return outcome.rejects().stream()
                .map(text -> text.replaceAll(":\\d+", ""))
                .sorted()
                .toList();
    }

    @Test
    void givesTheSameThroughTemporaryFilesAndDeletesThem() throws IOException {
        write(new Random(1));
        Outcome unspilled = read();
        room = 3;
        assertThat(read()).isEqualTo(unspilled);
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void usesTemporaryFilesOnlyWhenItMustAndCanBeReadAgain() throws IOException {
        write(new Random(1));
        for (int size : new int[] {1_000, 100}) {
            try (FactsFolder facts = opened(FactsFolder.open(
                    folder, null, Book.TERMS, Book.AWARDS, YEAR, new SortedRuns.Room(size, scratch)))) {
                List<String> once = new ArrayList<>();
                facts.forEach(employee -> once.add(employee.employee()));
                List<String> again = new ArrayList<>();
                facts.forEach(employee -> again.add(employee.employee()));
                assertThat(again).isEqualTo(once).hasSize(EMPLOYEES + 1);
                try (Stream<Path> files = Files.list(scratch)) {
                    assertThat(files.count()).isEqualTo(size == 100 ? 5 : 0);
                }
            }
            assertThat(scratch).isEmptyDirectory();
        }
    }

    @Test
    void deletesTemporaryFilesOfAFolderThatCannotBeRead() throws IOException {
        write(new Random(1));
        Files.write(folder.resolve("given.csv"), new byte[] {(byte) 0xFF});
        room = 3;
        assertThat(problems()).hasSize(1);
        assertThat(scratch).isEmptyDirectory();
    }
}
