package laurel.workbook;

import java.io.File;
import java.io.IOException;
import laurel.scratch.Scratch;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of which a hundred rows of each sheet are in memory, and those before in temporary files of this process. */
public final class Streamed {

    private static final int ROWS = 100;

    static {
        TempFile.setTempFileCreationStrategy(new TempFileCreationStrategy() {
            @Override
            public File createTempFile(String prefix, String suffix) throws IOException {
                return Scratch.newFile(prefix, suffix).toFile();
            }

            @Override
            public File createTempDirectory(String prefix) throws IOException {
                return Scratch.newFolder(prefix).toFile();
            }
        });
    }

    private Streamed() {}

    /** A new one that begins with those sheets, and that whoever asked for it closes. */
    public static SXSSFWorkbook workbook(XSSFWorkbook begin) {
        return new SXSSFWorkbook(begin, ROWS, true);
    }
}
