package laurel.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.problem.Problem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A book of many random tables, a sheet each, of which most were damaged. */
final class FuzzBook {

    private static final String FILE = "tables.xlsx";
    private static final String GRADES = "Grades";

    /** Those more often of which most are refused, so that enough are left whose reading can be wrong. */
    private static final List<Mutation> MUTATIONS = Stream.concat(
                    Stream.of(Mutation.values()),
                    Collections.nCopies(3, List.of(Mutation.HIDE_ROW, Mutation.MERGE_DOWN)).stream()
                            .flatMap(List::stream))
            .toList();

    private final Path folder;
    private final TestBook book;
    private final Map<String, String> damage = new LinkedHashMap<>();
    private final Set<String> hiding = new TreeSet<>();
    private final int tables;

    /** {@code damaged} of 0 leaves every table as it was written. */
    FuzzBook(Path folder, Random random, int tables, int damaged) {
        this.folder = folder;
        this.tables = tables;
        this.book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", Word.termsSheet(tables))
                .sheet("words.xlsx", "Awards", Word.awardsSheet())
                .table(GRADES, RandomTables.GRADES);
        RandomTables drawing = new RandomTables(random);
        for (int table = 0; table < tables; table++) {
            String name = "T" + table;
            RandomTables.Drawn drawn = drawing.table(table);
            book.table(name, drawn.text()).change(FILE, name, sheet -> {
                drawn.merged().forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
                List<Mutation> done = new ArrayList<>();
                for (int i = random.nextInt(damaged + 1); i > 0; i--) {
                    done.add(MUTATIONS.get(random.nextInt(MUTATIONS.size())));
                    damage(sheet, done.get(done.size() - 1), random);
                }
                damage.put(name, done + "\n" + drawn.text());
            });
        }
    }

    private static void damage(XSSFSheet sheet, Mutation mutation, Random random) {
        try {
            mutation.damage(sheet, random);
        } catch (RuntimeException poi) {
            // POI refuses to shift or copy what was merged or damaged before: then the sheet stays as far as it got.
        }
    }

    /** Checks the book, takes away the sheets that have an error, and again until none has; what was told goes to {@code told}. */
    BookCheck.Report accepted(Map<String, List<Problem>> told) {
        while (true) {
            BookCheck.Report report = BookCheck.check(book.write());
            report.problems().stream()
                    .filter(problem -> problem.place().sheet() != null
                            && problem.place().file().equals(FILE))
                    .forEach(problem -> told.computeIfAbsent(
                                    String.valueOf(problem.place().sheet()), none -> new ArrayList<>())
                            .add(problem));
            Set<String> wrong = report.problems().stream()
                    .filter(Problem::isError)
                    .map(problem -> String.valueOf(problem.place().sheet()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (wrong.isEmpty()) {
                return report;
            }
            if (!damage.keySet().containsAll(wrong)) {
                throw new AssertionError(report.problems());
            }
            wrong.forEach(name -> {
                book.change(
                        FILE,
                        name,
                        sheet -> sheet.getWorkbook()
                                .removeSheetAt(sheet.getWorkbook().getSheetIndex(sheet)));
                damage.remove(name);
            });
        }
    }

    /** What was done to that sheet, and how it looked before. */
    String history(String sheet) {
        return damage.getOrDefault(sheet, "refused");
    }

    /** The sheets, of those that were read, on which something is hidden. */
    Set<String> hiding() {
        return hiding;
    }

    /** The tables that were not refused, as a person reads them; of what a person cannot read, why. */
    Map<String, Object> readByAPerson() throws IOException {
        Map<String, Object> read = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(folder.resolve(FILE));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> {
                try {
                    SeenSheet seen = new SeenSheet(sheet);
                    read.put(sheet.getSheetName(), SeenTable.of(seen, Word.terms(tables)));
                    if (seen.hidesAnything()) {
                        hiding.add(sheet.getSheetName());
                    }
                } catch (Unreadable why) {
                    read.put(sheet.getSheetName(), why);
                }
            });
        }
        return read;
    }
}
