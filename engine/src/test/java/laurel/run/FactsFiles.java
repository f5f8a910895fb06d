package laurel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Files of facts for a test, their rows in an order that a seed decides. */
final class FactsFiles {

    private final List<String> employees = new ArrayList<>();
    private final List<String> metrics = new ArrayList<>();

    /** So many employees with a salary of 10,000 and one yuan a number, each with an OKR score. */
    static FactsFiles of(int count) {
        FactsFiles files = new FactsFiles();
        for (int number = 0; number < count; number++) {
            String id = String.format("E%05d", number);
            files.employee(id, "P" + (4 + number % 3), 10_000 + number + ".00");
            files.score(id, 60 + number % 61 + "%");
        }
        return files;
    }

    FactsFiles employee(String id, String level, String salary) {
        employees.add(id + ",Name " + id + "," + level + ",CNY," + salary);
        return this;
    }

    FactsFiles score(String id, String score) {
        metrics.add(id + ",okr_score,2025," + score);
        return this;
    }

    Path write(Path folder, int seed) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("employees.csv"), "id,name,level,currency,monthly_salary", employees, seed);
        write(folder.resolve("metrics.csv"), "employee,metric,period,value", metrics, seed);
        return folder;
    }

    private static void write(Path file, String headings, List<String> rows, int seed) throws IOException {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.add(0, headings);
        Files.write(file, shuffled);
    }
}
