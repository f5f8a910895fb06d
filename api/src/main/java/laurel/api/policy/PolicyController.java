package laurel.api.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import laurel.problem.Language;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is in force, for those who ask over HTTP. */
@RestController
@RequestMapping("/api/policies/current")
@Tag(name = "Policies", description = "The policy book that is in force, and the words it uses.")
final class PolicyController {

    private final CurrentBook book;

    PolicyController(CurrentBook book) {
        this.book = book;
    }

    @Operation(
            summary = "The book in force",
            description =
                    "Its digest, tables and cases. While `release` is null, it is the folder's: an edit of its files"
                            + " takes its place within seconds, unless it has an error: then `refused` tells the problems of that"
                            + " edit, and the book stays in force. Once a release was approved, an edit of the folder changes"
                            + " nothing, and a warning says so.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Policies current(Locale locale) {
        return Policies.of(book.state(), book.folderWarnings(), Language.of(locale));
    }

    @Operation(
            summary = "The tables as rules",
            description = "The DRL that the decision tables stand for, generated from their headings, to be read by"
                    + " engineers. The rows are facts and do not show in it.")
    @GetMapping(path = "/drl", produces = "text/plain;charset=UTF-8")
    String drl() {
        return book.get().book().tableDrl();
    }
}
