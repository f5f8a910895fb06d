package laurel.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import laurel.digest.Sha256;

/** All files of a book in one zip file, with the digest of the book that they are. The same book gives the same bytes. */
public final class BookZip {

    /** The first that a zip file can say. */
    private static final LocalDateTime EVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String digest;
    private final byte[] bytes;

    private BookZip(String digest, byte[] bytes) {
        this.digest = digest;
        this.bytes = bytes;
    }

    /** Every file in that folder that counts. Each is read once: what is written meanwhile shows in the digest, or not at all. */
    public static BookZip of(Path book) throws IOException {
        Sha256 digest = new Sha256();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (BookFiles.File file : BookFiles.found(book)) {
                byte[] content = Files.readAllBytes(file.path());
                BookFiles.addName(digest, file.name());
                digest.add(new Sha256().add(content).bytes());
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(EVER);
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return new BookZip(digest.hex(), bytes.toByteArray());
    }

    /** The digest of the book in that folder, known without understanding any of its files. */
    public static String digest(Path book) throws IOException {
        Sha256 digest = new Sha256();
        for (BookFiles.File file : BookFiles.found(book)) {
            BookFiles.addName(digest, file.name());
            digest.add(Sha256.of(file.path()).bytes());
        }
        return digest.hex();
    }

    /** Puts the files of a zip file that was made here into a folder. */
    public static void unpack(byte[] zip, Path folder) throws IOException {
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy((InputStream) files, target);
            }
        }
    }

    /** The same as that of {@link BookContent} for a book without problems. */
    public String digest() {
        return digest;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
