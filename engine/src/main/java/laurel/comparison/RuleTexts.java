package laurel.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.problem.Place;
import laurel.table.BookContent.DrlText;

/**
 * A DRL file taken apart: what stands above its rules, and each rule. The book has been compiled, so the text is DRL; where
 * it cannot be taken apart with certainty, the parts are larger, and never less than the text.
 */
final class RuleTexts {

    private static final Pattern RULE = Pattern.compile("^[ \\t]*rule\\s+(\"[^\"\\n]+\"|'[^'\\n]+'|[^\\s\"']+)");
    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("/\\*.*?\\*/|//[^\\n]*|(?<![\\w$])#[^\\n]*|\"[^\"\\n]*\"|'[^'\\n]*'", Pattern.DOTALL);

    private RuleTexts() {}

    /**
     * A rule.
     *
     * @param head what its file says above its rules: the package and imports
     * @param text without the comments behind it
     */
    record RuleText(String name, Place.Line place, String head, String text) {

        /** What both must have in common to be the same rule, whatever its comments and blanks. */
        String meaning() {
            return squeezed(head) + "\n" + squeezed(text);
        }
    }

    static List<RuleText> of(DrlText file) {
        String[] lines = file.text().replace("\r\n", "\n").split("\n", -1);
        String[] bare = blanked(String.join("\n", lines)).split("\n", -1);
        List<Integer> starts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            // A line that begins so inside of a comment has been blanked.
            Matcher rule = RULE.matcher(lines[i]);
            if (bare[i].stripLeading().startsWith("rule") && rule.find()) {
                starts.add(i);
                names.add(rule.group(1).replaceAll("^[\"']|[\"']$", ""));
            }
        }
        int first = starts.isEmpty() ? lines.length : starts.get(0);
        String head = join(lines, 0, first);
        List<RuleText> rules = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.length;
            // Comments above the next rule are that rule's.
            while (end > starts.get(i) + 1 && bare[end - 1].isBlank()) {
                end--;
            }
            rules.add(new RuleText(
                    names.get(i),
                    new Place.Line(file.file(), starts.get(i) + 1),
                    head,
                    join(lines, starts.get(i), end)));
        }
        return rules;
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", List.of(lines).subList(from, to));
    }

    /** The same lines, with blanks for comments. */
    private static String blanked(String text) {
        return COMMENT_OR_TEXT
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        isComment(match.group()) ? match.group().replaceAll("[^\\n]", " ") : match.group()));
    }

    private static boolean isComment(String text) {
        return text.startsWith("/") || text.startsWith("#");
    }

    static String squeezed(String text) {
        return blanked(text).replaceAll("\\s+", " ").strip();
    }
}
