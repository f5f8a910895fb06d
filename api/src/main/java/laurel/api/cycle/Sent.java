package laurel.api.cycle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.api.files.UploadedFolder;
import laurel.api.problem.InputRefused;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/** Files of facts that a request brought along. */
final class Sent {

    private static final String PART = "facts";

    private Sent() {}

    /**
     * All of them in one folder, those in zip files unpacked.
     *
     * @param mostBytes of all files together once they are unpacked
     * @throws InputRefused if they are larger, a file has no name that it could have in a folder, or two have the same
     */
    static UploadedFolder folder(List<MultipartFile> parts, long mostBytes) throws IOException {
        return UploadedFolder.filled(folder -> {
            long used = 0;
            for (MultipartFile part : parts) {
                used += put(part, folder, used, mostBytes);
                if (used > mostBytes) {
                    throw UploadedFolder.tooLarge(PART, mostBytes);
                }
            }
        });
    }

    /** Gives how much it counts. */
    private static long put(MultipartFile part, Path folder, long usedBytes, long mostBytes) throws IOException {
        String name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
        try (InputStream sent = part.getInputStream()) {
            if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                Path file = folder.resolve(plain(name));
                Files.copy(sent, file);
                return UploadedFolder.counted(file);
            }
            long counted = 0;
            try (UploadedFolder unzipped = UploadedFolder.unzipped(sent, PART, usedBytes, mostBytes);
                    Stream<Path> files = Files.walk(unzipped.folder())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    counted += UploadedFolder.counted(file);
                    Files.copy(
                            file,
                            folder.resolve(
                                    plain(unzipped.folder().relativize(file).toString())));
                }
            }
            return counted;
        } catch (FileAlreadyExistsException twice) {
            throw InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "cycle.facts.twice", name);
        }
    }

    /** A folder of facts has no folders in it but those of layers, which are a cycle's own. */
    private static String plain(String name) {
        try {
            if (!name.isBlank()
                    && name.length() <= 255
                    && Path.of(name).getNameCount() == 1
                    && name.equals(Path.of(name).getFileName().toString())
                    && !name.startsWith(".")) {
                return name;
            }
        } catch (InvalidPathException none) {
            // Told below, as any other.
        }
        throw InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "cycle.facts.name", name);
    }
}
