package laurel.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as an analyst uses it: it opens a book's workbooks and saves them. */
final class LibreOffice {

    private LibreOffice() {}

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /** Copies the books into folders of {@code into}, each workbook as LibreOffice saves it; it is started once for all. */
    static void resave(Map<String, Path> books, Path into) throws IOException, InterruptedException {
        Path opened = Files.createDirectories(into.resolve("opened"));
        Path saved = Files.createDirectories(into.resolve("saved"));
        Map<String, Path> places = new TreeMap<>();
        for (Map.Entry<String, Path> book : books.entrySet()) {
            for (Path file : files(book.getValue())) {
                Path place = into.resolve(book.getKey())
                        .resolve(book.getValue().relativize(file).toString());
                Files.createDirectories(place.getParent());
                if (file.toString().endsWith(".xlsx")) {
                    // Under a number: two books may well have a workbook of one name.
                    String name = places.size() + ".xlsx";
                    places.put(name, place);
                    Files.copy(file, opened.resolve(name));
                } else {
                    Files.copy(file, place);
                }
            }
        }
        convert(
                into.resolve("profile"),
                places.keySet().stream().map(opened::resolve).toList(),
                saved);
        for (Map.Entry<String, Path> place : places.entrySet()) {
            Files.move(saved.resolve(place.getKey()), place.getValue());
        }
    }

    private static List<Path> files(Path book) throws IOException {
        try (Stream<Path> walk = Files.walk(book)) {
            return walk.filter(file ->
                            file.toString().endsWith(".xlsx") || file.toString().endsWith(".drl"))
                    .toList();
        }
    }

    /** With a profile of its own, so that neither a person's settings nor an open window are in the way. */
    private static void convert(Path profile, List<Path> workbooks, Path out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        Path said = out.resolveSibling("soffice.txt");
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES))
                .as(Files.readString(said))
                .isTrue();
        assertThat(office.exitValue()).as(Files.readString(said)).isZero();
    }
}
