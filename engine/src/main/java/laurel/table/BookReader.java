package laurel.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;

/** Reads a policy book: a folder whose every workbook, sheet and DRL file counts, in the order of paths and sheets. */
public final class BookReader {

    private final Problems problems;
    private final Map<SheetKind, List<Sheet>> sheets = new HashMap<>();
    private final List<BookContent.DrlText> drl = new ArrayList<>();
    private final Map<Place, List<WrittenCell>> written = new HashMap<>();

    private BookReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads all that can be read; what is wrong goes to {@code problems}. */
    public static BookContent read(Path book, Problems problems) {
        return new BookReader(problems).read(book);
    }

    private BookContent read(Path book) {
        BookFiles files = BookFiles.of(book, problems);
        WorkbookSorter workbooks = new WorkbookSorter(problems);
        for (BookFiles.File file : files.files()) {
            if (file.isDrl()) {
                readDrl(file);
            } else {
                workbooks.read(file).forEach(this::sort);
            }
        }
        Vocabulary<Term> terms = terms();
        Vocabulary<AwardDefinition> awards = awards(terms);
        reportNamesOfBoth(terms, awards);
        List<Case> cases = new ArrayList<>();
        CaseReader caseReader = new CaseReader(terms, awards, problems);
        of(SheetKind.CASES).forEach(sheet -> cases.addAll(caseReader.read(sheet)));
        List<DecisionTable> tables = tables(terms, awards);
        List<Place> unread = problems.toList().stream()
                .filter(Problem::isError)
                .map(Problem::place)
                .toList();
        return new BookContent(terms, awards, tables, cases, drl, workbooks.stock(), files.digest(), unread, written);
    }

    private void sort(Sheet sheet) {
        Optional<SheetKind> kind = SheetKind.of(sheet);
        if (kind.isPresent()) {
            sheets.computeIfAbsent(kind.get(), none -> new ArrayList<>()).add(sheet);
            if (kind.get() != SheetKind.NOTES) {
                new UnseenCells(problems).report(sheet);
                reportBesideKind(sheet, kind.get());
            }
        } else {
            Cell first = sheet.row(1).cell(0);
            problems.error(first.place(), "sheet.unknown", first.text());
        }
    }

    /** The first row says what the sheet is, once or in both languages, and nothing else. */
    private void reportBesideKind(Sheet sheet, SheetKind kind) {
        sheet.row(1).cells().stream()
                .filter(cell -> cell.place().column() > 0 && !cell.isBlank() && !kind.isSaidIn(cell))
                .forEach(cell -> problems.error(cell.place(), "cell.stray", cell.text()));
    }

    private void readDrl(BookFiles.File file) {
        try {
            drl.add(new BookContent.DrlText(file.name(), file.text()));
        } catch (IOException unreadable) {
            problems.error(new Place.File(file.name()), "file.unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private List<Sheet> of(SheetKind kind) {
        return sheets.getOrDefault(kind, List.of());
    }

    private Vocabulary<Term> terms() {
        TermsReader reader = new TermsReader(problems, written);
        of(SheetKind.TERMS).forEach(reader::read);
        return reader.terms();
    }

    private Vocabulary<AwardDefinition> awards(Vocabulary<Term> terms) {
        AwardsReader reader = new AwardsReader(terms, problems, written);
        of(SheetKind.AWARDS).forEach(reader::read);
        return reader.awards();
    }

    private List<DecisionTable> tables(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards) {
        TableReader reader = new TableReader(terms, awards, problems, written);
        List<DecisionTable> tables = new ArrayList<>();
        Map<String, DecisionTable> byName = new HashMap<>();
        for (Sheet sheet : of(SheetKind.TABLE)) {
            reader.read(sheet, tables.size()).ifPresent(table -> {
                tables.add(table);
                DecisionTable first = byName.putIfAbsent(table.name().english(), table);
                if (first != null) {
                    problems.error(table.place(), "table.twice", table.name(), first.place());
                }
            });
        }
        return List.copyOf(tables);
    }

    private void reportNamesOfBoth(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards) {
        awards.words()
                .forEach(award -> List.of(
                                award.id(),
                                award.label().english(),
                                award.label().chinese())
                        .forEach(name -> terms.find(name)
                                .ifPresent(term -> problems.error(award.place(), "name.twice", name, term.place()))));
    }
}
