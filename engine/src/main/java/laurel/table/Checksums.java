package laurel.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.CRC32;
import laurel.problem.Place;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Whether a zip file's parts are what was once put into them. POI does not look: a bit that a disk or a mail lost would be a
 * letter or a digit of a cell.
 */
final class Checksums {

    private final Place place;
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    Checksums(Place place) {
        this.place = place;
    }

    /** Of the parts that say something; pictures and the like are nobody's rules. */
    void verify(ZipSecureFile zip) throws IOException, Refused {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                try (InputStream part = zip.getInputStream(entry)) {
                    verify(part, entry.getCrc());
                }
            }
        }
    }

    private void verify(InputStream part, long expected) throws IOException, Refused {
        CRC32 sum = new CRC32();
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            sum.update(buffer, 0, read);
            unpacked += read;
            if (unpacked > Limits.UNPACKED) {
                throw new Refused(place, "workbook.bomb");
            }
        }
        if (sum.getValue() != expected) {
            throw new Refused(place, "workbook.damaged");
        }
    }
}
