package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is said of a folder as such, all at once. */
class FolderProblemsTest extends FolderTest {

    @Test
    void saysThatThereIsNoFolder() {
        folder = folder.resolve("nowhere");
        assertThat(problems()).containsExactly(folder + "  There is no folder \"" + folder + "\".");
    }

    @Test
    void saysThatEmployeesAndPeriodAreMissing() throws IOException {
        period = null;
        write("metrics.csv", "employee,metrik,value");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        folder + "  No file gives employees.",
                        folder + "  The cycle's period is not known.",
                        "metrics.csv  \"metrics.csv\" has no column for metric (metric).",
                        "metrics.csv  The column \"metrik\" is used by no term.");
    }

    @Test
    void warnsOfFilesAndColumnsThatNobodyUses() throws IOException {
        write("employees.csv", "id,name,currency,Shoe size,,Team,", "E1,Anna,CNY,40,x,yes,");
        write("budget.csv", "a");
        Files.createDirectory(folder.resolve("old"));
        write("README.txt", "a");
        write(".hidden", "a");
        write("~$employees.xlsx", "a");
        assertThat(problems())
                .containsExactly(
                        "budget.csv  \"budget.csv\" is not used.",
                        "employees.csv  Column E has no heading and is not used.",
                        "employees.csv  The column \"Shoe size\" is used by no term.",
                        "old  \"old\" is not used.");
    }

    @Test
    void wantsNameAndCurrencyInSomeFile() throws IOException {
        write("employees.csv", "id", "E1");
        assertThat(problems())
                .containsExactly(
                        "employees.csv  \"employees.csv\" has no column for currency (currency).",
                        "employees.csv  \"employees.csv\" has no column for name (name).");
    }

    @Test
    void rejectsColumnsAndFilesThatStandTwice() throws IOException {
        write("employees.csv", "id,name,currency,level,职级", "E1,Anna,CNY,P5,P6");
        write("employees.ndjson", "{}");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "employees.csv  The column \"职级\" stands there twice.",
                        "employees.ndjson  Both \"employees.csv\" and \"employees.ndjson\" give employees.");
    }

    @Test
    void saysWhichFilesCannotBeRead() throws IOException {
        Files.write(folder.resolve("employees.csv"), new byte[] {'i', 'd', (byte) 0xFF, '\n'});
        write("metrics.csv", "employee,metric,value", "E1,okr_score,1", "E1,\"okr");
        write("courses.csv", "");
        write("given.xlsx", "no zip");
        assertThat(problems())
                .hasSize(4)
                .contains("employees.csv  \"employees.csv\" is neither UTF-8 nor GB18030.")
                .contains("courses.csv  \"courses.csv\" is empty: it has no headings.")
                .anyMatch(text -> text.startsWith("metrics.csv:2  The file is broken after this place: "))
                .anyMatch(text -> text.startsWith("given.xlsx  The file is broken after this place: "));
    }
}
