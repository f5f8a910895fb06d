package laurel.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.Extension;

/** Makes the folder for temporary files that the build gives each process of tests, before there is any test. */
public final class OwnTempFolder implements Extension {

    /** As JUnit does when a process begins. */
    public OwnTempFolder() throws IOException {
        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
