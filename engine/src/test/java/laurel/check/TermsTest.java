package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import laurel.TestBook;
import laurel.fact.Better;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Terms sheet can say of a term's values. */
class TermsTest {

    private static final String HEADINGS = "Terms\nid | english | 中文 | type | source | 可选值 | 单位 | better\n";

    @TempDir
    Path folder;

    @Test
    void readsLimitsUnitAndDirection() {
        PolicyBook book =
                TestBook.in(folder).sheet("more.xlsx", "Terms", HEADINGS + """
                        sales | Sales | 销售额 | money | metric(sales) | >= 0 | CNY | higher
                        faults | Faults | 差错 | integer | metric(faults) | 【0～100】 | | 越低越好
                        born | Born | 出生 | date | attribute(born) | >= 1950-01-01
                        grade | Grade | 等级 | integer | attribute(grade) | 1, 2, 3
                        """).load();

        Term sales = book.terms().get("sales");
        assertThat(sales.unit()).isEqualTo("CNY");
        assertThat(sales.better()).isEqualTo(Better.HIGHER);
        assertThat(book.terms().get("faults").better()).isEqualTo(Better.LOWER);
        assertThat(book.terms().get("score").better()).isNull();
        assertThat(allowed(sales, "-0.01", "0", "1000000")).containsExactly(false, true, true);
        assertThat(allowed(book.terms().get("faults"), "-1", "0", "100", "101"))
                .containsExactly(false, true, true, false);
        assertThat(allowed(book.terms().get("born"), "1949-12-31", "1950-01-01"))
                .containsExactly(false, true);
        assertThat(allowed(book.terms().get("grade"), "1", "3", "4")).containsExactly(true, true, false);
    }

    @Test
    void tellsWhatATermCannotSayAndWhatItsValuesCannotBe() {
        Path book = TestBook.in(folder)
                .sheet("more.xlsx", "Terms", HEADINGS + """
                        a | A | 甲 | integer | metric(a) | [5..1] | | best
                        b | B | 乙 | text | attribute(b) | x, y, x | | lower
                        c | C | 丙 | integer | metric(c) | [0..100]
                        """)
                .sheet("more.xlsx", "Leave", "Table\nC | Extra leave\n101 | 1\n<= -1, 200 | 2\n'300 | 3")
                .write();

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                ERROR  more.xlsx › Leave › A3  "101" lies outside of what "C" may be ([0..100]). Maybe it is mistyped, or the Terms sheet should allow it.
                ERROR  more.xlsx › Leave › A4  "200" lies outside of what "C" may be ([0..100]). Maybe it is mistyped, or the Terms sheet should allow it.
                ERROR  more.xlsx › Leave › A5  "300" lies outside of what "C" may be ([0..100]). Maybe it is mistyped, or the Terms sheet should allow it.
                ERROR  more.xlsx › Terms › F3  No value lies in this range. Maybe its ends are the wrong way round.
                ERROR  more.xlsx › Terms › H3  "best" does not say which way is better. Maybe one of higher, lower, or nothing.
                ERROR  more.xlsx › Terms › F4  "x" is listed twice. Maybe one of the two can go.
                ERROR  more.xlsx › Terms › H4  Values of type text have no better or worse. Maybe clear the cell.
                """);
        assertThat(told(book, Language.CHINESE)).isEqualTo("""
                错误  more.xlsx › Leave › A3  “101”超出了“C”的允许范围（[0..100]）。 也许写错了，或应在词汇表中允许它。
                错误  more.xlsx › Leave › A4  “200”超出了“C”的允许范围（[0..100]）。 也许写错了，或应在词汇表中允许它。
                错误  more.xlsx › Leave › A5  “300”超出了“C”的允许范围（[0..100]）。 也许写错了，或应在词汇表中允许它。
                错误  more.xlsx › Terms › F3  没有任何值落在此区间内。 也许两端写反了。
                错误  more.xlsx › Terms › H3  “best”没有说明哪个方向更优。 也许应为：越高越好、越低越好，或留空。
                错误  more.xlsx › Terms › F4  “x”列出了两次。 也许可以删去其中一个。
                错误  more.xlsx › Terms › H4  类型为“文本”的值没有优劣之分。 也许应清空此单元格。
                """.replace("“C”", "“丙”"));
    }

    private static List<Boolean> allowed(Term term, String... values) {
        return List.of(values).stream()
                .map(value -> term.allows(Objects.requireNonNull(term.type().parse(value))))
                .toList();
    }

    private static String told(Path book, Language language) {
        return BookCheck.check(book).problems().stream()
                .map(problem -> problem.in(language) + "\n")
                .collect(Collectors.joining());
    }
}
