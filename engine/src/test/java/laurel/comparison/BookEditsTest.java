package laurel.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookEditsTest {

    private static final String HEAD = "Table\nHit policy | UNIQUE\nLevel | OKR score | Bonus | Gift\n";
    private static final String P4 = "P4 | >= 80% | 10% | 100\n";
    private static final String P5 = "P5 | >= 80% | 20% |\n";
    private static final String P6 = "P6, P7 | [80%..100%) | 30% | 300\n";
    private static final String PAY = HEAD + P4 + P5 + P6;

    private static final String RULE = """
            import laurel.award.Award;
            import laurel.fact.Employee;

            rule "Tip"
                @clause("A tip for P7")
            when
                Employee($e : id, level == "P7")
            then
                insert(new Award($e, "tip"));
            end
            """;

    @TempDir
    private Path folder;

    private int books;

    private TestBook book() {
        return TestBook.in(folder.resolve("book" + books++));
    }

    private static List<Edit> edits(TestBook before, TestBook after) {
        return BookEdits.between(before.load(), after.load()).list();
    }

    @Test
    void takesOtherFilesSheetsColumnsAndOrdersOfListsForTheSameBook() {
        TestBook other = TestBook.empty(folder.resolve("other"))
                .sheet("a.xlsx", "Money", """
                        Table
                        Name | Pay
                        Gift | OKR score >= | OKR score < | Bonus | Level
                        100 | 80% | | 10% | P4
                         | 80% | | 20% | P5
                        300 | 80% | 100% | 30% | P7, P6
                        """)
                .sheet("z.xlsx", "Awards", TestBook.AWARDS)
                .sheet("z.xlsx", "Terms", TestBook.TERMS)
                .file("more/renamed.drl", "// said elsewhere\n" + RULE.replace("when", "when   // a remark"));
        TestBook signed = book().table("Pay", """
                Table
                Level | OKR score >= | OKR score < | Bonus | Gift
                P4 | 80% | | 10% | 100
                P5 | 80% | | 20% |
                P6, P7 | 80% | 100% | 30% | 300
                """).file("tips.drl", RULE);
        assertThat(edits(signed, other)).isEmpty();
    }

    @Test
    void tellsAChangedCellInBothBooks() {
        List<Edit> edits = edits(book().table("Pay", PAY), book().table("Pay", PAY.replace("20%", "25%")));
        assertThat(edits).extracting(Edit::change).containsExactly(Edit.Change.CHANGED);
        assertThat(edits.get(0).cells())
                .hasToString("[CellEdit[column=Label[english=Bonus, chinese=奖金], "
                        + "before=tables.xlsx › Pay › C5, was=20%, after=tables.xlsx › Pay › C5, is=25%]]");
    }

    @Test
    void matchesRowsByWhatTheySayAndNotByNumber() {
        List<Edit> edits = edits(book().table("Pay", PAY), book().table("Pay", HEAD + "P4 | < 50% | 1% |\n" + P4 + P6));
        assertThat(edits)
                .extracting(Edit::change)
                .contains(Edit.Change.ADDED, Edit.Change.REMOVED)
                .hasSize(2);
    }

    @Test
    void tellsAMoveAsAChangeOfMeaningOnlyWhereOrderDecides() {
        for (String policy : List.of("UNIQUE", "FIRST")) {
            List<Edit> edits = edits(
                    book().table("Pay", PAY.replace("UNIQUE", policy)),
                    book().table("Pay", (HEAD + P6 + P4 + P5).replace("UNIQUE", policy)));
            assertThat(edits).extracting(Edit::change).containsExactly(Edit.Change.MOVED);
            assertThat(edits.get(0).decides()).isEqualTo(policy.equals("FIRST"));
            assertThat(new ComparisonTexts(Language.ENGLISH).remark(edits.get(0)))
                    .contains(policy.equals("FIRST") ? "the order of rows decides" : "does not matter");
        }
    }

    @Test
    void tellsPropertiesNamesWordsAndRules() {
        List<Edit> edits = edits(
                book().table("Pay", PAY).file("tips.drl", RULE),
                TestBook.empty(folder.resolve("other"))
                        .sheet("words.xlsx", "Terms", TestBook.TERMS.replace("time | money", "time | time"))
                        .sheet("words.xlsx", "Awards", TestBook.AWARDS.replace("amount | | CNY", "amount | | USD"))
                        .table("Wages", PAY.replace("UNIQUE", "FIRST"))
                        .file("tips.drl", RULE.replace("== \"P7\"", "== \"P6\"")));
        assertThat(edits)
                .extracting(edit ->
                        edit.subject() + " " + edit.change() + " " + edit.name().english())
                .containsExactly("TERM CHANGED Wish", "AWARD CHANGED Gift", "TABLE CHANGED Wages", "RULE CHANGED Tip");
        assertThat(edits.get(1).cells())
                .extracting(cell -> cell.column().chinese() + " " + cell.was() + " " + cell.is())
                .containsExactly("币种 CNY USD");
    }
}
