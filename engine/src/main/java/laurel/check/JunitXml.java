package laurel.check;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;

/**
 * What a check found, in the XML that CI tools read as results of JUnit: a suite for each sheet of cases, and one of all
 * other problems, in which a warning counts as skipped. It says no time, so that the same book gives the same bytes.
 */
public final class JunitXml {

    private static final String CHECKS = "checks";

    private JunitXml() {}

    /** A test of a suite; {@code problems} are none if it passed. */
    private record Test(String name, String classname, List<Problem> problems) {

        boolean isFailed() {
            return problems.stream().anyMatch(Problem::isError);
        }

        boolean isSkipped() {
            return !problems.isEmpty() && !isFailed();
        }
    }

    private record Suite(String name, List<Test> tests) {}

    public static String of(BookCheck.Report report, Language language) {
        List<Suite> suites = new ArrayList<>();
        Map<Place, List<CaseResult>> bySheet = report.cases().stream()
                .collect(Collectors.groupingBy(
                        result -> new Place.Sheet(
                                result.test().place().file(),
                                result.test().place().sheet()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        bySheet.forEach((sheet, results) -> suites.add(suite(sheet, results)));
        suites.add(checks(report));
        try {
            return write(suites, language);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Suite suite(Place sheet, List<CaseResult> results) {
        String classname = sheet.file().replaceFirst("(?i)\\.xlsx$", "").replace('/', '.') + "." + sheet.sheet();
        Set<String> names = new HashSet<>();
        List<Test> tests = new ArrayList<>();
        for (CaseResult result : results) {
            String name = result.test().name();
            boolean isNew = names.add(name);
            tests.add(new Test(
                    isNew ? name : name + " (" + result.test().place().row() + ")", classname, result.problems()));
        }
        return new Suite(sheet.toString(), tests);
    }

    private static Suite checks(BookCheck.Report report) {
        Set<Problem> told = report.cases().stream()
                .flatMap(result -> result.problems().stream())
                .collect(Collectors.toSet());
        List<Test> tests = report.problems().stream()
                .filter(problem -> !told.contains(problem))
                .map(problem -> new Test(problem.place() + ": " + problem.code(), CHECKS, List.of(problem)))
                .toList();
        return new Suite(CHECKS, tests);
    }

    private static String write(List<Suite> suites, Language language) throws XMLStreamException {
        StringWriter text = new StringWriter();
        JunitWriter xml = new JunitWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
        List<Test> all =
                suites.stream().flatMap(suite -> suite.tests().stream()).toList();
        xml.start();
        open(xml, "testsuites", "Laurel", all);
        for (Suite suite : suites) {
            open(xml, "testsuite", suite.name(), suite.tests());
            for (Test test : suite.tests()) {
                write(xml, test, language);
            }
            xml.close();
        }
        xml.close();
        xml.end();
        return text.toString();
    }

    private static void open(JunitWriter xml, String element, String name, List<Test> tests) throws XMLStreamException {
        xml.open(
                element,
                "name",
                name,
                "tests",
                Integer.toString(tests.size()),
                "failures",
                Long.toString(tests.stream().filter(Test::isFailed).count()),
                "errors",
                "0",
                "skipped",
                Long.toString(tests.stream().filter(Test::isSkipped).count()),
                "time",
                "0");
    }

    private static void write(JunitWriter xml, Test test, Language language) throws XMLStreamException {
        xml.open("testcase", "name", test.name(), "classname", test.classname(), "time", "0");
        if (!test.problems().isEmpty()) {
            Problem first = test.problems().get(0);
            String lines = test.problems().stream()
                    .map(problem -> problem.in(language))
                    .collect(Collectors.joining("\n"));
            if (test.isFailed()) {
                xml.leaf("failure", lines, "message", first.what(language), "type", first.code());
            } else {
                xml.leaf("skipped", lines, "message", first.what(language));
            }
        }
        xml.close();
    }
}
