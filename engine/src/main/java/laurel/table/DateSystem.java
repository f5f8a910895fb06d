package laurel.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How a workbook counts days: from 1900, or from 1904 as old Macs did; read from its workbook part. */
final class DateSystem extends DefaultHandler {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

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

    /** The day of a serial number; a time of day is left off. */
    LocalDate day(BigDecimal serial) {
        return (from1904 ? EPOCH_1904 : EPOCH_1900).plusDays(serial.longValue());
    }
}
