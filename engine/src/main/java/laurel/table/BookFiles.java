package laurel.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import laurel.digest.Sha256;
import laurel.problem.Place;
import laurel.problem.Problems;

/**
 * The files of a book. Every workbook and DRL file counts, at any depth; an {@code .xls} is looked into before it is
 * refused. Left out, and only these: a README, hidden files,
 * a spreadsheet's lock files ({@code ~$…}), and {@code pom.xml}, {@code src} and {@code target} at the top, which belong
 * to the build around a book. Anything else is a problem.
 */
record BookFiles(List<File> files, String digest) {

    private static final Set<String> BUILD = Set.of("pom.xml", "src", "target");

    /** A file of the book: where it is, and its path in the book with slashes. */
    record File(Path path, String name) {
        boolean isWorkbook() {
            return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
        }

        /** In the format of before 2007, in which some stock Drools tables still come. */
        boolean isOldWorkbook() {
            return name.toLowerCase(Locale.ROOT).endsWith(".xls");
        }

        boolean isDrl() {
            return name.toLowerCase(Locale.ROOT).endsWith(".drl");
        }

        boolean isTooLarge() throws IOException {
            return Files.size(path) > limit();
        }

        long limit() {
            return isDrl() ? Limits.DRL_BYTES : Limits.BYTES;
        }

        String text() throws IOException {
            return Files.readString(path, StandardCharsets.UTF_8);
        }
    }

    static BookFiles of(Path book, Problems problems) {
        List<File> files = new ArrayList<>();
        Sha256 digest = new Sha256();
        if (!Files.isDirectory(book)) {
            problems.error(new Place.File(book.toString()), "book.missing");
            return new BookFiles(files, "");
        }
        try {
            for (File file : found(book)) {
                addName(digest, file.name());
                if (!file.isWorkbook() && !file.isOldWorkbook() && !file.isDrl()) {
                    problems.error(new Place.File(file.name()), "file.kind");
                } else if (file.isTooLarge()) {
                    problems.error(
                            new Place.File(file.name()),
                            file.isDrl() ? "drl.large" : "workbook.large",
                            Long.toString(file.limit() >> 20));
                } else {
                    digest.add(Sha256.of(file.path()).bytes());
                    files.add(file);
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            problems.error(new Place.File(book.toString()), "file.unreadable", String.valueOf(unreadable.getMessage()));
        }
        if (files.isEmpty()) {
            problems.error(new Place.File(book.toString()), "book.empty");
        }
        return new BookFiles(List.copyOf(files), digest.hex());
    }

    /** Every file that counts or is a problem, by name; of a link to a folder those of that folder. */
    static List<File> found(Path book) throws IOException {
        Path folder = book.toRealPath();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> Files.isRegularFile(path) && counts(folder.relativize(path)))
                    .map(path ->
                            new File(path, folder.relativize(path).toString().replace('\\', '/')))
                    .sorted(Comparator.comparing(File::name))
                    .toList();
        }
    }

    static boolean counts(Path inBook) {
        if (BUILD.contains(inBook.getName(0).toString())) {
            return false;
        }
        for (Path part : inBook) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = inBook.getFileName().toString();
        return !name.startsWith("~$") && !name.toUpperCase(Locale.ROOT).startsWith("README");
    }

    /** To the digest of a book, before the digest of what that file holds. */
    static void addName(Sha256 book, String file) {
        book.add(file).add(new byte[] {0});
    }
}
