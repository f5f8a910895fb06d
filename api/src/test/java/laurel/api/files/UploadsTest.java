package laurel.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import laurel.api.ServiceTest;
import laurel.scratch.Scratch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** A service that runs for weeks keeps its folder from whoever tidies up. */
@ServiceTest
class UploadsTest {

    @Autowired
    private Uploads uploads;

    @Autowired
    private Clock clock;

    @Autowired
    private ScheduledTaskHolder schedule;

    @Test
    void areKeptInAFolderThatLooksUsed() throws IOException {
        uploads.keep();
        assertThat(Files.getLastModifiedTime(Scratch.folder()).toInstant()).isEqualTo(clock.instant());
    }

    @Test
    void areKeptWithoutAnybodyAskingForIt() {
        assertThat(schedule.getScheduledTasks()).extracting(Object::toString).contains("laurel.api.files.Uploads.keep");
    }
}
