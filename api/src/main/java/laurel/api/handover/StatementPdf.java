package laurel.api.handover;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import laurel.problem.Language;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A statement's page as PDF, with its fonts inside. The same page at the same time is the same bytes. */
final class StatementPdf {

    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CHINESE = "DroidSansFallbackFull.ttf";

    static {
        // It would tell on standard error how long it takes.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    private StatementPdf() {}

    static byte[] print(String page, Language language, Instant made) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.useFont(() -> font(PDDocument.class, LATIN), "Liberation Sans");
        builder.useFont(() -> font(StatementPdf.class, CHINESE), "Droid Sans Fallback");
        builder.useUnicodeLineBreaker(new LineBreaker(language));
        builder.withProducer("Laurel");
        // A page names no file or address, and if one did, it would not be fetched.
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        // What it has to say may quote the page, and so a person's name.
        builder.withDiagnosticConsumer(unsaid -> {});
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(made, ZoneOffset.UTC)));
            document.setDocumentId(made.toEpochMilli());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static InputStream font(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResourceAsStream(name), name);
    }

    /** Breaks lines where Chinese does too: between almost any two characters. */
    private static final class LineBreaker implements FSTextBreaker {

        private final BreakIterator breaks;

        LineBreaker(Language language) {
            breaks = BreakIterator.getLineInstance(language.locale());
        }

        @Override
        public int next() {
            return breaks.next();
        }

        @Override
        public void setText(String text) {
            breaks.setText(text);
        }
    }
}
