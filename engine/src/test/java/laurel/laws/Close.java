package laurel.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.run.Run;
import laurel.run.Summary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run over a folder of facts wrote, and its summary. */
record Close(String text, String rejects, String given, Summary summary) {

    static Close of(PolicyBook book, Path facts, Period period, int threads) throws IOException {
        FactsFolder.Opening opening = FactsFolder.open(facts, book.terms(), book.awards(), period);
        assertThat(opening.problems()).filteredOn(Problem::isError).isEmpty();
        try (FactsFolder folder = Objects.requireNonNull(opening.folder())) {
            Path out = Files.createDirectories(facts.resolveSibling("out")).resolve("out.ndjson");
            Path given = out.resolveSibling("given.csv");
            Summary summary =
                    new Run(book, folder, out, threads).alsoGiven(given).run((employees, rows) -> {});
            Path rejects = Run.rejects(out);
            return new Close(
                    Files.readString(out),
                    Files.exists(rejects) ? Files.readString(rejects) : "",
                    Files.readString(given),
                    summary);
        }
    }

    List<JsonNode> packages() {
        return text.lines().map(JsonMapper.shared()::readTree).toList();
    }
}
