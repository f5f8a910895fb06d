package laurel.api.policy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of the book in force. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Policies")
final class WordController {

    private final CurrentBook book;

    WordController(CurrentBook book) {
        this.book = book;
    }

    @Operation(
            summary = "The terms",
            description = "What conditions may ask about, in the order of the book. The source says which fact a term"
                    + " needs: `employee(…)` and `attribute(…)` are members of an employee, `metric(…)` and `course(…)`"
                    + " entries of its arrays; `derived` terms are worked out.")
    @GetMapping("/terms")
    List<KnownTerm> terms() {
        return book.get().book().terms().words().stream().map(KnownTerm::of).toList();
    }

    @Operation(summary = "The awards", description = "What results may give, in the order in which packages list them.")
    @GetMapping("/awards")
    List<KnownAward> awards() {
        return book.get().book().awards().words().stream().map(KnownAward::of).toList();
    }
}
