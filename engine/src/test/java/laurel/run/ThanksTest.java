package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import laurel.TestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 4: how many thanks count, by colleague, by giver, by receiver, and a calendar month at a time. */
class ThanksTest {

    @TempDir
    Path folder;

    private Months company(String source, List<String> thanks) {
        TestBook book = TestBook.empty(folder.resolve("book"))
                .sheet(
                        "words.xlsx",
                        "Terms",
                        "Terms\nid | english | chinese | type | source\ncounted | Counted | 计入 | integer | " + source)
                .sheet(
                        "words.xlsx",
                        "Awards",
                        "Awards\ncode | english | chinese | kind | currency\nthanks | Thanks | 感谢 | amount | CNY")
                .table("Thanks", """
                        Table
                        Otherwise | nothing
                        Counted | Thanks
                        1 | 1
                        2 | 2
                        3 | 3
                        4 | 4
                        > 4 | 9
                        """);
        return new Months(folder, book.load())
                .write("employees.csv", "id,name,currency\na,A,CNY\nb,B,CNY\nc,C,CNY\nd,D,CNY\n")
                .write("recognitions.csv", "employee,kind,from,date,reference\n" + String.join("\n", thanks));
    }

    @Test
    void countsAllWithoutCaps() {
        assertThat(company("recognitions(thanks)", List.of("a,thanks,b,2025-01-01,1", "a,thanks,b,2025-01-01,2"))
                        .run("2025", 1))
                .containsExactly("a thanks 2.00");
    }

    @Test
    void countsTheFirstOfAColleagueInAMonth() {
        List<String> thanks = List.of(
                "a,thanks,b,2025-01-01,1",
                "a,thanks,b,2025-01-31,2",
                "a,thanks,b,2025-02-01,3",
                "a,thanks,c,2025-01-15,4");
        assertThat(company("recognitions(thanks, 1-9-9)", thanks).run("2025", 1))
                .containsExactly("a thanks 3.00");
    }

    @Test
    void countsTheFirstThatAColleagueGivesToAnybody() {
        List<String> thanks = List.of(
                "a,thanks,d,2025-01-03,", "b,thanks,d,2025-01-01,", "c,thanks,d,2025-01-02,", "a,thanks,d,2025-02-01,");
        assertThat(company("recognitions(thanks, 9-2-9)", thanks).run("2025", 1))
                .containsExactly("a thanks 1.00", "b thanks 1.00", "c thanks 1.00");
    }

    @Test
    void countsTheFirstThatAnEmployeeIsGiven() {
        List<String> thanks = List.of(
                "a,thanks,b,2025-01-01,", "a,thanks,c,2025-01-02,", "a,thanks,d,2025-01-03,", "b,thanks,d,2025-01-04,");
        assertThat(company("recognitions(thanks, 9-9-2)", thanks).run("2025", 1))
                .containsExactly("a thanks 2.00", "b thanks 1.00");
    }

    /** What one cap leaves out still uses up another: each is kept by itself. */
    @Test
    void keepsEachCapByItself() {
        List<String> thanks = List.of(
                "a,thanks,d,2025-01-01,1",
                "a,thanks,d,2025-01-02,2",
                "b,thanks,d,2025-01-03,",
                "c,thanks,d,2025-01-04,");
        assertThat(company("recognitions(thanks, 1-3-9)", thanks).run("2025", 1))
                .containsExactly("a thanks 1.00", "b thanks 1.00");
    }

    @Test
    void countsTheSameInAnyOrderOnAnyThreads() throws Exception {
        Random random = new Random(4);
        List<String> people = List.of("a", "b", "c", "d");
        List<String> thanks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String to = people.get(random.nextInt(4));
            String from = people.get(random.nextInt(4));
            if (!to.equals(from)) {
                thanks.add(String.format(
                        "%s,thanks,%s,2025-%02d-%02d,%d", to, from, 1 + random.nextInt(3), 1 + random.nextInt(9), i));
            }
        }
        Months company = company("recognitions(thanks, 2-5-8)", thanks);
        company.summary("2025", folder.resolve("one.ndjson"), 1);
        Files.delete(folder.resolve("given-2025.csv"));
        Collections.shuffle(thanks, random);
        company.write("recognitions.csv", "employee,kind,from,date,reference\n" + String.join("\n", thanks))
                .summary("2025", folder.resolve("two.ndjson"), 8);
        assertThat(folder.resolve("two.ndjson")).hasSameTextualContentAs(folder.resolve("one.ndjson"));
        assertThat(Files.readString(folder.resolve("one.ndjson"))).contains("\"thanks\"");
    }
}
