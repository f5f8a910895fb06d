package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest extends CommandTest {

    @BeforeEach
    void writeABadgeAndAPast() throws IOException {
        words("code | english | chinese | kind", "bonus | Star <b>badge</b> | 明星徽章 | badge")
                .write(book.resolve("words.xlsx"));
        new Workbook()
                .sheet(
                        "Skills",
                        "Terms",
                        "id | english | chinese | type | source",
                        "selling | Selling | 销售能力 | percent | assessment(selling)")
                .write(book.resolve("skills.xlsx"));
        bonus("P5, P6 | >= 100% | yes");
        write(
                "courses.csv",
                "employee,course,passed,completed",
                "E1,a,yes,2025-03-01",
                "E1,b,no,2025-04-01",
                "E1,b,yes,2025-05-01",
                "E1,c,yes,2025-11-01",
                "E1,d,yes,");
        write(
                "assessments.csv",
                "employee,competency,date,score",
                "E1,selling,2024-10-01,55%",
                "E1,selling,2025-10-01,70%");
        write("given.csv", "employee,award,period", "E1,bonus,2023");
    }

    private String page(String language, Object... more) throws IOException {
        Path file = folder.resolve("page.html");
        Object[] arguments = new Object[9 + more.length];
        Object[] fixed = {"page", book, "--facts", facts, "--employee", "E1", "--out", file, "--lang=" + language};
        System.arraycopy(fixed, 0, arguments, 0, fixed.length);
        System.arraycopy(more, 0, arguments, fixed.length, more.length);
        Said said = laurel(arguments);
        assertThat(said.exit()).as("%s", said.err()).isZero();
        return Files.readString(file);
    }

    @Test
    void drawsBadgesAndGrowthInBothLanguages() throws IOException {
        assertThat(page("en"))
                .contains("Star &lt;b&gt;badge&lt;/b&gt;")
                .doesNotContain("<b>", "<script")
                .contains("December 31, 2023", "December 31, 2025")
                .contains("Courses completed</span> <strong>3</strong>", "Pass rate</span> <strong>75%</strong>")
                .contains("Attempts without a date, not drawn: 1")
                .contains("Selling</strong>", "55% → 70%", "gain +15%");
        assertThat(page("zh")).contains("明星徽章", "2025年12月31日", "完成课程</span> <strong>3</strong>", "提升 +15%");
    }

    /** 12 */
    @Test
    void drawsGrowthAsOfAnyDay() throws IOException {
        assertThat(page("en", "--on", "2025-04-30"))
                .contains("Courses completed</span> <strong>1</strong>", "Pass rate</span> <strong>50%</strong>")
                .contains("55%")
                .doesNotContain("70%", "gain");
    }

    /** A day's number of courses holds until the next: the line goes right, then up. */
    @Test
    void drawsCoursesInSteps() throws IOException {
        assertThat(page("en", "--on", "2025-05-01"))
                .contains("<polyline points=\"0,60 305,60 305,60 600,60 600,0 600,0\"");
    }

    @Test
    void givesBadgesAsOpenBadges() throws IOException {
        Path badges = folder.resolve("badges");
        page("en", "--badges", badges, "--issuer", "https://harbour.example", "--company", "Harbour");
        try (var files = Files.list(badges)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("bonus-2023.json", "bonus-2025.json");
        }
        String first = Files.readString(badges.resolve("bonus-2025.json"));
        assertThat(first)
                .contains("\"OpenBadgeCredential\"", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json")
                .contains("\"validFrom\" : \"2025-12-31T00:00:00Z\"", "\"identityHash\" : \"E1\"")
                .contains("\"name\" : \"Star <b>badge</b>\"");
        page("en", "--badges", badges, "--issuer", "https://harbour.example", "--company", "Harbour");
        assertThat(badges.resolve("bonus-2025.json")).hasContent(first);
    }

    @Test
    void needsTheIssuerOfBadges() {
        Said said = laurel(
                "page", book, "--facts", facts, "--employee", "E1", "--out", out, "--badges", folder, "--lang=en");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).anyMatch(line -> line.contains("--issuer"));
    }

    @Test
    void drawsNobodyWhoIsUnknown() {
        Said said = laurel("page", book, "--facts", facts, "--employee", "E9", "--out", out, "--lang=en");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(said.err()).last().asString().contains("The facts name no employee E9.");
    }
}
