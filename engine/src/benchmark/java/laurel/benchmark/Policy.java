package laurel.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import laurel.TestBook;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;

/** The books and people that the benchmarks run on, made anew each time from a fixed seed. */
final class Policy {

    static final Period PERIOD = Period.parse("2025").orElseThrow();
    static final String TERMS =
            """
            Terms
            id | english | chinese | type | source | influence
            level | Level | 职级 | text | employee(level)
            post | Post | 岗位 | text | employee(post)
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            okr | OKR | OKR得分 | percent | metric(okr) | 1%
            sales | Sales | 销售额 | percent | metric(sales)
            quality | Quality | 质量 | percent | metric(quality)
            training | Training | 培训 | percent | metric(training)
            """;
    static final String AWARDS =
            """
            Awards
            code | english | chinese | kind | of
            bonus | Bonus | 奖金 | rate | salary
            leave | Leave | 假期 | leave days
            sales_bonus | Sales bonus | 销售奖 | rate | salary
            review | Review | 答辩 | promotion review
            training_bonus | Training bonus | 培训奖 | amount
            badge | Badge | 徽章 | badge
            """;

    private Policy() {}

    /** 75 + 20 + 20 + 20 rows: six awards by level and four metrics. */
    static PolicyBook small() {
        StringBuilder bonus = new StringBuilder("Table\nlevel | okr | bonus | leave\n");
        for (int level = 0; level < 5; level++) {
            for (int band = 0; band < 15; band++) {
                bonus.append("L%d | [%d%%..%d%%) | %d%% | %d\n"
                        .formatted(level, band * 10, band * 10 + 10, level + band + 1, band % 4 + 1));
            }
        }
        return load(List.of(
                bonus.toString(),
                bands("level | sales | sales_bonus", 20, "%d%%"),
                bands("level | quality | review | badge", 20, "yes | yes"),
                bands("level | training | training_bonus", 20, "%d00")));
    }

    private static String bands(String headings, int rows, String result) {
        StringBuilder table = new StringBuilder("Table\n" + headings + "\n");
        for (int row = 0; row < rows; row++) {
            int low = row % 4 * 50;
            table.append("L%d | [%d%%..%d%%) | %s\n".formatted(row / 4, low, low + 50, result.formatted(row + 1)));
        }
        return table.toString();
    }

    /** One table of that many rows: 5 levels, 15 bands of OKR, and posts. */
    static String large(int rows) {
        StringBuilder table = new StringBuilder("Table\nlevel | post | okr | bonus\n");
        for (int row = 0; row < rows; row++) {
            int band = row % 15;
            table.append("L%d | post-%d | [%d%%..%d%%) | %d%%\n"
                    .formatted(row / 15 % 5, row / 75, band * 10, band * 10 + 10, row % 40 + 1));
        }
        return table.toString();
    }

    static PolicyBook load(List<String> tables) {
        return load(write(tables));
    }

    static PolicyBook load(Path folder) {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.load(folder, problems);
        if (book == null) {
            throw new IllegalStateException(problems.toList().toString());
        }
        return book;
    }

    static Path write(List<String> tables) {
        try {
            TestBook book = TestBook.empty(Files.createTempDirectory("laurel-benchmark"))
                    .sheet("book.xlsx", "Terms", TERMS)
                    .sheet("book.xlsx", "Awards", AWARDS);
            for (int i = 0; i < tables.size(); i++) {
                book.sheet("book.xlsx", "Table " + i, tables.get(i));
            }
            return book.write();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Employees of all levels and of {@code posts} posts, with four metrics from 0 to 149.9%. */
    static List<Facts> people(int count, int posts) {
        Random random = new Random(42);
        List<Facts> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "e" + i;
            List<Metric> metrics = new ArrayList<>();
            for (String metric : List.of("okr", "sales", "quality", "training")) {
                metrics.add(new Metric(id, metric, PERIOD, BigDecimal.valueOf(random.nextInt(1500), 3)));
            }
            Employee employee = new Employee(
                    id,
                    "Person " + i,
                    "L" + random.nextInt(5),
                    "post-" + random.nextInt(posts),
                    null,
                    null,
                    null,
                    Currency.getInstance("CNY"),
                    BigDecimal.valueOf(10_000 + random.nextInt(20_000)),
                    Map.of());
            people.add(new Facts(employee, metrics, List.of(), List.of()));
        }
        return people;
    }
}
