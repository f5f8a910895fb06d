package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import laurel.TestBook;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Results are in the shape that CI tools read as JUnit's, with right counts, whatever texts hold. */
class JunitXmlTest {

    @TempDir
    Path folder;

    @Test
    void tellsEachCaseAndEachOtherProblem() {
        Path book = TestBook.in(folder)
                .table("Reward", "Table\nLevel | Extra leave\nP5 | 3\nP6 | 4")
                .sheet("hr/cases.xlsx", "Cases", """
                        Cases
                        Period | 2025
                        Currency | CNY
                        case | Level | Extra leave
                        met | P5 | 3
                        wrong | P5 | none
                        met | P4 | none
                        """)
                .write();

        BookCheck.Report report = besides(BookCheck.check(book));
        assertThat(JunitXml.of(report, Language.ENGLISH)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="Laurel" tests="4" failures="1" errors="0" skipped="1" time="0">
                          <testsuite name="hr/cases.xlsx › Cases" tests="3" failures="1" errors="0" skipped="0" time="0">
                            <testcase name="met" classname="hr.cases.Cases" time="0">
                            </testcase>
                            <testcase name="wrong" classname="hr.cases.Cases" time="0">
                              <failure message="Case &quot;wrong&quot;: expected Extra leave to be none, but it is 3." type="case.award">ERROR  hr/cases.xlsx › Cases › C6  Case "wrong": expected Extra leave to be none, but it is 3. Maybe the table or the case is wrong.</failure>
                            </testcase>
                            <testcase name="met (7)" classname="hr.cases.Cases" time="0">
                            </testcase>
                          </testsuite>
                          <testsuite name="checks" tests="1" failures="0" errors="0" skipped="1" time="0">
                            <testcase name="tables.xlsx › Reward: coverage.rows" classname="checks" time="0">
                              <skipped message="No case reaches rows 4.">WARNING  tables.xlsx › Reward  No case reaches rows 4. Maybe add a case for each.</skipped>
                            </testcase>
                          </testsuite>
                        </testsuites>
                        """);
        assertThat(JunitXml.of(report, Language.CHINESE)).contains("message=\"用例“wrong”：期望额外假期为 无，实际为 3。\"");
    }

    @Test
    void tellsWhatIsWrongWithABookThatCannotBeRead() throws Exception {
        Document document = parse(JunitXml.of(BookCheck.check(folder.resolve("nowhere")), Language.ENGLISH));

        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("checks");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .contains("There is no folder here. Maybe");
    }

    @Test
    void isWellFormedWhateverTextsHold() throws Exception {
        Problem hostile = Problem.error(
                new Place.File("a<b\u0007.xlsx"), "case.failed", "\u0001\uD800\uFFFE", "]]> & <b> \"'\uD83D\uDE00中");
        String xml = JunitXml.of(
                new BookCheck.Report(null, List.of(hostile), List.of(), Coverage.NONE, List.of()), Language.ENGLISH);

        Document document = parse(xml);
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo(
                        "ERROR  a<b\uFFFD.xlsx  Case \"\uFFFD\uFFFD\uFFFD\" could not be calculated: ]]> & <b> \"'\uD83D\uDE00中 Maybe a rule needs a fact that the case does not state.");
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without what this test is not about. */
    private static BookCheck.Report besides(BookCheck.Report report) {
        return new BookCheck.Report(
                report.book(),
                report.problems().stream()
                        .filter(problem ->
                                !TestBook.isBeside(problem) && !problem.code().equals("case.twice"))
                        .toList(),
                report.cases(),
                report.coverage(),
                report.missing());
    }
}
