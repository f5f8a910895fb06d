package laurel.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake of a book is told at its cell, all at once, in both languages. */
class BadBookTest {

    @TempDir
    Path folder;

    @Test
    void tellsAllMistakesAtOnce() {
        Path book = TestBook.in(folder)
                .sheet("other.xlsx", "Sheet1", "Budget\nwhat is this")
                .table("Bonus", """
                        Table
                        Name | Bonus
                        Levle | OKR score | Bonus | Extra leave
                        P5 | [120%..100%) | '30% | 1
                        P5 | eighty | 0.1); System.exit(1 | =1/0

                        P6 | 1,000 | 10% | -2
                        """)
                .table("Bonus again", """
                        Table
                        Name | Bonus
                        Hit policy | BEST
                        Level | OKR score | gives: Rating | Bonus
                        P8 | >= 80% | D | 10%
                        P4 | - | A | 10% | stray
                        """)
                .file("notes.txt", "a stray file")
                .file("fake.xlsx", "no workbook at all")
                .write();

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                        ERROR  fake.xlsx  This is no .xlsx workbook, or a damaged one. Maybe it has a password, was cut off or was saved as .xls; save it again as .xlsx.
                        ERROR  notes.txt  A policy book holds .xlsx and .drl files only. Maybe this file belongs elsewhere; save an old .xls as .xlsx.
                        ERROR  other.xlsx › Sheet1 › A1  A1 says "Budget", which is no kind of sheet. Maybe write Terms, Awards, Table, Cases or Notes into A1.
                        ERROR  tables.xlsx › Bonus › A3  "Levle" is neither a term nor an award of this book. Maybe "Level" was meant; or add it to the Terms or Awards sheet.
                        ERROR  tables.xlsx › Bonus › B4  No value lies in this range. Maybe its ends are the wrong way round.
                        ERROR  tables.xlsx › Bonus › C4  "30%" is a text that looks like a percent. Maybe type it again into a cell that is not formatted as text.
                        ERROR  tables.xlsx › Bonus › B5  "eighty" is no value of "OKR score" (percent). Maybe write a value, a list such as 1, 2, a comparison such as >= 80% or a range such as [80%..100%).
                        ERROR  tables.xlsx › Bonus › C5  "0.1); System.exit(1" is not of type percent. Maybe correct the cell or the term's type.
                        ERROR  tables.xlsx › Bonus › D5  The formula here is in error: #DIV/0!. Maybe a cell that it refers to was deleted.
                        ERROR  tables.xlsx › Bonus › 6  There is a blank row, and row 7 below it is not blank. Maybe delete the blank row, or the rows below it.
                        ERROR  tables.xlsx › Bonus › B7  "1,000" could be one number or a list. Maybe write 1000 without a comma, or a space after each comma of a list.
                        ERROR  tables.xlsx › Bonus › D7  "-2" is below zero. Maybe the sign is wrong.
                        ERROR  tables.xlsx › Bonus again  Another table is called "Bonus" too (tables.xlsx › Bonus). Maybe give one of the two another name.
                        ERROR  tables.xlsx › Bonus again › B3  "BEST" is no hit policy. Maybe one of UNIQUE, FIRST, ANY, PRIORITY, OUTPUT ORDER, COLLECT, COLLECT SUM, COLLECT MIN, COLLECT MAX, COLLECT COUNT.
                        ERROR  tables.xlsx › Bonus again › A5  "P8" is not among the allowed values of "Level". Maybe "P4" was meant.
                        ERROR  tables.xlsx › Bonus again › C5  "D" is not among the allowed values of "Rating". Maybe "A" was meant.
                        ERROR  tables.xlsx › Bonus again › E6  "stray" stands outside of the headed columns. Maybe give its column a heading, or clear the cell.
                        """);
        assertThat(told(book, Language.CHINESE))
                .contains("错误  tables.xlsx › Bonus › A3  “Levle”既不是本手册的词汇，也不是激励项目。 也许是“Level”；或者把它加到词汇表或激励项目表。")
                .hasLineCount(17);
    }

    @Test
    void tellsAllMistakesOfWordsAtOnce() {
        Path book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", """
                        Terms
                        id | english | chinese | type | source | allowed values | colour
                        level | Level | 职级 | text | employee(level)
                        level | Grade | 等级 | text | employee(grade)
                        a"); System.exit(1); // | Evil | 恶 | text | employee(post)
                        score | Score | 得分 | share | metric(okr)
                        hired | Hired | 入职 | text | employee(hired)
                        wish | Wish | 意愿 | number | attribute(wish) | one, 2
                        """)
                .sheet("words.xlsx", "Awards", """
                        Awards
                        code | english | chinese | kind | of | currency | once
                        bonus | Bonus | 奖金 | rate
                        gift | Level | 礼金 | amount | wish | RMB | sometimes
                        medal | Medal | 奖章 | medal
                        """)
                .write();

        assertThat(told(book, Language.ENGLISH)).isEqualTo("""
                        ERROR  words.xlsx › Awards › E3  An award of kind rate needs a term to multiply. Maybe name it under "of": monthly salary, for one.
                        ERROR  words.xlsx › Awards › 4  "Level" already stands for something else (words.xlsx › Terms › 3). Maybe one of the two needs another name.
                        ERROR  words.xlsx › Awards › E4  "wish" has no meaning for an award of kind amount. Maybe clear the cell, or choose the kind rate or months.
                        ERROR  words.xlsx › Awards › F4  "RMB" is no currency. Maybe use its ISO 4217 code, such as CNY or EUR.
                        ERROR  words.xlsx › Awards › G4  "sometimes" does not say how often. Maybe one of cycle, year, ever, or nothing.
                        ERROR  words.xlsx › Awards › D5  "medal" is no kind of award. Maybe one of amount, rate, months, leave days, promotion review, badge, certificate, course, perk, advice, alert.
                        ERROR  words.xlsx › Terms › G2  "colour" is no heading of this sheet. Maybe it should be one of: id / 代码, english / 英文, chinese / 中文, type / 类型, source / 来源, allowed values / 可选值, if missing / 缺省值, unit / 单位, better / 更优方向, influence / 可影响, ties / 并列, smallest group / 最小组, note / 备注.
                        ERROR  words.xlsx › Terms › E4  "employee(grade)" is no source of a term. Maybe one of employee(field), metric(name), metric(name, previous), metric(name, change), attribute(name), course(id), event(name), event(name, date), event(name, attribute), events(name), goals(score), assessment(name), life_events(name), recognitions(kind), recognitions(kind, 1-5-10), preference(1), planned(course), courses(planned), courses(passed), rank(term, group), percentile, share, total, distribution(term, group, 3-6-1), derived.
                        ERROR  words.xlsx › Terms › A5  "a"); System.exit(1); //" cannot be an id. Maybe use letters, digits, - and _ only, beginning with a letter; labels may be in any language.
                        ERROR  words.xlsx › Terms › D6  "share" is no type. Maybe one of number, integer, percent, money, text, date, yes/no.
                        ERROR  words.xlsx › Terms › E7  employee(hired) cannot give a value of type text. Maybe the type should change.
                        ERROR  words.xlsx › Terms › F8  "one" is not of type number. Maybe correct the cell or the term's type.
                        """);
    }

    @Test
    void namesACircleAndATermThatNothingGives() {
        Path book = TestBook.in(folder)
                .table("One", "Table\nRating | gives: Points\nA | 1")
                .table("Two", "Table\nPoints | gives: Rating\n1 | A")
                .sheet(
                        "more.xlsx",
                        "Terms",
                        "Terms\nid | english | chinese | type | source\nluck | Luck | 运气 | number | derived")
                .sheet("more.xlsx", "Three", "Table\nLuck | Extra leave\n7 | 7")
                .write();

        assertThat(Told.errors(book)).isEqualTo("""
                        ERROR  more.xlsx › Terms › 3  Conditions ask for "Luck", and nothing gives it. Maybe a table needs a column "gives: …", or the term another source.
                        ERROR  tables.xlsx › One  These wait for one another: "One" (tables.xlsx › One) → "Two" (tables.xlsx › Two). Maybe one of them asks for a term that it should not.
                        """);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        TestBook.in(folder).table("Bonus", "Table\nLevel | Extra leave\nP6 | 1").write();
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">".getBytes(UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(blanks);
            }
        }

        assertThat(told(folder, Language.ENGLISH))
                .startsWith(
                        "ERROR  bomb.xlsx  A part of the file unpacks to far more than a workbook holds, and is not read any further.");
    }

    @Test
    void tellsOfAMissingBookAndOfAnEmptyOne() {
        assertThat(told(folder.resolve("nowhere"), Language.ENGLISH)).contains("There is no folder here.");
        assertThat(told(folder, Language.ENGLISH)).contains("The folder holds no workbook and no DRL file.");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String told(Path book, Language language) {
        return BookCheck.check(book).problems().stream()
                .map(problem -> problem.in(language) + "\n")
                .collect(Collectors.joining());
    }
}
