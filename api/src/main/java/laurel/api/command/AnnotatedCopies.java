package laurel.api.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.run.WholeFile;
import laurel.workbook.Annotation;

/**
 * A book's annotated workbooks, written to a folder of their own under their paths in the book.
 *
 * @param written where they are
 * @param failed why others are not
 */
record AnnotatedCopies(List<String> written, List<Problem> failed) {

    static final AnnotatedCopies NONE = new AnnotatedCopies(List.of(), List.of());

    /** Whether any would lie in the book itself, where it would count. */
    static boolean touch(Path book, Path folder, Annotation annotation) throws IOException {
        Path own = real(book);
        for (String file : annotation.files()) {
            if (real(folder.resolve(file)).startsWith(own)) {
                return true;
            }
        }
        return real(folder).startsWith(own);
    }

    /** As the file system knows it, as far as it is there at all. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path known = absolute;
        while (known.getParent() != null && !Files.exists(known)) {
            known = known.getParent();
        }
        return known.toRealPath().resolve(known.relativize(absolute));
    }

    static AnnotatedCopies write(Annotation annotation, Path folder) {
        AnnotatedCopies copies = new AnnotatedCopies(new ArrayList<>(), new ArrayList<>());
        annotation.files().forEach(file -> copies.write(annotation, file, folder.resolve(file)));
        return copies;
    }

    private void write(Annotation annotation, String file, Path target) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            annotation.write(file, bytes);
        } catch (IOException unreadable) {
            failed.add(Problem.error(
                    new Place.File(file), "workbook.not-annotated", String.valueOf(unreadable.getMessage())));
            return;
        }
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            WholeFile.write(target, bytes);
            written.add(target.toString());
        } catch (IOException unwritable) {
            failed.add(Unwritable.problem(target, unwritable));
        }
    }
}
