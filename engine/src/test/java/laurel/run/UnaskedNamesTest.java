package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import laurel.TestBook;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a folder for which no term of the book asks: counted, by name where they have one, warned of, and no rejects. */
class UnaskedNamesTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            skill | Selling skill | 销售能力 | percent | assessment(selling)
            thanks | Thanks | 感谢 | integer | recognitions(thanks)
            need | Need | 需求 | text | preference(1) | cash, time
            """;

    @TempDir
    Path folder;

    private void write(String file, String... lines) throws IOException {
        Path facts = Files.createDirectories(folder.resolve("facts"));
        Files.write(facts.resolve(file), List.of(lines));
    }

    private PolicyBook book() {
        return TestBook.empty(folder.resolve("book"))
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet("words.xlsx", "Awards", "Awards\ncode | english | chinese | kind\ntip | Tip | 建议 | advice")
                .table(
                        "Tips",
                        "Table\nOtherwise | nothing\nSelling skill | Thanks | Need | Tip\n>= 80% | >= 1 | cash | sells")
                .load();
    }

    @Test
    void areCountedByKindAndNameAndWarnedOf() throws IOException {
        write("employees.csv", "id,name,currency", "a,A,CNY", "b,B,CNY");
        write(
                "assessments.csv",
                "employee,competency,date,score",
                "a,selling,2025-01-01,80%",
                "a,seling,2025-02-01,10%",
                "b,seling,2025-02-01,10%");
        write(
                "recognitions.csv",
                "employee,kind,from,date",
                "a,thanks,b,2025-01-01",
                "a,seling,b,2025-01-01",
                "a,thank,b,2025-01-02",
                "b,thank,a,2025-01-02",
                "b,thank,a,2025-01-03");
        write("life_events.csv", "employee,event,date", "a,wedding,2025-01-01");
        write("goals.csv", "employee,goal,title,weight,target,actual", "a,K1,A,60%,2,1", "a,K2,B,40%,2,1");
        write("courses.csv", "employee,course,passed", "a,law,yes", "b,law,no", "b,tax,yes");
        write("plans.csv", "employee,course", "a,law");
        write("preferences.csv", "employee,date,rank,need", "a,2025-01-01,1,cash", "b,2025-01-01,1,fame");

        PolicyBook book = book();
        FactsFolder.Opening opening = FactsFolder.open(
                folder.resolve("facts"),
                book.terms(),
                book.awards(),
                Period.parse("2025").orElseThrow());
        assertThat(opening.problems()).isEmpty();
        Path out = folder.resolve("out.ndjson");
        try (FactsFolder opened = Objects.requireNonNull(opening.folder())) {
            Summary summary = new Run(book, opened, out, 2).verified().run((employees, rows) -> {});

            assertThat(opened.remarks())
                    .extracting(problem -> problem.in(Language.ENGLISH))
                    .containsExactly(
                            "WARNING  assessments.csv  No term of the book asks for assessment(seling): rows not used: 2."
                                    + " Maybe \"selling\" is meant; if it is not of interest, leave it.",
                            "WARNING  recognitions.csv  No term of the book asks for recognitions(seling): rows not used: 1."
                                    + " Maybe \"thanks\" is meant; if it is not of interest, leave it.",
                            "WARNING  recognitions.csv  No term of the book asks for recognitions(thank): rows not used: 3."
                                    + " Maybe \"thanks\" is meant; if it is not of interest, leave it.",
                            "WARNING  life_events.csv  No term of the book asks for life_events(wedding): rows not used: 1."
                                    + " Maybe the book lacks a term with the source life_events(wedding); if it is not of interest, leave it.",
                            "WARNING  courses.csv  No term of the book asks for courses: rows that only a DRL rule could use: 3."
                                    + " Maybe a term with the source courses(passed) is missing; if a rule uses them, or they are not of interest, leave it.",
                            "WARNING  goals.csv  No term of the book asks for goals: rows that only a DRL rule could use: 2."
                                    + " Maybe a term with the source goals(score) is missing; if a rule uses them, or they are not of interest, leave it.",
                            "WARNING  plans.csv  No term of the book asks for plans: rows that only a DRL rule could use: 1."
                                    + " Maybe a term with the source courses(planned) is missing; if a rule uses them, or they are not of interest, leave it.");
            assertThat(opened.remarks())
                    .extracting(problem -> problem.in(Language.CHINESE))
                    .containsExactly(
                            "警告  assessments.csv  本手册没有词汇询问 assessment(seling)：未使用的行数：2。 也许是指“selling”；如果不需要，可以不管。",
                            "警告  recognitions.csv  本手册没有词汇询问 recognitions(seling)：未使用的行数：1。 也许是指“thanks”；如果不需要，可以不管。",
                            "警告  recognitions.csv  本手册没有词汇询问 recognitions(thank)：未使用的行数：3。 也许是指“thanks”；如果不需要，可以不管。",
                            "警告  life_events.csv  本手册没有词汇询问 life_events(wedding)：未使用的行数：1。 也许手册缺少来源为 life_events(wedding) 的词汇；如果不需要，可以不管。",
                            "警告  courses.csv  本手册没有词汇询问 courses：只有 DRL 规则可能用到的行数：3。 也许缺少来源为 courses(passed) 的词汇；如果有规则使用，或不需要，可以不管。",
                            "警告  goals.csv  本手册没有词汇询问 goals：只有 DRL 规则可能用到的行数：2。 也许缺少来源为 goals(score) 的词汇；如果有规则使用，或不需要，可以不管。",
                            "警告  plans.csv  本手册没有词汇询问 plans：只有 DRL 规则可能用到的行数：1。 也许缺少来源为 courses(planned) 的词汇；如果有规则使用，或不需要，可以不管。");
            assertThat(opened.rows()).as("Rows that may be used").isEqualTo(12);
            assertThat(summary.rejects())
                    .as("A need that the term does not allow is rejected")
                    .extracting(reject -> reject.code() + " " + reject.count())
                    .containsExactly("facts.value.not-allowed 1");
            assertThat(summary.rejectedRows()).isEqualTo(1);
        }
        assertThat(Files.readString(out)).containsOnlyOnce("\"text\":\"sells\"");
    }
}
