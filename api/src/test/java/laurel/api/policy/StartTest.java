package laurel.api.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import laurel.api.Application;
import laurel.api.WrittenBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @TempDir
    Path folder;

    @Test
    void failsWithAllProblemsOfTheBook(CapturedOutput output) throws Exception {
        WrittenBook.write(folder, "many");
        Files.writeString(folder.resolve("notes.txt"), "not a part of a book");
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class)
                        .properties("server.port=0")
                        .run("--laurel.book=" + folder))
                .rootCause()
                .isInstanceOf(BookRefused.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "cannot be used:")
                .contains("ERROR  notes.txt  A policy book holds .xlsx and .drl files only.")
                .contains("ERROR  tables.xlsx › Sheet0 › C5  ")
                .contains("Correct it, or name another by the property laurel.book.")
                .doesNotContain("\tat ");
    }
}
