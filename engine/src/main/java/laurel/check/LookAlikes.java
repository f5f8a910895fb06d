package laurel.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import laurel.fact.Blanks;
import laurel.fact.Named;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;

/**
 * Texts that a person takes for the same though they are not equal: P6 and P６. A warning, for two badges may well differ
 * in case only.
 */
final class LookAlikes implements ContentCheck {

    /** What may differ without being seen, the least conspicuous first, and what is left when it is made the same. */
    private enum Difference {
        BLANKS("one of them has invisible signs or other blanks", "其中一个含有不可见字符或多余空格", Blanks::squeeze),
        WIDTH("one of them has full-width signs", "其中一个含有全角字符", LookAlikes::halfWidth),
        CASE("capitals differ", "大小写不同", text -> halfWidth(text).toLowerCase(Locale.ROOT)),
        SHAPE("a letter stands for the digit that it looks like", "字母与形近的数字不同", LookAlikes::shape);

        private final Label label;
        private final UnaryOperator<String> same;

        Difference(String english, String chinese, UnaryOperator<String> same) {
            this.label = new Label(english, chinese);
            this.same = same;
        }
    }

    private record Written(String text, Place place) {}

    @Override
    public void check(BookContent book, Problems problems) {
        Map<Named, List<Written>> texts = new LinkedHashMap<>();
        for (Term term : book.terms().words()) {
            if (term.type() == ValueType.TEXT) {
                term.allowed().forEach(value -> add(texts, term, value, term.place()));
            }
        }
        book.wholeTables().forEach(table -> collect(table, texts));
        texts.values().forEach(written -> compare(written, problems));
    }

    private static void collect(DecisionTable table, Map<Named, List<Written>> texts) {
        for (Row row : table.rows()) {
            for (int i = 0; i < table.conditions().size(); i++) {
                Column.Asks column = table.conditions().get(i);
                Place place = table.place(row, column);
                row.conditions().get(i).test().values().forEach(value -> add(texts, column.term(), value, place));
            }
            for (int i = 0; i < table.results().size(); i++) {
                Column.Gives column = table.results().get(i);
                Object value = row.results().get(i);
                if (value != null) {
                    add(texts, word(column), value, table.place(row, column));
                }
            }
        }
    }

    private static Named word(Column.Gives column) {
        return column instanceof Column.GivesTerm gives ? gives.term() : ((Column.GivesAward) column).award();
    }

    private static void add(Map<Named, List<Written>> texts, Named word, Object value, Place place) {
        if (value instanceof String text) {
            texts.computeIfAbsent(word, none -> new ArrayList<>()).add(new Written(text, place));
        }
    }

    /** Each other form of a text once, against the form that was written first. */
    private static void compare(List<Written> written, Problems problems) {
        Map<String, Written> distinct = new LinkedHashMap<>();
        written.forEach(each -> distinct.putIfAbsent(each.text(), each));
        Map<String, Written> seen = new LinkedHashMap<>();
        for (Written each : distinct.values()) {
            for (Difference difference : Difference.values()) {
                String same = difference + difference.same.apply(each.text());
                Written first = seen.putIfAbsent(same, each);
                if (first != null) {
                    problems.warning(
                            each.place(),
                            "text.look-alike",
                            each.text(),
                            first.text(),
                            first.place(),
                            difference.label);
                    break;
                }
            }
        }
    }

    private static String halfWidth(String text) {
        return Blanks.squeeze(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static String shape(String text) {
        return halfWidth(text).replace('O', '0').replace('I', '1').replace('l', '1');
    }
}
