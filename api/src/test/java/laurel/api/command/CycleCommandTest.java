package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import laurel.api.WrittenBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cycle from its first file to payroll and to a correction, all by commands. */
class CycleCommandTest extends CommandTest {

    private static final String PASSWORD = "green river stones";

    @BeforeEach
    void addUsersAndBook() throws Exception {
        book = WrittenBook.write(Files.createDirectory(folder.resolve("written")), "30%");
        on("user", "add", "ann", "--roles", "ANALYST,PAYROLL");
        on("user", "add", "bob", "--roles", "APPROVER");
        try (Connection database = DriverManager.getConnection(url())) {
            database.createStatement()
                    .execute("update laurel_user set one_time = false, password = '{noop}" + PASSWORD + "'");
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("laurel");
    }

    private Said on(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--lang=en",
                "--spring.datasource.url=" + url(),
                "--laurel.book=" + book,
                "--laurel.password=" + PASSWORD));
        return laurel(all.toArray());
    }

    @Test
    void goesThroughALifeOfACycle() throws Exception {
        assertThat(on("cycle", "create", "2025", "--user", "bob").err())
                .singleElement()
                .asString()
                .contains("bob has no role that may do this.");
        assertThat(on("cycle", "create", "2025", "--user", "ann").out()).containsExactly("Cycle 2025: open");
        Said imported = on("cycle", "import", "2025", "--facts", facts, "--user", "ann");
        assertThat(imported.out()).first().asString().startsWith("Added: employees.csv (");
        assertThat(imported.err()).containsExactly("Rows of facts: 4, of which no package will use: 0");
        Said closed = on("close", "2025", "--user", "ann");
        assertThat(closed.exit()).isZero();
        assertThat(closed.err())
                .containsExactly(
                        "Reading the facts ...", "Calculating ...", "Comparing with the cycle before ...", "Finished.");
        assertThat(closed.out())
                .startsWith("Cycle 2025: closed", "Packages: 2, rejected rows: 0", "  Bonus: 6,000.00 CNY, lines: 1")
                .endsWith("Changes from the cycle before to look at: 0");
        Path written = folder.resolve("packages.ndjson");
        on("cycle", "packages", "2025", "--out", written, "--user", "bob");
        calculate();
        assertThat(Files.readString(written)).isEqualTo(Files.readString(out));
        assertThat(on("cycle", "approve", "2025", "--flags", "0", "--user", "bob")
                        .out())
                .endsWith("Approved by bob");
        assertThat(on("cycle", "release", "2025", "--user", "ann").out()).startsWith("Cycle 2025: released");
        assertThat(on("close", "2025", "--user", "ann").err())
                .singleElement()
                .asString()
                .contains("The cycle of 2025 is released; for this it must be open.");
        givesUpACorrectionThatCannotGoOn();
    }

    private void givesUpACorrectionThatCannotGoOn() throws Exception {
        on("cycle", "create", "2026", "--user", "ann");
        try (Connection database = DriverManager.getConnection(url())) {
            database.createStatement().execute("alter table run_package add constraint refusing check (run_id <= 1)");
        }
        Path late = Files.createDirectory(folder.resolve("late"));
        Files.writeString(late.resolve("metrics.csv"), "employee,metric,value\nE2,okr_score,110%\n");
        assertThat(on("cycle", "correct", "2025", "--facts", late, "--user", "ann")
                        .err())
                .last()
                .asString()
                .contains("cycle give-up");
        assertThat(on("cycle", "give-up", "2025", "--user", "ann").out())
                .containsExactly("The correction of 2025 is given up. Its facts stay; the next correction of 2025 or of"
                        + " a cycle before it takes them into account.");
    }
}
