package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** A closing that nothing happened to, and what every other one has to come to. */
record Undisturbed(Forked.Start start, List<String> outcome) {

    /** Before there is one. */
    static final Undisturbed NONE = new Undisturbed(new Forked.Start(Path.of(""), Path.of(""), List.of()), List.of());

    /** Of so many employees, in a file. */
    static Undisturbed close(Path folder, int employees) throws Exception {
        Forked.Start start = new Forked.Start(
                Company.book(folder.resolve("book")), Company.facts(folder.resolve("facts"), employees), List.of());
        String url = file(folder.resolve("undisturbed"));
        assertThat(start.here(url)).isEqualTo("DONE");
        List<String> outcome = Outcome.of(url);
        assertThat(outcome).filteredOn(line -> line.startsWith("1\tE")).hasSize(employees);
        assertThat(outcome).anyMatch(line -> line.contains("CLOSE\tFINISHED"));
        return new Undisturbed(start, outcome);
    }

    /** The URL of a database in that file, all of whose transactions are on the disk when they end. */
    static String file(Path name) {
        return "jdbc:h2:file:" + name + ";WRITE_DELAY=0";
    }
}
