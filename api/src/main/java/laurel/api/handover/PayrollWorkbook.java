package laurel.api.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.problem.Language;
import laurel.problem.Texts;
import laurel.workbook.Streamed;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Payments as a sheet for people to read: what it is about, a payment a row, and the sums. Rows go to the disk as they come. */
final class PayrollWorkbook extends PayrollFile {

    private static final Texts TEXTS = new Texts(PayrollWorkbook.class, "handover");
    private static final int EXACT_DIGITS = 15;
    private static final int AMOUNT = 5;
    private static final List<String> COLUMNS =
            List.of("payment", "employee", "name", "pay-code", "award", "amount", "currency", "corrects", "state");
    private static final List<Integer> WIDTHS = List.of(18, 16, 24, 12, 24, 16, 10, 14, 16);

    private final Path file;
    private final Language language;
    private final SXSSFWorkbook workbook = Streamed.workbook(new XSSFWorkbook());
    private final SXSSFSheet sheet;
    private final CellStyle quoted = workbook.createCellStyle();
    private final CellStyle heading = workbook.createCellStyle();
    private final Map<Currency, CellStyle> money = new HashMap<>();
    private int rows;

    PayrollWorkbook(Path file, Language language) {
        this.file = file;
        this.language = language;
        sheet = workbook.createSheet(say("payments"));
        quoted.setQuotePrefixed(true);
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS.get(i) * 256);
        }
    }

    @Override
    void begin(Head head) {
        texts(say("cycle"), head.period());
        texts(say("from"), head.from().toString());
        texts(say("to"), head.to().toString());
        texts(say("book"), head.book());
        texts(say("made"), head.made().toString());
        sums(say("in-all"), head.sums());
        rows++;
        Row titles = row();
        for (int i = 0; i < COLUMNS.size(); i++) {
            text(titles, i, say(COLUMNS.get(i))).setCellStyle(heading);
        }
        sheet.createFreezePane(0, rows);
    }

    @Override
    void write(Payment payment) {
        Row row = row();
        text(row, 0, payment.payment());
        text(row, 1, payment.employee());
        text(row, 2, payment.name());
        text(row, 3, payment.payCode());
        text(row, 4, payment.award());
        amount(row, payment.amount().amount(), payment.amount().currency());
        text(row, AMOUNT + 2, payment.corrects());
        text(row, AMOUNT + 3, say("state." + payment.state()));
    }

    @Override
    void end(Map<String, Sum> sums) throws IOException {
        rows++;
        sums(say("paid-above"), sums);
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private void sums(String title, Map<String, Sum> sums) {
        if (sums.isEmpty()) {
            text(row(), 0, title).getRow().createCell(1).setCellValue(0);
        }
        sums.forEach((currency, sum) -> {
            Row row = row();
            text(row, 0, title);
            row.createCell(1).setCellValue((double) sum.payments());
            amount(row, sum.amount(), Currency.getInstance(currency));
        });
    }

    private void texts(String name, String value) {
        Row row = row();
        text(row, 0, name);
        text(row, 1, value);
    }

    private Row row() {
        return sheet.createRow(rows++);
    }

    private Cell text(Row row, int column, @Nullable String text) {
        Cell cell = row.createCell(column);
        if (text != null && !text.isEmpty()) {
            cell.setCellValue(text);
            if (!HarmlessText.is(text)) {
                cell.setCellStyle(quoted);
            }
        }
        return cell;
    }

    /** A number; or a text, where a spreadsheet would not show all its digits. */
    private void amount(Row row, BigDecimal amount, Currency currency) {
        if (amount.precision() <= EXACT_DIGITS) {
            Cell cell = row.createCell(AMOUNT);
            cell.setCellValue(amount.doubleValue());
            cell.setCellStyle(money.computeIfAbsent(currency, this::style));
        } else {
            text(row, AMOUNT, amount.toPlainString());
        }
        text(row, AMOUNT + 1, currency.getCurrencyCode());
    }

    private CellStyle style(Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(
                workbook.createDataFormat().getFormat("#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "")));
        return style;
    }

    private String say(String key) {
        return TEXTS.say(language, key);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
