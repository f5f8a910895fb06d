package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs of one folder of facts, for one period after another, each taking what those before gave. */
final class Months {

    private final Path folder;
    private final PolicyBook book;

    Months(Path folder, PolicyBook book) {
        this.folder = folder;
        this.book = book;
    }

    Months write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve("facts"));
            Files.writeString(folder.resolve("facts").resolve(file), text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each line of each package as "employee award amount", and " of 2025-02" if it is a correction. */
    List<String> run(String period, int threads) {
        try {
            Path out = folder.resolve(period + ".ndjson");
            summary(period, out, threads);
            return Files.readAllLines(out).stream()
                    .map(JsonMapper.shared()::readTree)
                    .flatMap(given -> given.path("lines").valueStream().map(line -> tell(given, line)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each line that says something, as "employee text". */
    List<String> texts(String period) throws IOException {
        Path out = folder.resolve(period + ".ndjson");
        summary(period, out, 2);
        return Files.readAllLines(out).stream()
                .map(JsonMapper.shared()::readTree)
                .flatMap(given -> given.path("lines")
                        .valueStream()
                        .map(line -> given.path("employee").asString() + " "
                                + line.path("text").asString("")))
                .toList();
    }

    Summary summary(String period, Path out, int threads) throws IOException {
        FactsFolder.Opening opening = FactsFolder.open(
                folder.resolve("facts"),
                book.terms(),
                book.awards(),
                Period.parse(period).orElseThrow());
        try (FactsFolder opened = Objects.requireNonNull(
                opening.folder(), () -> opening.problems().toString())) {
            Path given = folder.resolve("given.csv");
            Summary summary = new Run(book, opened, out, threads)
                    .alsoGiven(given)
                    .verified()
                    .run((employees, rows) -> {});
            assertThat(Objects.requireNonNull(summary.verification()).first())
                    .as("What the second opinion does not share")
                    .isEmpty();
            Files.move(given, folder.resolve("given-" + period + ".csv"));
            return summary;
        }
    }

    /** Puts what that period's run gave among the facts. */
    void keep(String period) {
        try {
            Files.copy(folder.resolve("given-" + period + ".csv"), folder.resolve("facts/given-" + period + ".csv"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is carried in the end, by all that was kept. */
    BigDecimal carried() {
        try (Stream<Path> files = Files.list(folder.resolve("facts"))) {
            BigDecimal carried = BigDecimal.ZERO;
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("given-"))
                    .toList()) {
                for (String row : Files.readAllLines(file).stream().skip(1).toList()) {
                    carried = carried.add(new BigDecimal(row.split(",", -1)[7]));
                }
            }
            return carried;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String tell(JsonNode given, JsonNode line) {
        String of = line.has("corrects") ? " of " + line.path("corrects").asString() : "";
        return given.path("employee").asString() + " " + line.path("award").asString() + " "
                + line.path("amount").path("amount").asString() + of;
    }
}
