package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many facts rows become: lists and ranges are spread out for the index only as far as that stays cheap. */
class GroupingTest {

    @TempDir
    Path folder;

    @Test
    void spreadsAListOut() {
        assertThat(facts("level | leave\nP4, P5, P6 | 1\nP7 | 2")).isEqualTo(4);
    }

    @Test
    void testsLongListsInsteadOfMultiplyingThem() {
        String list = IntStream.range(0, 20).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        assertThat(facts("a | b | c | leave\n%1$s | %1$s | %1$s | 1".formatted(list)))
                .isEqualTo(1);
    }

    @Test
    void cutsManyRangesIntoSegments() {
        String rows = IntStream.range(0, 40)
                .mapToObj(i -> "[%d%%..%d%%) | 1".formatted(i, i + 1))
                .collect(Collectors.joining("\n"));
        assertThat(facts("score | leave\n" + rows)).isEqualTo(40);
    }

    private int facts(String table) {
        return TestBook.in(folder)
                .sheet("more.xlsx", "Terms", """
                        Terms
                        id | english | chinese | type | source
                        a | A | 甲 | text | attribute(a)
                        b | B | 乙 | text | attribute(b)
                        c | C | 丙 | text | attribute(c)
                        """)
                .table("Table", "Table\n" + table)
                .load()
                .plan()
                .facts()
                .size();
    }
}
