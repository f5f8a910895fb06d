package laurel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookStampTest {

    @TempDir
    Path book;

    private void write(String file, String text, long written) throws Exception {
        Path path = Files.writeString(book.resolve(file), text);
        Files.setLastModifiedTime(path, FileTime.fromMillis(written));
    }

    @Test
    void differsWhenAFileThatCountsDoes() throws Exception {
        write("rules.drl", "abc", 1000);
        BookStamp first = BookStamp.of(book);
        write("rules.drl", "abcd", 1000);
        assertThat(BookStamp.of(book)).isNotEqualTo(first);
        write("rules.drl", "abd", 2000);
        assertThat(BookStamp.of(book)).isNotEqualTo(first);
        write("rules.drl", "abc", 1000);
        assertThat(BookStamp.of(book)).isEqualTo(first);
        write("more.xlsx", "", 1000);
        assertThat(BookStamp.of(book)).isNotEqualTo(first);
    }

    @Test
    void staysWhenWhatDoesNotCountChanges() throws Exception {
        write("rules.drl", "abc", 1000);
        BookStamp first = BookStamp.of(book);
        write("~$bonus.xlsx", "a spreadsheet's lock", 1000);
        write("README.md", "for readers", 1000);
        assertThat(BookStamp.of(book)).isEqualTo(first);
    }

    @Test
    void isOfAFolderThatIsNotThereToo() {
        assertThat(BookStamp.of(book.resolve("nowhere")).entries()).isEmpty();
    }
}
