package laurel.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;

/** What the spreadsheet itself offers for cells of a template, and what it refuses. */
final class Choices {

    /** How much the spreadsheet insists. */
    enum Guard {
        /** The list is an offer. */
        OFFER,
        /** What is not in the list can be typed after a question. */
        ASK,
        /** Nothing else can be typed. */
        REFUSE
    }

    private static final int ALL_ROWS = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final Guarded guarded;

    Choices(Guarded guarded) {
        this.guarded = guarded;
    }

    void cell(int row, int column, String formula, Guard guard) {
        add(row, row, column, helper().createFormulaListConstraint(formula), guard, "choice");
    }

    void below(int row, int column, String formula, Guard guard) {
        add(row, ALL_ROWS, column, helper().createFormulaListConstraint(formula), guard, "choice");
    }

    /** Of a few words, which a formula can hold itself. */
    void below(int row, int column, List<String> words, Guard guard) {
        add(
                row,
                ALL_ROWS,
                column,
                helper().createExplicitListConstraint(words.toArray(String[]::new)),
                guard,
                "choice");
    }

    void cell(int row, int column, List<String> words, Guard guard) {
        add(row, row, column, helper().createExplicitListConstraint(words.toArray(String[]::new)), guard, "choice");
    }

    /** Numbers only: a text that looks like one would be an error of the book. */
    void numbersBelow(int row, int column) {
        DataValidationConstraint number = helper().createNumericConstraint(
                        ValidationType.DECIMAL, OperatorType.BETWEEN, "-1000000000000", "1000000000000");
        add(row, ALL_ROWS, column, number, Guard.REFUSE, "number");
    }

    void date(int row, int column) {
        // Days are numbers to a spreadsheet; this is 1 January 1990.
        DataValidationConstraint date =
                helper().createDateConstraint(OperatorType.GREATER_OR_EQUAL, "32874", null, Guarded.DATE);
        add(row, row, column, date, Guard.REFUSE, "date");
    }

    private DataValidationHelper helper() {
        return guarded.sheet().getDataValidationHelper();
    }

    private void add(int first, int last, int column, DataValidationConstraint constraint, Guard guard, String text) {
        DataValidation validation =
                helper().createValidation(constraint, new CellRangeAddressList(first, last, column, column));
        validation.setSuppressDropDownArrow(true);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(guard != Guard.OFFER);
        validation.setErrorStyle(
                guard == Guard.REFUSE ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox("Laurel", guarded.say("refused." + text));
        guarded.sheet().addValidationData(validation);
    }
}
