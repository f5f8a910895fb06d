package laurel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import laurel.scratch.Scratch;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test of a class, no file is left that a request brought along or an answer was written to. */
public final class LeavesNothingBehind implements BeforeEachCallback, AfterEachCallback {

    private List<Path> before = List.of();

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        before = files();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // A server that has answered may be about to delete what the request brought.
        await().untilAsserted(() -> assertThat(files()).isEqualTo(before));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Scratch.folder())) {
            return files.sorted().toList();
        }
    }
}
