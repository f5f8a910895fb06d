package laurel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import laurel.TestBook;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that were damaged at random, byte by byte and part by part: what is read is what the whole file says, or somebody is
 * told where it is not.
 */
class DamagedFilesTest {

    private static final int SEEDS = 40 * Integer.getInteger("laurel.fuzz", 1);
    private static final int FILES = 10;

    /** Damage that changes what a person would see too: of such a file only that it is read or refused in order. */
    private static final List<String> RENAMED = List.of(
            "<c ",
            "<row",
            "<v>",
            "</v>",
            " t=\"s\"",
            " r=\"A",
            "<si>",
            "<t>",
            "<sheet ",
            "<sheetData>",
            "mergeCell",
            " s=\"");

    @TempDir
    Path folder;

    private Path file;
    private byte[] good;
    private List<String> whole;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @BeforeEach
    void writeAGoodBook() throws IOException {
        TestBook.in(folder).sheet("words.xlsx", "Leave", """
                        Table
                        Valid from | 2025-01-01
                        Level | OKR score | Extra leave | Star badge
                        P5, P6 | >= 80% | 2 | TRUE
                        P7 | 50% | =1+1 | yes
                        """).write();
        file = folder.resolve("words.xlsx");
        good = Files.readAllBytes(file);
        whole = read(new Problems());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void areReadWholeOrReported(int seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            boolean bytes = random.nextBoolean();
            Files.write(file, bytes ? damagedBytes(random) : damagedParts(random));
            Problems problems = new Problems();

            List<String> read = read(problems);

            for (Problem problem : problems.toList()) {
                assertThat(problem.place().file()).isEqualTo("words.xlsx");
                assertThat(problem.in(Language.ENGLISH)).contains(" Maybe ").doesNotContain("Exception", "null");
                assertThat(problem.in(Language.CHINESE)).isNotBlank();
            }
            if (bytes && !problems.anyError()) {
                assertThat(read).as("file %s of seed %s", i, seed).isEqualTo(whole);
            }
        }
    }

    /** All that tables say, place by place. */
    private List<String> read(Problems problems) {
        BookContent content = BookReader.read(folder, problems);
        List<String> read = new ArrayList<>();
        content.terms().words().forEach(term -> read.add(String.valueOf(term)));
        content.awards().words().forEach(award -> read.add(String.valueOf(award)));
        content.tables()
                .forEach(table -> table.rows()
                        .forEach(row -> read.add(new Place.Row(table.file(), table.sheet(), row.number()) + " "
                                + table.validFrom() + row.conditions() + row.results())));
        return read;
    }

    private byte[] damagedBytes(Random random) {
        byte[] bytes = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) 0);
            default -> {
                for (int i = 1 + random.nextInt(5); i > 0; i--) {
                    int at = random.nextInt(bytes.length);
                    bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(8)));
                }
            }
        }
        return bytes;
    }

    private byte[] damagedParts(Random random) throws IOException {
        Map<String, byte[]> parts = unzipped(good);
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        String text = new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        String renamed = RENAMED.get(random.nextInt(RENAMED.size()));
        String changed = switch (random.nextInt(12)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(9)));
            case 2 -> text.replace(renamed, renamed.replaceFirst("\\p{Alpha}", "q"));
            case 3 -> text.replaceFirst(Pattern.quote(renamed), "");
            case 4 -> text.replaceAll(" r=\"[A-Z]*\\d+\"", "");
            case 5 ->
                text.replaceFirst(
                        " t=\"\\w+\"",
                        any(
                                random,
                                " t=\"n\"",
                                " t=\"b\"",
                                " t=\"e\"",
                                " t=\"d\"",
                                " t=\"str\"",
                                " t=\"inlineStr\"",
                                " t=\"x\"",
                                ""));
            case 6 ->
                text.replaceFirst(
                        " r=\"([A-Z]*)\\d+\"",
                        any(
                                random,
                                " r=\"$10\"",
                                " r=\"$1-1\"",
                                " r=\"$199999999999\"",
                                " r=\"$11048577\"",
                                " r=\"ZZZZ1\"",
                                " r=\"\""));
            case 7 ->
                text.replaceFirst(
                        "<v>[^<]*</v>",
                        any(
                                random,
                                "<v>-1</v>",
                                "<v>99999</v>",
                                "<v>1e999</v>",
                                "<v>1E400</v>",
                                "<v>NaN</v>",
                                "<v>x</v>",
                                "<v></v>",
                                "<v/>",
                                "<v>1</v><v>2</v>"));
            case 8 ->
                text.replaceAll(
                        "name=\"(Leave|Awards)\"", any(random, "name=\"Terms\"", "name=\"\"", "", "name=\"a&#10;b\""));
            case 9 ->
                text.replace("<workbookPr/>", "<workbookPr date1904=\"" + any(random, "1", "true", "x") + "\"/>")
                        .replaceAll(" s=\"\\d+\"", any(random, " s=\"99\"", " s=\"-1\"", " s=\"x\"", ""));
            case 10 ->
                text.replace(
                        "</worksheet>",
                        any(
                                random,
                                "<mergeCells><mergeCell ref=\"A1:\"/></mergeCells></worksheet>",
                                "<mergeCells><mergeCell/></mergeCells></worksheet>",
                                "<mergeCells><mergeCell ref=\"C3:A1\"/></mergeCells></worksheet>",
                                "<mergeCells><mergeCell ref=\"A:A\"/></mergeCells></worksheet>",
                                "<cols><col min=\"x\" max=\"2\" hidden=\"1\"/></cols></worksheet>",
                                "<cols><col hidden=\"1\"/></cols></worksheet>",
                                "<cols><col min=\"-9\" max=\"2\" hidden=\"1\"/></cols></worksheet>",
                                ""));
            default -> "";
        };
        if (changed.isEmpty() && random.nextBoolean()) {
            parts.remove(name);
        } else {
            parts.put(name, changed.getBytes(StandardCharsets.UTF_8));
        }
        return zipped(parts);
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
