package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import laurel.StockBook;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.problem.Language;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stock Drools does in silence is told before it bites, at the very cell. */
class StockTrapsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"leave.xls", "leave.xlsx"})
    void tellsRowsBelowAGap(String file) {
        leave(file, """
                P5 | 1 | 3.1 Leave | 1

                P6 | 1 | 3.1 Leave | 2
                P7 | 1 | 3.1 Leave | 3

                Notes | Checked in May
                P7 | 1.2 | 3.1 Leave | 4
                """).write();
        tells("""
                ERROR  FILE › Leave › 12  Stock Drools ends the table "Leave" at the gap above, so 3 row(s) from here on would be dropped. Maybe delete the blank row above; write Notes before a remark.
                """.replace("FILE", file));
    }

    @Test
    void tellsSheetsThatNobodyReads() {
        leave("leave.xlsx", "P5 | 1 | 3.1 Leave | 1")
                .sheet("More", StockBook.LEAVE + "P6 | 1 | 3.1 Leave | 1")
                .sheet("Lists", "Levels\nP5\nP6")
                .sheet("Remarks", "Notes\nP5\nRuleSet")
                .sheet("Blank", "")
                .sheet("Own", "Table\nLevel | Extra leave\nP6 | 1")
                .write();
        tells("""
                ERROR  leave.xlsx › More  Stock Drools reads only the first sheet of a workbook, so this table would be ignored. Maybe move it to a workbook of its own.
                ERROR  leave.xlsx › Own  The workbook also holds a stock Drools table, and the two kinds cannot share one. Maybe move this sheet, or the stock table, to a workbook of its own.
                WARNING  leave.xlsx › Lists  Nothing reads this sheet: stock Drools reads only the first of a workbook. Maybe write Notes into A1 if it is for people, such as a list of choices.
                """);
    }

    @Test
    void tellsAStockTableThatIsNotFirst() {
        StockBook.at(folder.resolve("leave.xls"))
                .sheet("Front page", "Notes\nOur leave")
                .sheet("Leave", StockBook.LEAVE + "P6 | 1 | 3.1 Leave | 1")
                .write();
        tells("""
                ERROR  leave.xls › Leave  Stock Drools reads only the first sheet of a workbook, so this table would be ignored. Maybe move it to a workbook of its own.
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave.xls", "leave.xlsx"})
    void tellsNumbersThatTheirFormatChanges(String file) {
        leave(file, """
                P5 | 1 | 3.1 Leave | 1000
                P5 | 1 | 3.1 Leave | 123456789012
                P5 | 2 | 3.1 Leave | 1
                P5 | 0.085 | 3.1 Leave | 1
                P5 | 2025-01-31 | 3.1 Leave | 1
                P5 | 1 | 3.1 Leave | 7
                P5 | =1/3 | 3.1 Leave | 8
                P5 | =1/4 | 3.1 Leave | 0.00001
                """)
                .format("D10", "#,##0")
                .format("B12", "0%")
                .format("B13", "0%")
                .format("B16", "0.00")
                .write();
        tells("""
                ERROR  FILE › Leave › D10  The cell holds 1000, but stock Drools takes it as "1,000". Maybe format the cell as text and type it again, or work its formula out anew and save.
                ERROR  FILE › Leave › D11  The cell holds 123456789012, but stock Drools takes it as "1.23457E+11". Maybe format the cell as text and type it again, or work its formula out anew and save.
                ERROR  FILE › Leave › B12  The cell holds 2, but stock Drools takes it as "200%". Maybe format the cell as text and type it again, or work its formula out anew and save.
                ERROR  FILE › Leave › B14  Stock Drools takes the date 2025-01-31 as "31-Jan-2025", in the language of the machine. Maybe write the date as text, as the rule's code needs it.
                ERROR  FILE › Leave › B16  The cell holds 0.333333333333333, but stock Drools takes it as "0.33". Maybe format the cell as text and type it again, or work its formula out anew and save.
                """.replace("FILE", file));
    }

    @Test
    void tellsFormulasThatCannotBeTrusted() {
        leave("leave.xlsx", """
                P5 | =1/0 | 3.1 Leave | 1
                P5 | 1 | 3.1 Leave | =DAY(TODAY())
                P5 | 1 | 3.1 Leave | =2+3
                P5 | 1 | 3.1 Leave | =2+3
                """).cell("D12", cell -> saveAs(cell, 7)).write();
        tells("""
                ERROR  leave.xlsx › Leave › B10  The formula here is in error: #DIV/0!. Maybe a cell that it refers to was deleted.
                ERROR  leave.xlsx › Leave › D11  The formula uses TODAY, so stock Drools would make other rules of it each time. Maybe write the value itself.
                ERROR  leave.xlsx › Leave › D12  The cell holds 7, but stock Drools takes it as "5". Maybe format the cell as text and type it again, or work its formula out anew and save.
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave.xls", "leave.xlsx"})
    void tellsMergedCellsThatAreNotWhole(String file) {
        leave(file, """
                P5 | 1 | 3.1 Leave | 1
                | 1.1 | 3.1 Leave | 2
                P6 | 1.1 | 3.1 Leave | 2
                """).merge("A10:A11").write();
        tells("""
                ERROR  FILE › Leave › A11  The cell is merged with A10, but its part here is not in the file, so stock Drools would take it as blank. Maybe undo the merging and write the value into each cell.
                """.replace("FILE", file));
    }

    @Test
    void tellsGuessesAndWhatIsNotRead() {
        StockBook.at(folder.resolve("leave.xls")).sheet("Leave", """
                RuleSet | policy.leave | For help ask Lin
                Import | laurel.fact.*, laurel.award.Award, java.math.BigDecimal
                Improt | java.util.List

                 | RuleTable Leave | RuleTable Bonus
                 | Condition | Comment | ACTION
                 | Employee
                 | $e : id, level == "$param" | true | insert(new Award($e, "leave", new BigDecimal($param)));
                 | Level | | Days
                1 | P5 | | 1
                2 | P6 | | 2
                3
                """).write();
        tells("""
                ERROR  leave.xls › Leave › C5  Stock Drools would ignore "RuleTable Bonus", because another RuleTable begins in this row, and mix their columns. Maybe move the table below the other.
                WARNING  leave.xls › Leave › C1  Stock Drools does not read "For help ask Lin". Maybe the property is misspelt, or the row should begin with Notes.
                WARNING  leave.xls › Leave › A3  Stock Drools does not read "Improt". Maybe the property is misspelt, or the row should begin with Notes.
                WARNING  leave.xls › Leave › B5  The table "Leave" does not say here which clause it states, so its awards cannot be explained. Maybe add a METADATA column with the code clause("$param").
                WARNING  leave.xls › Leave › C6  Stock Drools goes by the first letter and takes the heading "Comment" as CONDITION. Maybe write CONDITION if that is meant, or move the column to the left of the table if it is a remark.
                WARNING  leave.xls › Leave › A12  Stock Drools does not read "3". Maybe the property is misspelt, or the row should begin with Notes.
                """);
    }

    @Test
    void tellsRowsThatAreHiddenAndCount() {
        leave("leave.xls", "P5 | 1 | 3.1 Leave | 1\nP6 | 1 | 3.1 Leave | 2")
                .cell("A11", cell -> cell.getRow().setZeroHeight(true))
                .write();
        assertThat(told())
                .contains("WARNING  leave.xls › Leave › 11  Rows 11 are hidden")
                .doesNotContain("ERROR");
    }

    @Test
    void refusesAnOldWorkbookThatIsNoStockTable() throws IOException {
        StockBook.at(folder.resolve("plain.xls"))
                .sheet("Sheet", "Table\nLevel | Extra leave\nP6 | 1")
                .write();
        Files.writeString(folder.resolve("broken.xls"), "no workbook");
        StockBook.at(folder.resolve("new.xlsx"))
                .sheet("Leave", StockBook.LEAVE + "P6 | 1 | 3.1 Leave | 1")
                .write();
        Files.move(folder.resolve("new.xlsx"), folder.resolve("misnamed.xls"));
        tells("""
                ERROR  broken.xls  A policy book holds .xlsx and .drl files only. Maybe this file belongs elsewhere; save an old .xls as .xlsx.
                ERROR  misnamed.xls  A policy book holds .xlsx and .drl files only. Maybe this file belongs elsewhere; save an old .xls as .xlsx.
                ERROR  plain.xls  A policy book holds .xlsx and .drl files only. Maybe this file belongs elsewhere; save an old .xls as .xlsx.
                """);
    }

    @Test
    void refusesWhatDrlMayNotHold() {
        rules("""
                RuleSet | Leave rules 2025
                Import | laurel.fact.*, laurel.award.Award, java.math.BigDecimal, java.io.File
                Sequential | TRUE
                Variables | java.util.List list
                Functions | function int f() { return 1; }
                Queries | query q() Employee() end
                RuleTable Leave
                CONDITION | ACTION | NAME | NO-LOOP | DESCRIPTION
                Employee
                $e : id, level == "$param" | insert(new Award($e, "leave", new BigDecimal($param)));
                Level | Days | Name
                P5 | 1 | One | true | fine
                P6 | 2.5 | Two | | fine
                P7 | | One | |
                """);
        tells("""
                ERROR  leave.xls › Leave › B1  The package "Leave_rules_2025" is not a policy's. Maybe call it "policy" or "policy." and a word in small letters, or leave the line out.
                ERROR  leave.xls › Leave › B2  "java.io.File" cannot be imported: rules know facts, awards and exact numbers, and nothing else. Maybe import laurel.fact.*, laurel.award.Award, java.math.* or java.time.LocalDate instead.
                ERROR  leave.xls › Leave › B3  "salience" may not be set: what a rule gives must not depend on order, time or dialect. Maybe remove it, and ask for a derived term where one rule builds on another.
                ERROR  leave.xls › Leave › B4  "global" has no place in a book's DRL: a file holds a package, imports and rules. Maybe say it by a rule that gives a derived term, or by a table.
                ERROR  leave.xls › Leave › B5  "function" has no place in a book's DRL: a file holds a package, imports and rules. Maybe say it by a rule that gives a derived term, or by a table.
                ERROR  leave.xls › Leave › B6  "query" has no place in a book's DRL: a file holds a package, imports and rules. Maybe say it by a rule that gives a derived term, or by a table.
                ERROR  leave.xls › Leave › D12  "no-loop" may not be set: what a rule gives must not depend on order, time or dialect. Maybe remove it, and ask for a derived term where one rule builds on another.
                ERROR  leave.xls › Leave › B13  2.5 is a double: against a BigDecimal it misses values that are equal. Maybe write new BigDecimal("2.5").
                ERROR  leave.xls › Leave › 14  Nothing is given here: no ACTION column, or none of its cells, is filled in. Maybe fill one in, or delete the row.
                ERROR  leave.xls › Leave › C14  The file has two rules named "One"; the first is on line 12. Maybe give one of them a name that says how it differs.
                WARNING  leave.xls › Leave › A7  The table "Leave" does not say here which clause it states, so its awards cannot be explained. Maybe add a METADATA column with the code clause("$param").
                """);
    }

    @Test
    void refusesAPriorityAndWhatIsNone() {
        rules("""
                RuleSet | policy.leave
                Import | laurel.fact.*, laurel.award.Award, java.math.BigDecimal
                RuleTable Leave
                CONDITION | ACTION | PRIORITY
                Employee
                $e : id, level == "$param" | insert(new Award($e, "leave", new BigDecimal("$param")));
                Level | Days | Order
                P5 | 1,000 | 1
                P6 | 2 | 2
                """);
        tells("""
                ERROR  leave.xls › Leave › C4  "salience" may not be set: what a rule gives must not depend on order, time or dialect. Maybe remove it, and ask for a derived term where one rule builds on another.
                ERROR  leave.xls › Leave › B8  "1,000" is no number, so the rule would fail whenever it applies. Maybe write digits and a point only, such as 1000 or 0.085.
                WARNING  leave.xls › Leave › A3  The table "Leave" does not say here which clause it states, so its awards cannot be explained. Maybe add a METADATA column with the code clause("$param").
                """);
        StockBook.at(folder.resolve("leave.xls")).sheet("Leave", """
                RuleTable Leave
                CONDITION | ACTION | PRIORITY
                Employee
                $e : id, level == "$param" | insert(new Award($e, "leave", new BigDecimal("$param")));
                Level | Days | Order
                P5 | 1 | first
                """).write();
        tells("""
                ERROR  leave.xls › Leave › C6  Stock Drools cannot read the table (Priority is not an integer literal, in cell C6). Maybe a heading, the row of code or a value there is missing or misplaced.
                """);
    }

    @Test
    void refusesADescriptionThatIsCode() {
        rules("""
                RuleSet | policy.leave
                Import | laurel.fact.*, laurel.award.Award, java.math.BigDecimal
                RuleTable Leave
                CONDITION | ACTION | DESCRIPTION
                Employee
                $e : id, level == "$param" | insert(new Award($e, "leave", new BigDecimal($param)));
                Level | Days
                P5 | 1 | fine
                P6 | 3 | */ when then System.exit(1); end rule "x" when then /*
                """);
        tells("""
                ERROR  leave.xls › Leave › B9  This is not DRL: mismatched input 'insert' in rule "x". Maybe a bracket, comma, quote or "end" is missing here or just above.
                """);
    }

    @Test
    void tellsTwoTablesOfOneNameOnce() {
        leave("a.xls", "P5 | 1 | 3.1 Leave | 1\nP6 | 1 | 3.1 Leave | 1").write();
        leave("b.xlsx", "P5 | 1 | 3.1 Leave | 1\nP6 | 1 | 3.1 Leave | 1").write();
        tells("""
                ERROR  b.xlsx › Leave › 10  Another rule is named "Leave_10" too (a.xls › Leave › 10). Maybe give one of them a name that says how it differs.
                """);
    }

    private void rules(String text) {
        StockBook.at(folder.resolve("leave.xls")).sheet("Leave", text).write();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0.1); System.exit(1 | "insert(new Award($e, "leave", new BigDecimal(0.1); System.exit(1)));" is not a statement
            1))); System.exit(1); insert(new Award($e, "leave", new BigDecimal(1 | Stock Drools writes a backslash into the rule
            1))); System.exit(1); System.out.println(((1 | "System" reaches outside the facts
            1))); } static { System.exit(1); } { ((( | "insert(new Award($e, "leave", new BigDecimal(1)))
            """)
    void refusesACellThatBreaksOutOfItsPlace(String text, String expected) {
        leave("leave.xlsx", "P5 | 1 | 3.1 Leave | 1\nP6 | 1 | 3.1 Leave | " + text)
                .write();
        assertThat(told().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("ERROR  leave.xlsx › Leave › D11  "))
                .anySatisfy(line -> assertThat(line).contains(expected));
    }

    @Test
    void speaksChinese() {
        leave("leave.xls", "P5 | 1 | 3.1 Leave | 1000\n\nP6 | 1 | 3.1 Leave | 2")
                .format("D10", "#,##0")
                .write();
        assertThat(told(Language.CHINESE)).isEqualTo("""
                错误  leave.xls › Leave › D10  单元格里是 1000，但原生 Drools 会读成“1,000”。 也许应把单元格设为文本后重新输入，或者重算公式后再保存。
                错误  leave.xls › Leave › 12  原生 Drools 把表“Leave”在上方的空行处截断，从这里起的 1 行会被丢掉。 也许应删除上方的空行；如果是备注，请以“说明”开头。
                """);
    }

    private StockBook leave(String file, String rows) {
        return StockBook.at(folder.resolve(file)).sheet("Leave", StockBook.LEAVE + rows);
    }

    private static void saveAs(Cell cell, int value) {
        // As a workbook that was edited by a program which does not work formulas out.
        ((org.apache.poi.xssf.usermodel.XSSFCell) cell).getCTCell().setV(Integer.toString(value));
    }

    private void tells(String expected) {
        assertThat(told()).isEqualTo(expected);
    }

    private String told() {
        return told(Language.ENGLISH);
    }

    private String told(Language language) {
        return BookCheck.check(TestBook.in(folder).write()).problems().stream()
                .filter(problem -> !problem.place().file().equals("words.xlsx"))
                .map(problem -> problem.in(language) + "\n")
                .collect(Collectors.joining());
    }
}
