package laurel.api.policy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.api.problem.InputRefused;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What of the book in force is code, and so is for engineers to change: DRL files, and workbooks with stock decision tables.
 */
@Component
public final class CodeInForce {

    private final CurrentBook current;

    CodeInForce(CurrentBook current) {
        this.current = current;
    }

    /**
     * Asked of every book that somebody sends, before anything of it is run: its own cases would run its code.
     *
     * @param sent the book's folder
     * @throws InputRefused if the editor is no engineer and the folder's code is not the code in force
     */
    public void require(Path sent, Editor editor) {
        if (editor.isEngineer()) {
            return;
        }
        List<String> files = differing(current.get().book().content(), BookReader.read(sent, new Problems()));
        if (!files.isEmpty()) {
            throw new InputRefused(
                    HttpStatus.FORBIDDEN,
                    files.stream()
                            .map(file -> Problem.error(new Place.File(file), "release.code"))
                            .toList());
        }
    }

    /** The files of either book that are code and not the same in both. */
    private static List<String> differing(BookContent before, BookContent after) {
        Map<String, Object> was = of(before);
        Map<String, Object> is = of(after);
        TreeSet<String> files = new TreeSet<>();
        Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(file -> !Objects.equals(was.get(file), is.get(file)))
                .forEach(files::add);
        return List.copyOf(files);
    }

    private static Map<String, Object> of(BookContent book) {
        Map<String, Object> code = new HashMap<>();
        book.drl().forEach(drl -> code.put(drl.file(), drl.text()));
        book.stock().forEach(sheet -> code.put(sheet.file(), sheet.workbook()));
        return code;
    }
}
