package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.check.BookCheck;
import laurel.check.CaseResult;
import laurel.policy.PolicyBook;
import laurel.problem.Label;
import laurel.problem.Problems;
import laurel.table.HitPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped book is clean: every case passes and every row is reached by one. */
class ShippedBookTest {

    @Test
    void isClean() {
        BookCheck.Report report = BookCheck.check(Path.of(""));

        assertThat(report.problems()).isEmpty();
        assertThat(report.cases()).isNotEmpty().allMatch(CaseResult::isMet);
        assertThat(report.book()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "../samples/mokhles/book"})
    void offersEveryHitPolicyInItsDropDownLists(String book) throws IOException {
        List<String> offered = new ArrayList<>();
        for (Path file : workbooks(Path.of(book))) {
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                workbook.forEach(sheet -> offered.addAll(hitPolicies((XSSFSheet) sheet)));
            }
        }
        String all =
                Stream.of(HitPolicy.values()).map(HitPolicy::toString).collect(Collectors.joining(",", "\"", "\""));
        assertThat(offered).isNotEmpty().containsOnly(all);
    }

    /** What a reader sees of the book is there in both languages. */
    @Test
    void hasALabelAndAClauseInEachLanguage() {
        PolicyBook book = Objects.requireNonNull(PolicyBook.load(Path.of(""), new Problems()));
        List<Label> labels = new ArrayList<>();
        book.terms().words().forEach(term -> labels.add(term.label()));
        book.awards().words().forEach(award -> labels.add(award.label()));
        book.tables().forEach(table -> labels.addAll(List.of(table.name(), table.clause())));
        book.rules().forEach(rule -> labels.add(rule.clause()));
        assertThat(labels).allSatisfy(label -> {
            assertThat(label.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(label.chinese()).containsPattern("\\p{IsHan}");
        });
    }

    private static List<Path> workbooks(Path book) throws IOException {
        try (Stream<Path> walk = Files.walk(book)) {
            return walk.filter(file -> file.toString().endsWith(".xlsx") && !file.startsWith("./target"))
                    .toList();
        }
    }

    /** What the list beside each "Hit policy" of the sheet offers. */
    private static List<String> hitPolicies(XSSFSheet sheet) {
        List<String> offered = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("Hit policy")) {
                sheet.getDataValidations().stream()
                        .filter(list ->
                                list.getRegions().getCellRangeAddresses()[0].isInRange(row.getRowNum(), 1))
                        .forEach(list ->
                                offered.add(list.getValidationConstraint().getFormula1()));
            }
        }
        return offered;
    }
}
