package laurel.random;

import java.util.List;
import java.util.Random;
import laurel.TestBook;

/** Sums that people share in any of the ways that an Awards sheet can state, and places among them; from a fixed seed. */
public final class RandomPools {

    private static final String PLACES = """
            Terms
            id | english | chinese | type | source | allowed values | ties
            purse | Purse | 部门总分 | money | total(marks, house)
            place | Place | 名次 | integer | rank(marks)
            home_place | Place at home | 部门名次 | integer | rank(marks, house) | | by id
            top | Top | 百分位 | percent | percentile(marks)
            slice | Slice | 占比 | percent | share(marks, house)
            class | Class | 档 | text | distribution(marks, house, 3-6-1) | A, B, C
            """;

    private static final List<String> COLUMNS = List.of(
            "Pool",
            "Pool rule",
            "Pool per",
            "Pool cap",
            "Factors after pool",
            "Factors",
            "Rounding",
            "Hold back",
            "Leavers");

    private final Random random;

    public RandomPools(long seed) {
        random = new Random(seed);
    }

    /** Beside what the book has. */
    public TestBook into(TestBook book) {
        StringBuilder awards = new StringBuilder("Awards\ncode | english | chinese | kind | of");
        COLUMNS.forEach(column -> awards.append(" | ").append(column));
        pool(awards, "pot | Pot | 池甲 | rate | marks");
        pool(awards, "jar | Jar | 池乙 | amount | ");
        awards.append("\nprize | Prize | 名次奖 | amount |\nnote | Note | 提示 | advice |\n");
        return book.sheet("shared.xlsx", "Places", PLACES)
                .sheet("shared.xlsx", "Pools", awards.toString())
                .sheet(
                        "shared.xlsx",
                        "Pots",
                        "Table\nOtherwise | nothing\nHit policy | FIRST\nMarks | Pot | Jar\n>= 7 | 150% | "
                                + any("0.01", "20") + "\n" + any(">= 0", ">= 1") + " | 100% | " + any("5", "0.333")
                                + "\n")
                .sheet("shared.xlsx", "Prizes", """
                        Table
                        Otherwise | nothing
                        Hit policy | COLLECT
                        Place | Place at home | Top | Slice | Class | Prize | Note
                        <= 2 | | | | | 100 | among the first
                        | 1 | | | | 50.5 | first at home
                        | | >= 75% | | | 10 | near the top
                        | | | > 20% | | 1 | a large slice
                        | | | | A | 0.5 | first class
                        | | | | C | | third class
                        """);
    }

    /** A book of nothing else. */
    public TestBook alone(TestBook book) {
        return into(book.sheet("words.xlsx", "Terms", RandomBooks.TERMS));
    }

    private void pool(StringBuilder sheet, String start) {
        boolean per = one(2);
        boolean down = one(3);
        boolean withheld = one(3);
        sheet.append('\n').append(start);
        List.of(
                        per && one(2) ? "50% of purse" : any("10,000 CNY", "1,000.01 CNY", "0.05 CNY", "0 CNY"),
                        down ? "scale down" : any("", "share"),
                        per ? "house" : "",
                        down ? "" : any("", "", "300 CNY", "20.009 CNY", "0.001 × salary"),
                        withheld ? "withheld: mood" : "",
                        any("", "mood"),
                        any("", "half even", "down", "up"),
                        withheld ? "" : any("", "", "20% for 3 months"),
                        any("", "pay", "forfeit"))
                .forEach(cell -> sheet.append(" | ").append(cell));
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
