package laurel.api.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import laurel.api.database.Failures;
import laurel.api.problem.InputRefused;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.springframework.http.HttpStatus;

/** The unpacking of one zip file whose sender nobody knows. */
final class Unzipping {

    /** Counted for each file and folder, so that a great many empty ones are too much too. */
    static final int LEAST_BYTES = 1024;

    /** What macOS puts beside the files themselves. */
    private static final String ASIDE = "__MACOSX";

    /** Which every workbook has at its top, as it is a zip file too. */
    private static final String IN_WORKBOOKS = "[Content_Types].xml";

    private final Path file;
    private final String part;
    private final long mostBytes;
    private long bytes;

    /** @param usedBytes what of {@code mostBytes} something else has taken already */
    Unzipping(Path file, String part, long usedBytes, long mostBytes) {
        this.file = file;
        this.bytes = usedBytes;
        this.part = part;
        this.mostBytes = mostBytes;
    }

    void into(Path folder) throws IOException {
        try (ZipFile zip = open()) {
            if (zip.getEntry(IN_WORKBOOKS) != null) {
                throw refused("upload.workbook");
            }
            Map<Path, ZipEntry> entries = entries(zip);
            boolean isInOneFolder = entries.keySet().stream().allMatch(path -> path.getNameCount() > 1)
                    && entries.keySet().stream()
                                    .map(path -> path.getName(0))
                                    .distinct()
                                    .count()
                            == 1;
            for (Map.Entry<Path, ZipEntry> entry : entries.entrySet()) {
                Path path = entry.getKey();
                unpack(
                        zip,
                        entry.getValue(),
                        folder.resolve(isInOneFolder ? path.subpath(1, path.getNameCount()) : path));
            }
        } catch (ZipException broken) {
            throw refused("upload.zip");
        }
    }

    /** Names that are not in UTF-8 are taken for those of a Chinese Windows. */
    private ZipFile open() throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException perhapsNames) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }

    /** Counted one by one, so that no more are held than may be unpacked. */
    private Map<Path, ZipEntry> entries(ZipFile zip) {
        Map<Path, ZipEntry> entries = new TreeMap<>();
        for (Iterator<? extends ZipEntry> all = zip.stream().iterator(); all.hasNext(); ) {
            ZipEntry entry = all.next();
            count(LEAST_BYTES);
            Path path = path(entry.getName());
            if (!entry.isDirectory() && !path.startsWith(ASIDE) && entries.put(path, entry) != null) {
                throw refused("upload.entry.twice", entry.getName());
            }
        }
        return entries;
    }

    private Path path(String name) {
        try {
            Path path = Path.of(name);
            if (!name.contains("\\") && !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..")) {
                return path;
            }
        } catch (InvalidPathException none) {
            // Told below, as any other.
        }
        throw refused("upload.entry", name);
    }

    private void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        try {
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target)) {
                byte[] some = new byte[8192];
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    count(read);
                    out.write(some, 0, read);
                }
            }
        } catch (FileSystemException unnameable) {
            if (Failures.isDiskFull(unnameable)) {
                throw unnameable;
            }
            // A file where another entry needs a folder, or a name longer than the file system takes.
            throw refused("upload.entry", entry.getName());
        }
    }

    private void count(int more) {
        bytes += more;
        if (bytes > mostBytes) {
            throw UploadedFolder.tooLarge(part, mostBytes);
        }
    }

    private InputRefused refused(String code, Object... values) {
        return new InputRefused(HttpStatus.BAD_REQUEST, List.of(problem(code, values)));
    }

    private Problem problem(String code, Object... values) {
        return Problem.error(new Place.Pointer("/" + part), code, values);
    }
}
