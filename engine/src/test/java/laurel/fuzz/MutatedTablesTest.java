package laurel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.check.BookCheck;
import laurel.fact.Period;
import laurel.problem.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables that were damaged at random are refused, or give what a person reads in them. {@code -Dlaurel.fuzz=10} runs ten
 * times as many.
 */
class MutatedTablesTest {

    private static final int BOOKS = 12 * Integer.getInteger("laurel.fuzz", 1);
    private static final int TABLES = 100;
    private static final int EMPLOYEES = 20;

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.range(0, BOOKS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areRefusedOrReadAsAPersonReadsThem(int seed) throws IOException {
        Random random = new Random(seed);
        FuzzBook book = new FuzzBook(folder, random, TABLES, 3);
        Map<String, List<Problem>> told = new HashMap<>();

        BookCheck.Report report = book.accepted(told);
        Map<String, Object> read = book.readByAPerson();

        List<String> differences = new ArrayList<>();
        read.forEach((sheet, reading) -> {
            if (reading instanceof Unreadable why) {
                differences.add(sheet + " is accepted, though " + why.getMessage());
            }
        });
        int compared = compare(report, read, random, differences);
        addHiddenUntold(book, told, differences);
        assertThat(differences).as(() -> history(book, differences)).isEmpty();
        assertThat(read).as("some are accepted, some refused").hasSizeBetween(TABLES / 5, TABLES * 4 / 5);
        assertThat(compared).isGreaterThan(EMPLOYEES * TABLES / 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1001, 1002})
    void areNotRefusedWithoutDamage(int seed) {
        Map<String, List<Problem>> told = new HashMap<>();

        new FuzzBook(folder, new Random(seed), TABLES / 2, 0).accepted(told);

        assertThat(told.values().stream().flatMap(List::stream).filter(Problem::isError))
                .as("only rows under UNIQUE may meet by chance")
                .allSatisfy(problem -> assertThat(problem.code()).startsWith("overlap"));
    }

    private static void addHiddenUntold(FuzzBook book, Map<String, List<Problem>> told, List<String> differences) {
        for (String sheet : book.hiding()) {
            if (told.getOrDefault(sheet, List.of()).stream()
                    .noneMatch(problem -> problem.code().startsWith("hidden"))) {
                differences.add(sheet + " hides something, and nobody is told");
            }
        }
    }

    private static String history(FuzzBook book, List<String> differences) {
        StringBuilder history = new StringBuilder();
        differences.stream()
                .map(difference -> difference.replaceFirst(" .*", ""))
                .distinct()
                .forEach(sheet -> history.append(sheet)
                        .append(' ')
                        .append(book.history(sheet))
                        .append('\n'));
        return history.toString();
    }

    /** How many times an employee's answers of a table were compared. */
    private static int compare(
            BookCheck.Report report, Map<String, Object> read, Random random, List<String> differences) {
        RandomEmployees employees = new RandomEmployees(random);
        int compared = 0;
        try (Calculator calculator = new Calculator(
                Objects.requireNonNull(report.book()), Period.parse("2025").orElseThrow())) {
            for (int i = 0; i < EMPLOYEES; i++) {
                Map<String, Object> known = employees.next();
                IncentivePackage given = calculator.calculate(RandomEmployees.facts("e" + i, known));
                Map<String, List<String>> said = Said.bySheet(given);
                grade(read, known);
                for (Map.Entry<String, Object> table : new TreeMap<>(read).entrySet()) {
                    if (table.getValue() instanceof SeenTable seen) {
                        compared++;
                        List<String> expected = expected(seen, known);
                        List<String> got = said.getOrDefault(table.getKey(), List.of());
                        if (!got.equals(expected)) {
                            differences.add(
                                    table.getKey() + " gives " + got + " instead of " + expected + " to " + known);
                        }
                    }
                }
            }
        }
        return compared;
    }

    private static List<String> expected(SeenTable seen, Map<String, Object> known) {
        try {
            return new PersonReading(seen, known).answer().stream().sorted().toList();
        } catch (Unreadable why) {
            return List.of(String.valueOf(why.getMessage()));
        }
    }

    /** The derived term that tables ask for comes from a table too. */
    private static void grade(Map<String, Object> read, Map<String, Object> known) {
        if (read.get("Grades") instanceof SeenTable grades) {
            new PersonReading(grades, known)
                    .answer().stream()
                            .filter(text -> text.startsWith("grade is "))
                            .forEach(text -> known.put("grade", text.substring(9, 10)));
        }
    }
}
