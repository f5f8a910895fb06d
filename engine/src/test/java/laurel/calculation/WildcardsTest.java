package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import laurel.TestBook;
import laurel.fact.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open cells, lists and ranges give what a plain reading of the sheet gives, however the rows are grouped and indexed. */
class WildcardsTest {

    private static final List<String> LEVELS = List.of("P4", "P5", "P6", "P7");
    private static final List<String> WISHES = List.of("money", "time");

    @TempDir
    Path folder;

    @Test
    void matchAsAPersonWouldReadThem() {
        Random random = new Random(7);
        List<String[]> rows = new ArrayList<>();
        StringBuilder table =
                new StringBuilder("Table\nHit policy | COLLECT\nLevel | Wish | OKR score | Extra leave\n");
        for (int i = 0; i < 120; i++) {
            String[] row = {level(random), wish(random), range(random), Integer.toString(i + 1)};
            rows.add(row);
            table.append(String.join(" | ", row)).append('\n');
        }
        Company company = Company.with(TestBook.in(folder).table("Table", table.toString()));

        for (int i = 0; i < 60; i++) {
            String level = LEVELS.get(random.nextInt(4));
            String wish = WISHES.get(random.nextInt(2));
            int score = random.nextInt(16) * 10;
            List<String> expected = rows.stream()
                    .filter(row -> meets(row[0], level) && meets(row[1], wish) && meets(row[2], score))
                    .map(row -> "leave " + row[3])
                    .toList();
            assertThat(company.employee(level)
                            .attribute("wish", wish)
                            .score(score + "%")
                            .lines())
                    .as("%s %s %d%%", level, wish, score)
                    .isEqualTo(expected);
        }
    }

    private static String level(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "-";
            case 1 -> "P4, P5";
            case 2 -> "not(P7)";
            default -> LEVELS.get(random.nextInt(4));
        };
    }

    private static String wish(Random random) {
        return random.nextInt(3) == 0 ? "-" : WISHES.get(random.nextInt(2));
    }

    private static String range(Random random) {
        int low = random.nextInt(12) * 10;
        return switch (random.nextInt(6)) {
            case 0 -> "-";
            case 1 -> ">= " + low + "%";
            case 2 -> "< " + low + "%";
            case 3 -> "(" + low + "%.." + (low + 20) + "%]";
            case 4 -> low + "%";
            default -> "[" + low + "%.." + (low + 30) + "%)";
        };
    }

    private static boolean meets(String cell, String value) {
        if (cell.startsWith("not")) {
            return !cell.contains(value);
        }
        return cell.equals("-") || cell.contains(value);
    }

    private static boolean meets(String cell, int value) {
        if (cell.equals("-")) {
            return true;
        }
        String[] numbers = cell.replaceAll("[^0-9.]", "").split("\\.\\.");
        int first = Integer.parseInt(numbers[0]);
        if (cell.startsWith(">=")) {
            return value >= first;
        }
        if (cell.startsWith("<")) {
            return value < first;
        }
        if (numbers.length == 1) {
            return value == first;
        }
        int last = Integer.parseInt(numbers[1]);
        return cell.startsWith("[") ? value >= first && value < last : value > first && value <= last;
    }

    @Test
    void matchAColleaguesRowsNoMoreTogetherThanAlone() {
        Company company = Company.with(TestBook.in(folder).table("Leave", """
                        Table
                        Hit policy | COLLECT
                        Rating | OKR score | Extra leave
                        A | - | 5
                        - | >= 80% | 2
                        - | < 80% | 1
                        """).table("Rating", """
                        Table
                        Name | Rating
                        OKR score | gives: Rating
                        >= 100% | A
                        """));
        List<Facts> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            people.add(company.score(i * 5 + "%").facts("e" + i));
        }
        try (Calculator calculator = company.open()) {
            List<IncentivePackage> together = calculator.calculate(people);
            List<IncentivePackage> alone =
                    people.stream().map(calculator::calculate).toList();

            assertThat(together).usingRecursiveComparison().isEqualTo(alone);
            assertThat(together.get(20).lines()).extracting(Company::line).containsExactly("leave 5", "leave 2");
            assertThat(together.get(15).lines()).extracting(Company::line).containsExactly("leave 1");
        }
    }

    /** Enough ranges for an index of segments, asked at their very ends. */
    @Test
    void matchManyRangesAtTheirEnds() {
        StringBuilder table = new StringBuilder("Table\nHit policy | COLLECT\nOKR score | Extra leave\n");
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String range = (i % 2 == 0 ? "[%d%%..%d%%)" : "(%d%%..%d%%]").formatted(i * 5, i * 5 + 10);
            ranges.add(range);
            table.append(range).append(" | ").append(i + 1).append('\n');
        }
        Company company = Company.with(TestBook.in(folder).table("Table", table.toString()));

        for (int score = 0; score <= 210; score += 5) {
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < ranges.size(); i++) {
                if (meets(ranges.get(i), score)) {
                    expected.add("leave " + (i + 1));
                }
            }
            assertThat(company.score(score + "%").lines()).as("%d%%", score).isEqualTo(expected);
        }
    }
}
