package laurel.api.comparison;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import laurel.api.problem.InputRefused;
import laurel.comparison.BookEdits;
import laurel.comparison.ComparisonJson;
import laurel.comparison.ComparisonText;
import laurel.comparison.FactsOfBoth;
import laurel.comparison.FirstPeople;
import laurel.comparison.Impact;
import laurel.comparison.ImpactRun;
import laurel.problem.Language;
import laurel.problem.Problem;
import laurel.scratch.Scratch;
import laurel.workbook.ComparisonWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The answer to one request, as JSON or as a workbook. It is written into a file first, so that an error on the way is told
 * as an error and many people need little memory; the file is gone when the answer has been read.
 */
public record Answer(BookEdits edits, Stakes stakes, Language language, boolean isWorkbook, boolean isExplained) {

    /** What writes an answer. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** What the books say differently. */
    public InputStream withoutFacts() throws IOException {
        return written(out -> {
            if (isWorkbook) {
                try (ComparisonWorkbook workbook = new ComparisonWorkbook(edits, language)) {
                    workbook.write(null, out);
                }
            } else {
                try (BufferedWriter writer = writer(out);
                        ComparisonJson json = new ComparisonJson(writer, edits)) {
                    complete(json, null, List.of());
                }
            }
        });
    }

    /**
     * That, and by the facts in that folder whom it touches.
     *
     * @param placed places the folder's problems where a request's reader finds them
     * @throws InputRefused if the folder is none of facts
     */
    public InputStream withFacts(Path folder, UnaryOperator<List<Problem>> placed) throws IOException {
        FactsOfBoth.Opening opening = FactsOfBoth.open(edits, folder, null, stakes.period());
        try (FactsOfBoth facts = opening.facts()) {
            if (facts == null) {
                throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, placed.apply(opening.problems()));
            }
            int threads = Runtime.getRuntime().availableProcessors();
            ImpactRun run = new ImpactRun(edits, facts, stakes.budgets(), threads);
            return written(out -> {
                if (isWorkbook) {
                    try (ComparisonWorkbook workbook = new ComparisonWorkbook(edits, language)) {
                        workbook.write(run(run, workbook), out);
                    }
                } else {
                    FirstPeople first = new FirstPeople(ComparisonText.PEOPLE);
                    try (BufferedWriter writer = writer(out);
                            ComparisonJson json = new ComparisonJson(writer, edits)) {
                        Impact impact = run(run, person -> {
                            json.take(person);
                            first.take(person);
                        });
                        complete(json, impact, new ComparisonText(language).impact(impact, first.list()));
                    }
                }
            });
        }
    }

    private static Impact run(ImpactRun run, ImpactRun.People people) throws IOException {
        return run.run(people, (employees, rows) -> {});
    }

    private void complete(ComparisonJson json, @Nullable Impact impact, List<String> told) {
        if (impact != null) {
            json.impact(impact);
        }
        if (isExplained) {
            List<String> lines = new ArrayList<>(new ComparisonText(language).edits(edits));
            lines.addAll(told);
            json.explanation(lines);
        }
        json.complete();
    }

    private static BufferedWriter writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static InputStream written(Writing writing) throws IOException {
        Path file = Scratch.newFile("comparison", "");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                writing.to(out);
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }
}
