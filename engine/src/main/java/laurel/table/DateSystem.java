package laurel.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How a workbook counts days: from 1900, or from 1904 as old Macs did; read from its workbook part. */
final class DateSystem extends DefaultHandler {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private boolean from1904;

    DateSystem(boolean from1904) {
        this.from1904 = from1904;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        }
    }

    /** The day and time of a serial number, to the second. */
    LocalDateTime time(BigDecimal serial) {
        BigDecimal seconds = serial.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP);
        return (from1904 ? EPOCH_1904 : EPOCH_1900).atStartOfDay().plusSeconds(seconds.longValue());
    }
}
