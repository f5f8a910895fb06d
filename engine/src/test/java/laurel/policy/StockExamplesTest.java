package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sample.FactData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookReader;
import laurel.table.StockSheet;
import org.drools.decisiontable.Clovek;
import org.drools.decisiontable.Person;
import org.drools.examples.decisiontable.Driver;
import org.drools.examples.decisiontable.Policy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Tables that others wrote for stock Drools, where they are present: what runs of them, and what a book says to them. */
@SuppressWarnings("UnicodeInCode")
class StockExamplesTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data", "stock-drools-tables");

    @TempDir
    Path folder;

    @BeforeEach
    void arePresent() {
        assumeTrue(Files.isDirectory(DATA), "the tables are not part of the project");
    }

    @ParameterizedTest
    @CsvSource({
        "20, LOW, 1, COMPREHENSIVE, 450, 0",
        "18, MED, 7, FIRE_THEFT, 200, 0",
        "24, LOW, 0, COMPREHENSIVE, 150, 1",
        "24, LOW, 0, FIRE_THEFT, 150, 2",
        "24, HIGH, 0, COMPREHENSIVE, 700, 1",
        "25, LOW, 0, COMPREHENSIVE, 120, 20",
        "30, MED, 2, COMPREHENSIVE, 590, 1",
        "35, HIGH, 3, THIRD_PARTY, 800, 0",
        "31, HIGH, 2, COMPREHENSIVE, 0, 0",
    })
    void pricePolicies(int age, String risk, int claims, String type, int price, int discount) {
        Policy policy = new Policy(type);
        fire(drl("ExamplePolicyPricing.drl.xls"), Map.of(), new Driver(age, risk, claims), policy);

        assertThat(policy.getBasePrice()).isEqualTo(price);
        assertThat(policy.getDiscount()).isEqualTo(discount);
    }

    @Test
    void leaveOutConditionsOfBlankCells() {
        String drl = drl("NoConstraintsEmptyCells.drl.xls");
        assertThat(fire(drl, Map.of(), new Person("Ann", 55))).isEqualTo(1);
        assertThat(fire(drl, Map.of(), new Person("Fred", 54))).isEqualTo(1);
        assertThat(fire(drl, Map.of(), new Person("Fred", 55))).isEqualTo(3);
        assertThat(fire(drl, Map.of(), new Person("Ann", 54))).isZero();
    }

    @Test
    void workFormulasOut() {
        List<Object> list = new ArrayList<>();
        fire(
                drl("XlsFormula.drl.xls"),
                Map.of("list", list),
                new Person("Ann", 1),
                new Person("Bo", 2),
                new Person("Cy", 3));
        assertThat(list).containsExactlyInAnyOrder("10", "11", "21");
    }

    @Test
    void knowNamesInAnyScript() {
        List<Object> adults = new ArrayList<>();
        String drl = drl("unicode.drl.xls")
                .replace("UnicodeInXLSTest.Člověk", "Clovek")
                .replace("Člověk", "Clovek");
        assertThat(fire(drl, Map.of("dospělí", adults), new Clovek(18), new Clovek(19)))
                .isEqualTo(5);
        assertThat(adults).hasSize(5).allMatch(adult -> ((Clovek) adult).getVěk() == 19);
    }

    @Test
    void setFieldsInTheOtherDialect() {
        FactData below = new FactData(-1);
        FactData zero = new FactData(0);
        fire(drl("testrule.drl.xlsx"), Map.of(), below, zero);
        assertThat(below.getエラーメッセージ()).isEqualTo("値には0以上を指定してください。\n指定された値：-1");
        assertThat(zero.getエラーメッセージ()).isEmpty();
    }

    /** Its conditions are no patterns but Java, as Drools 2 had them. */
    @Test
    void doNotRunIfTheyAreOfDrools2() {
        Problems problems = new Problems();
        assertThat(KnowledgeBase.compile(
                        List.of(new DrlFile("old", drl("MultiSheetDST.drl.xls"), List.of())), problems))
                .isNull();
        assertThat(problems.toList()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExamplePolicyPricing.drl.xls",
                "MultiSheetDST.drl.xls",
                "NoConstraintsEmptyCells.drl.xls",
                "XlsFormula.drl.xls",
                "testrule.drl.xlsx",
                "unicode.drl.xls"
            })
    void haveAPlaceForEachLineOfTheirRules(String file) {
        GeneratedDrl generated = generated(file);
        List<String> lines = generated.text().lines().toList();
        assertThat(generated.lines())
                .hasSize((int) generated.text().chars().filter(it -> it == '\n').count());
        int row = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("// rule values at ")) {
                row = Integer.parseInt(lines.get(i).replaceFirst("// rule values at [A-Z]+(\\d+),.*", "$1"));
            }
            Place place = generated.line(i + 1).place();
            int told = place instanceof Place.Cell cell ? cell.row() : place instanceof Place.Row it ? it.row() : 0;
            if (row > 0 && !lines.get(i).contains("salience")) {
                assertThat(told).as(lines.get(i)).isEqualTo(row);
            }
        }
    }

    static Stream<Arguments> areRefusedInABookAtTheirCells() {
        return Stream.of(
                arguments("ExamplePolicyPricing.drl.xls", """
                        ERROR  Tables › D2  The package "org.drools.examples.decisiontable" is not a policy's.
                        ERROR  Tables › C8  "Driver" is not a fact.
                        ERROR  Tables › F8  The variable "policy" does not begin with $, so it cannot be told from a field.
                        ERROR  Tables › F8  "Policy" is not a fact.
                        ERROR  Tables › G8  The method "setBasePrice" is not allowed.
                        ERROR  Tables › H8  "System.out" reaches outside the facts: a rule may not use files, the system or other classes.
                        ERROR  Tables › C28  "Driver" is not a fact.
                        ERROR  Tables › E28  The variable "policy" does not begin with $, so it cannot be told from a field.
                        ERROR  Tables › E28  "Policy" is not a fact.
                        ERROR  Tables › F28  The method "applyDiscount" is not allowed.
                        WARNING  Lists  Nothing reads this sheet: stock Drools reads only the first of a workbook.
                        WARNING  Tables › 2  Rows 2–3, 5–8, 25–28 are hidden, and count.
                        WARNING  Tables › C5  The table "Pricing bracket" does not say here which clause it states, so its awards cannot be explained.
                        WARNING  Tables › C25  The table "Discounts" does not say here which clause it states, so its awards cannot be explained.
                        """),
                arguments("MultiSheetDST.drl.xls", """
                        ERROR  Another Sheet  Stock Drools reads only the first sheet of a workbook, so this table would be ignored.
                        ERROR  Decision Tables › B9  This is not DRL: mismatched input '.' in rule "How cool am I_11".
                        ERROR  Decision Tables › B19  This is not DRL: mismatched input '.' in rule "How cool is Kumar_21".
                        """),
                arguments("NoConstraintsEmptyCells.drl.xls", """
                        ERROR  Tables › D2  The package "data" is not a policy's.
                        ERROR  Tables › D3  "org.drools.decisiontable.Person" cannot be imported: rules know facts, awards and exact numbers, and nothing else.
                        ERROR  Tables › C5  Nothing is given here: no ACTION column, or none of its cells, is filled in.
                        ERROR  Tables › C8  "Person" is not a fact.
                        WARNING  Tables › C5  The table "Cheese fans" does not say here which clause it states, so its awards cannot be explained.
                        WARNING  Tables › B13  Stock Drools does not read "4".
                        """),
                arguments("XlsFormula.drl.xls", """
                        ERROR  Tables_2 › D1  The package "data" is not a policy's.
                        ERROR  Tables_2 › D2  "org.drools.decisiontable.Person" cannot be imported: rules know facts, awards and exact numbers, and nothing else.
                        ERROR  Tables_2 › C8  "Person" is not a fact.
                        ERROR  Tables_2 › D8  "list" is neither a field here nor a variable of the rule.
                        ERROR  Tables_2 › D14  "global" has no place in a book's DRL: a file holds a package, imports and rules.
                        WARNING  Tables_2 › C5  The table "Cheese fans" does not say here which clause it states, so its awards cannot be explained.
                        """),
                arguments("testrule.drl.xlsx", """
                        ERROR  Tables › D2  The package "com.sample" is not a policy's.
                        ERROR  Tables › D3  "com.sample.*" cannot be imported: rules know facts, awards and exact numbers, and nothing else.
                        ERROR  Tables › D4  "dialect" may not be set: what a rule gives must not depend on order, time or dialect.
                        ERROR  Tables › D5  "salience" may not be set: what a rule gives must not depend on order, time or dialect.
                        ERROR  Tables › C13  "FactData" is not a fact.
                        ERROR  Tables › D13  "$factData.エラーメッセージ = "値には0以上を指定してください。\\n指定された値：" + $factData.値" changes a value: facts and variables keep theirs.
                        ERROR  Tables › D13  The method "値" is not allowed.
                        ERROR  Tables › D13  Stock Drools writes a backslash into the rule for a quote or line break here, and a book's rules may hold none.
                        WARNING  Tables › 13  The table "Test1" does not say here which clause it states, so its awards cannot be explained.
                        """),
                arguments("unicode.drl.xls", """
                        ERROR  Sheet1 › B1  The package "org.drools.decisiontable" is not a policy's.
                        ERROR  Sheet1 › B2  "org.drools.decisiontable.UnicodeInXLSTest.Člověk" cannot be imported: rules know facts, awards and exact numbers, and nothing else.
                        ERROR  Sheet1 › B3  "global" has no place in a book's DRL: a file holds a package, imports and rules.
                        ERROR  Sheet1 › B8  The variable "$člověk" does not begin with $, so it cannot be told from a field.
                        ERROR  Sheet1 › B8  "Člověk" is not a fact.
                        ERROR  Sheet1 › C8  "dospělí" is neither a field here nor a variable of the rule.
                        WARNING  Sheet1 › A5  The table "Test použití češtiny" does not say here which clause it states, so its awards cannot be explained.
                        """));
    }

    /** Their classes are not facts of a book's. Each line without the file's name and the advice. */
    @ParameterizedTest
    @MethodSource
    void areRefusedInABookAtTheirCells(String file, String expected) throws IOException {
        Files.copy(DATA.resolve(file), TestBook.in(folder).write().resolve(file));
        String told = BookCheck.check(folder).problems().stream()
                .filter(problem -> !problem.place().file().equals("words.xlsx"))
                .map(problem ->
                        problem.in(Language.ENGLISH).replace(file + " › ", "").replaceFirst(" Maybe .*", "\n"))
                .collect(Collectors.joining());
        assertThat(told).isEqualTo(expected);
    }

    private GeneratedDrl generated(String file) {
        try {
            Files.copy(DATA.resolve(file), folder.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Problems problems = new Problems();
        StockSheet sheet = BookReader.read(folder, new Problems()).stock().get(0);
        GeneratedDrl generated = StockRules.translate(sheet, problems);
        assertThat(problems.toList()).isEmpty();
        return Objects.requireNonNull(generated);
    }

    private String drl(String file) {
        return generated(file).text();
    }

    private static int fire(String drl, Map<String, Object> globals, Object... facts) {
        Problems problems = new Problems();
        KieBase base = KnowledgeBase.compile(List.of(new DrlFile("stock", drl, List.of())), problems);
        assertThat(problems.toList()).isEmpty();
        KieSession session = Objects.requireNonNull(base).newKieSession();
        try {
            globals.forEach(session::setGlobal);
            for (Object fact : facts) {
                session.insert(fact);
            }
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
