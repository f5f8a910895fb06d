package laurel.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.TestBook;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of goals, growth and wishes share: files of facts, what terms read from them, and what is rejected. */
abstract class ReadFacts {

    private static final Period YEAR = Period.parse("2025").orElseThrow();
    private static final String GOALS = "employee,goal,title,above,weight,direction,baseline,target,actual,period";

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            score | Score | 得分 | percent | goals(score)
            skill | Selling skill | 销售能力 | percent | assessment(selling) | [0%..100%]
            thanks | Thanks | 感谢 | integer | recognitions(thanks)
            child | Children | 生育 | integer | life_events(child)
            need | Need | 需求 | text | preference(1) | growth, cash
            plan | Planned | 计划 | integer | courses(planned)
            """;

    @TempDir
    Path folder;

    final List<String> rejects = new ArrayList<>();
    final List<Facts> everybody = new ArrayList<>();

    @BeforeEach
    void writeEmployees() {
        write("employees.csv", "id,name,currency", "E1,Anna,CNY", "E2,Bo,CNY");
        write("objectives.csv", "objective,title,owner,above", "C1,Grow,Harbour,", "T1,Sell more,Sales,C1");
    }

    final void write(String file, String... lines) {
        try {
            Path path = folder.resolve("facts").resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, List.of(lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    final void goals(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = GOALS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        write("goals.csv", lines);
    }

    /** What that employee's facts say; {@link #rejects} tells of rows that were not used, without what to do. */
    final @Nullable Object read(String employee, String source) {
        PolicyBook book = TestBook.empty(folder.resolve("book"))
                .sheet("words.xlsx", "Terms", TERMS)
                .load();
        rejects.clear();
        everybody.clear();
        FactsFolder.Opening opening = FactsFolder.open(folder.resolve("facts"), book.terms(), book.awards(), YEAR);
        try (FactsFolder opened = Objects.requireNonNull(
                opening.folder(), () -> opening.problems().toString())) {
            opened.forEach(rows -> {
                Assembled assembled = rows.assemble();
                add(assembled.rejects());
                if (assembled.facts() != null) {
                    everybody.add(assembled.facts());
                }
            });
        }
        Facts facts = everybody.stream()
                .filter(one -> one.employee().id().equals(employee))
                .findFirst()
                .orElseThrow();
        Object value = Source.parse(source).orElseThrow().read(facts, YEAR);
        return value == null ? null : value.toString();
    }

    private void add(List<Problem> problems) {
        problems.forEach(problem -> rejects.add(problem.place() + "  " + problem.what(Language.ENGLISH)));
    }
}
