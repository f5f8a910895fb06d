package laurel.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.check.BookCheck;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.table.Case;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A book's workbooks with what a check found in them: cells that have a problem are coloured and say it in a comment, one
 * sheet lists all problems and one the rows that tables lack, and each case has its result beside it. All else stays as it
 * was. The book's own files are only read; annotating what was annotated before leaves nothing of the old findings.
 */
public final class Annotation {

    private final Path book;
    private final List<Problem> problems;
    private final List<Case> cases;
    private final List<Proposal> proposals;
    private final Language language;

    /** Of what a check of the book in that folder reported. */
    public Annotation(Path book, BookCheck.Report report, List<Proposal> proposals, Language language) {
        this.book = book;
        this.problems = report.problems();
        this.cases = report.ran();
        this.proposals = List.copyOf(proposals);
        this.language = language;
    }

    /** The workbooks in which there is something to say, by their paths in the book. Not those that cannot be read at all. */
    public List<String> files() {
        TreeSet<String> files = new TreeSet<>();
        Stream.concat(
                        problems.stream().map(Problem::place),
                        Stream.concat(
                                cases.stream().map(Case::place),
                                proposals.stream().map(one -> one.table().place())))
                .filter(place -> !place.sheet().isEmpty())
                .forEach(place -> files.add(place.file()));
        return List.copyOf(files);
    }

    /**
     * Writes one of the book's workbooks, annotated.
     *
     * @param file its path in the book
     * @throws IOException if it is no workbook, or something cannot be read or written
     */
    public void write(String file, OutputStream out) throws IOException {
        byte[] bytes = Files.readAllBytes(book.resolve(file));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            clear(workbook);
            annotate(workbook, file);
            workbook.write(out);
        } catch (RuntimeException malformed) {
            // POI reports much of what can be wrong inside a package by unchecked exceptions of many kinds.
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    private static void clear(XSSFWorkbook workbook) {
        OwnSheets.remove(workbook);
        Fills fills = new Fills(workbook.getStylesSource());
        workbook.forEach(any -> {
            if (any instanceof XSSFChartSheet) {
                return;
            }
            Remarks.clear(workbook.getSheet(any.getSheetName()));
            CaseResults.clear(workbook.getSheet(any.getSheetName()));
            any.forEach(row -> row.forEach(cell -> fills.lift((XSSFCell) cell)));
        });
    }

    private void annotate(XSSFWorkbook workbook, String file) {
        List<Problem> own = problems.stream()
                .filter(problem -> problem.place().file().equals(file))
                .toList();
        Map<String, List<Case>> bySheet = cases.stream()
                .filter(test -> test.place().file().equals(file))
                .collect(Collectors.groupingBy(test -> test.place().sheet(), LinkedHashMap::new, Collectors.toList()));
        bySheet.values().forEach(sheet -> new CaseResults(own, language).write(workbook, sheet));
        remark(workbook, own);
        if (!own.isEmpty()) {
            ProblemsSheet.write(workbook, own, language);
        }
        List<Proposal> rows = proposals.stream()
                .filter(proposal -> proposal.table().file().equals(file))
                .toList();
        if (!rows.isEmpty()) {
            ProposedRows.write(workbook, rows, language);
        }
    }

    /** Colours each cell by the worst of its problems, which come worst first, and writes all of them into one comment. */
    private void remark(XSSFWorkbook workbook, List<Problem> own) {
        Map<XSSFCell, List<Problem>> byCell = new LinkedHashMap<>();
        for (Problem problem : own) {
            Place place = problem.place();
            XSSFCell cell = Cells.at(workbook, place);
            if (cell != null) {
                byCell.computeIfAbsent(cell, none -> new ArrayList<>()).add(problem);
            }
        }
        Fills fills = new Fills(workbook.getStylesSource());
        byCell.forEach((cell, all) -> {
            fills.lay(cell, all.get(0).isError() ? Shade.ERROR : Shade.WARNING);
            Remarks.add(cell, all.stream().map(this::told).collect(Collectors.joining("\n\n")));
        });
    }

    private String told(Problem problem) {
        return ProblemsSheet.severity(problem, language) + ": " + problem.what(language) + "\n" + problem.fix(language);
    }
}
