package laurel.api.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import laurel.api.access.Actor;
import laurel.api.files.WorkbookType;
import laurel.api.problem.PageLimit;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments of released cycles, for payroll and for those who answer for them. */
@RestController
@RequestMapping("/api/cycles/{period}")
@Tag(name = "Hand-over", description = "What payroll is to pay of released cycles, and what became of it.")
final class PaymentController {

    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";
    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType(LINES), PayrollFiles.CSV, WorkbookType.TYPE);
    private static final Map<String, String> ENDINGS = Map.of(CSV, "csv", LINES, "ndjson", WorkbookType.NAME, "xlsx");

    private final Handovers handovers;
    private final PaymentRows rows;
    private final Payments payments;
    private final PayrollFiles files;
    private final Decisions decisions;

    PaymentController(
            Handovers handovers, PaymentRows rows, Payments payments, PayrollFiles files, Decisions decisions) {
        this.handovers = handovers;
        this.rows = rows;
        this.payments = payments;
        this.files = files;
        this.decisions = decisions;
    }

    @Operation(
            summary = "A released cycle's payments",
            description = "By the code points of employees' ids, some at a time: ask again with `after` set to `next`"
                    + " until that is null. To other types of Accept all at once: NDJSON has one payment a line; CSV and"
                    + " .xlsx are the payroll file, which leaves out what is held or declined. In the CSV the first column"
                    + " says what a record is: H (header: count and sum of a currency, cycle, days, book, time), P (a"
                    + " payment), T (trailer: count and sum of a currency). A text that a spreadsheet would take for a"
                    + " formula has an apostrophe before it.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "Some payments, or a file of all.",
                        content = {
                            @Content(
                                    mediaType = MediaType.APPLICATION_JSON_VALUE,
                                    schema = @Schema(ref = "#/components/schemas/PaymentPage")),
                            @Content(mediaType = LINES, schema = @Schema(ref = "#/components/schemas/Payment")),
                            @Content(mediaType = CSV, schema = @Schema(type = "string")),
                            @Content(
                                    mediaType = WorkbookType.NAME,
                                    schema = @Schema(type = "string", format = "binary"))
                        }),
                @ApiResponse(responseCode = "400", ref = "#/components/responses/Malformed"),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/NotReleased")
            })
    @GetMapping(
            path = "/payments",
            produces = {MediaType.APPLICATION_JSON_VALUE, LINES, CSV, WorkbookType.NAME})
    ResponseEntity<Object> payments(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            @Parameter(description = "Only payments in one of these states.") @RequestParam(required = false) @Nullable
                    List<String> state,
            @Parameter(description = "In JSON, the payment's id after which to begin.") @RequestParam(defaultValue = "")
                    String after,
            @Parameter(description = "In JSON, how many at most, from 1 to 1000.") @RequestParam(defaultValue = "100")
                    int limit,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale)
            throws IOException {
        MediaType type = AskedType.of(headers, OFFERED);
        boolean isForPayroll = type.equals(PayrollFiles.CSV) || type.equals(WorkbookType.TYPE);
        Set<PaymentState> states = PaymentQuery.states(state, PaymentQuery.allowed(isForPayroll));
        Handover handover = handovers.of(period);
        if (!type.equals(MediaType.APPLICATION_JSON)) {
            return sent(files.make(period, type, states, Language.of(locale)), handover, type);
        }
        long number = PaymentQuery.after(handover, after);
        List<Payment> page = rows.page(handover, number, states, PageLimit.of(limit) + 1);
        return ResponseEntity.ok().contentType(type).body(PaymentPage.of(page, limit));
    }

    /** The file, which is gone once it is sent. */
    private static ResponseEntity<Object> sent(Path file, Handover handover, MediaType type) throws IOException {
        String name = "payments-" + handover.period() + "." + ENDINGS.get(type.toString());
        return ResponseEntity.ok()
                .contentType(type.equals(PayrollFiles.CSV) ? MediaType.parseMediaType("text/csv;charset=UTF-8") : type)
                .contentLength(Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    @Operation(
            summary = "Decide on a payment that is held",
            description =
                    "A line that a person should look at is held until somebody decides to pay it or to decline it."
                            + " To decide the same again changes nothing.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "The payment and the balance after it.",
                        useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/NotReleased"),
                @ApiResponse(responseCode = "422", ref = "#/components/responses/NotTaken")
            })
    @PostMapping(path = "/payments/{payment}/decision", produces = MediaType.APPLICATION_JSON_VALUE)
    Decided decide(
            @Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period,
            @Parameter(description = "The payment's id.", example = "2025-000017") @PathVariable String payment,
            @RequestBody DecisionRequest request) {
        return decisions.take(period, payment, request.isToPay(), request.reason(), Actor.name());
    }

    @Operation(
            summary = "What has become of a released cycle's payments",
            description =
                    "By currency: calculated = held + declined + released, and released = acknowledged + outstanding."
                            + " Refused payments are part of what is outstanding. If this did not hold, the answer would be an"
                            + " error.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The balance.", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound"),
                @ApiResponse(responseCode = "409", ref = "#/components/responses/NotReleased")
            })
    @GetMapping(path = "/balance", produces = MediaType.APPLICATION_JSON_VALUE)
    PaymentBalance balance(@Parameter(description = "Such as 2025 or 2025-Q3.") @PathVariable String period) {
        return payments.balance(period);
    }
}
