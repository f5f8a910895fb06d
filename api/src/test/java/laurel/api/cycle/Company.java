package laurel.api.cycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.api.NamelessLog;
import laurel.api.WrittenBook;

/** A company in two files that makes many parts of a run, and a book whose ranks need all of them. */
final class Company {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source
            place | Place | 名次 | integer | rank(score)
            """;

    private static final String FIRST = """
            Table
            Name | First ones | 名列前茅
            Otherwise | nothing
            Place | Star badge
            <= 7 | yes
            """;

    private Company() {}

    static Path book(Path folder) throws IOException {
        WrittenBook.write(Files.createDirectories(folder), "30%");
        WrittenBook.add(folder, "ranks.xlsx", TERMS, FIRST);
        return folder;
    }

    /** Facts of so many employees; every hundredth of them has a row that cannot be used. */
    static Path facts(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("employees.csv"), employees(count));
        Files.write(folder.resolve("metrics.csv"), scores(count));
        return folder;
    }

    static List<String> employees(int count) {
        List<String> rows = new ArrayList<>(List.of(CycleSteps.EMPLOYEES));
        for (int i = 0; i < count; i++) {
            rows.add("E%05d,%s,P%d,CNY,%s,T%d".formatted(i, NamelessLog.NAME, 5 + i % 2, NamelessLog.SALARY, i % 7));
        }
        return rows;
    }

    static List<String> scores(int count) {
        List<String> rows = new ArrayList<>(List.of("employee,metric,value"));
        for (int i = 0; i < count; i++) {
            rows.add("E%05d,okr_score,%s".formatted(i, i % 100 == 99 ? "high" : 60 + i * 37 % 60 + "%"));
        }
        return rows;
    }
}
