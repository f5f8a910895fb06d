package laurel.api.calculation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import laurel.api.policy.LoadedBook;
import laurel.api.problem.InputRefused;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.policy.RuleFailed;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.prospect.NextSteps;
import laurel.prospect.Prospect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Calculates what requests ask for: a small request on the thread that asks, a large one on several. */
@Component
final class Calculations implements AutoCloseable {

    /** Fewer employees than this are done sooner than other threads would begin. */
    private static final int PART = 250;

    /** The same where it is asked what comes next, which takes some thirty times as long. */
    private static final int PART_WITH_NEXT = 8;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private final Timer requests;
    private final Counter employees;

    Calculations(MeterRegistry meters) {
        this.requests = Timer.builder("laurel.calculations")
                .description("Requests of one employee or several, from their facts to their packages")
                .register(meters);
        this.employees = Counter.builder("laurel.calculations.employees")
                .description("Employees who were calculated for a request")
                .register(meters);
    }

    /** What came of one employee: the package, or the problem that stands in its way. */
    private record Outcome(List<Calculated> given, List<Problem> failed) {}

    /** A package and, if it was asked for, what stands beside it. */
    record Calculated(IncentivePackage given, @Nullable Prospect prospect) {}

    /**
     * The packages, in the request's order; with {@code next}, what each lacks and what comes next.
     *
     * @throws InputRefused if a rule fails for any employee, with a problem for each such
     */
    List<Calculated> calculate(LoadedBook book, CalculationRequest request, boolean next) {
        return Objects.requireNonNull(requests.record(() -> calculated(book, request, next)));
    }

    private List<Calculated> calculated(LoadedBook book, CalculationRequest request, boolean next) {
        NextSteps steps = next ? book.nextSteps().get() : null;
        List<Outcome> outcomes = new ArrayList<>();
        int count = request.facts().size();
        int size = next ? PART_WITH_NEXT : PART;
        if (count <= size) {
            outcomes.add(calculate(book, request, 0, count, steps));
        } else {
            List<Future<Outcome>> parts = IntStream.iterate(0, start -> start < count, start -> start + size)
                    .mapToObj(start ->
                            threads.submit(() -> calculate(book, request, start, Math.min(count, start + size), steps)))
                    .toList();
            parts.forEach(part -> outcomes.add(await(part)));
        }
        List<Problem> failed =
                outcomes.stream().flatMap(outcome -> outcome.failed().stream()).toList();
        if (!failed.isEmpty()) {
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, failed);
        }
        count(count);
        return outcomes.stream().flatMap(outcome -> outcome.given().stream()).toList();
    }

    private static Outcome calculate(
            LoadedBook book, CalculationRequest request, int start, int end, @Nullable NextSteps steps) {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        return book.calculators().with(request.period(), calculator -> {
            IntStream.range(start, end).forEach(index -> calculate(calculator, request, index, outcome, steps));
            return outcome;
        });
    }

    private static void calculate(
            Calculator calculator, CalculationRequest request, int index, Outcome outcome, @Nullable NextSteps steps) {
        Facts facts = request.facts().get(index);
        try {
            outcome.given().add(calculate(calculator, facts, steps));
        } catch (RuleFailed failed) {
            outcome.failed().add(failure(failed, facts, request.pointer(index)));
        }
    }

    /** So many employees more were calculated. */
    void count(int more) {
        employees.increment(more);
    }

    /** Has a part of a stream done on one of the threads. */
    <T> Future<T> submit(Callable<T> part) {
        return threads.submit(part);
    }

    /** A package and, if steps are given, what stands beside it. */
    static Calculated calculate(Calculator calculator, Facts facts, @Nullable NextSteps steps) {
        IncentivePackage given = calculator.calculate(facts);
        return new Calculated(given, steps == null ? null : steps.of(calculator, facts, given));
    }

    static Problem failure(RuleFailed failed, Facts facts, String pointer) {
        return Problem.error(
                new Place.Pointer(pointer),
                "calculation.failed",
                facts.employee().id(),
                String.valueOf(failed.getMessage()));
    }

    /** What came of that part. */
    static <T> T await(Future<T> part) {
        try {
            return part.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is ending", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A part of a request could not be calculated", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
