package laurel.api.calculation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import laurel.api.calculation.CalculationAnswer.CalculatedPackage;
import laurel.api.policy.LoadedBook;
import laurel.api.problem.InputRefused;
import laurel.calculation.Calculator;
import laurel.fact.Company;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.policy.RuleFailed;
import laurel.problem.Language;
import laurel.prospect.NextSteps;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Employees in and packages out, a line each, in one order. Only so many lines are held at once: where packages are not
 * taken, employees are not read.
 */
final class CalculationStream {

    private static final Logger LOG = LoggerFactory.getLogger(CalculationStream.class);

    /** Lines that one thread does in one go; fewer where it is asked what comes next, which takes much longer. */
    private static final int BATCH = 64;

    private static final int BATCH_WITH_NEXT = 4;

    private static final int MOST_BATCHES = 3 * Runtime.getRuntime().availableProcessors();

    /**
     * What is asked of each line.
     *
     * @param steps finds what comes next, if that is asked
     * @param told the language to tell packages in, if that is asked
     */
    record Question(
            LoadedBook book,
            Period period,
            @Nullable NextSteps steps,
            @Nullable Language told) {}

    private record Written(ByteArrayOutputStream bytes, int packages, int refused) {}

    private final Question question;
    private final LineReader reader;
    private final LineWriter writer;
    private final Calculations calculations;

    CalculationStream(Question question, LineReader reader, LineWriter writer, Calculations calculations) {
        this.question = question;
        this.reader = reader;
        this.writer = writer;
        this.calculations = calculations;
    }

    /**
     * Answers all lines, and sums up at the end.
     *
     * @throws InputRefused before anything is written, if what the first line tells of the company cannot be used
     */
    void answer(Lines lines, OutputStream out) throws IOException {
        List<Line> first = lines.next(1);
        Company told = first.isEmpty() ? null : company(first.get(0));
        Company company = told == null ? Company.UNSAID : told;
        List<Line> batch = told == null ? first : lines.next(size());
        Deque<Future<Written>> inside = new ArrayDeque<>();
        long packages = 0;
        long refused = 0;
        while (!batch.isEmpty() || !inside.isEmpty()) {
            if (!batch.isEmpty()) {
                List<Line> taken = batch;
                inside.add(calculations.submit(() -> answer(taken, company)));
            }
            boolean takesMore = inside.size() < MOST_BATCHES && lines.isReady();
            if (!takesMore) {
                Written done = Calculations.await(inside.remove());
                done.bytes().writeTo(out);
                calculations.count(done.packages());
                packages += done.packages();
                refused += done.refused();
                // Whoever asks one line at a time waits for its answer.
                if (inside.isEmpty()) {
                    out.flush();
                }
            }
            // Nothing is waited for as long as there is an answer to give.
            batch = takesMore || inside.isEmpty() ? lines.next(size()) : List.of();
        }
        out.write(writer.summary(packages, refused, question.book().book().digest()));
    }

    private int size() {
        return question.steps() == null ? BATCH : BATCH_WITH_NEXT;
    }

    private @Nullable Company company(Line first) {
        try {
            JsonNode json = reader.json(first);
            return LineReader.isOfCompany(json) ? reader.company(json) : null;
        } catch (InputRefused malformed) {
            if (malformed.status() == HttpStatus.UNPROCESSABLE_CONTENT) {
                throw malformed;
            }
            // It is answered as an employee who cannot be read.
            return null;
        }
    }

    private Written answer(List<Line> lines, Company company) {
        return question.book().calculators().with(question.period(), calculator -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int packages = 0;
            for (Line line : lines) {
                try {
                    bytes.writeBytes(writer.given(answer(line, company, calculator)));
                    packages++;
                } catch (InputRefused refused) {
                    bytes.writeBytes(writer.refused(line.number(), refused));
                } catch (RuntimeException unforeseen) {
                    LOG.error("A line of a stream could not be answered", unforeseen);
                    bytes.writeBytes(writer.failed(line.number()));
                }
            }
            return new Written(bytes, packages, lines.size() - packages);
        });
    }

    private CalculatedPackage answer(Line line, Company company, Calculator calculator) {
        Facts facts = reader.employee(reader.json(line), company);
        try {
            return CalculatedPackage.of(
                    Calculations.calculate(calculator, facts, question.steps()),
                    question.book().book(),
                    question.told());
        } catch (RuleFailed failed) {
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Calculations.failure(failed, facts, "")));
        }
    }
}
