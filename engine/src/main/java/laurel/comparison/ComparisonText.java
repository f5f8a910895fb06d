package laurel.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.comparison.Impact.Balance;
import laurel.problem.Language;
import laurel.run.TextTable;

/** A comparison for people, in lines. */
public final class ComparisonText {

    /** How many people it usually tells of. */
    public static final int PEOPLE = 20;

    private final ComparisonTexts texts;

    public ComparisonText(Language language) {
        this.texts = new ComparisonTexts(language);
    }

    /** What was edited. */
    public List<String> edits(BookEdits edits) {
        List<String> lines = new ArrayList<>();
        if (edits.list().isEmpty()) {
            lines.add(texts.say("same"));
        } else {
            lines.add(texts.say("edits", edits.list().size(), edits.deciding()));
        }
        for (Edit edit : edits.list()) {
            lines.add("");
            lines.add("#" + edit.number() + "  " + texts.title(edit));
            lines.add("    " + texts.places(edit.before(), edit.after()));
            String remark = texts.remark(edit);
            if (!remark.isEmpty()) {
                lines.add("    " + remark);
            }
            edit.cells().forEach(cell -> lines.add("    " + cell(cell)));
        }
        lines.add("");
        lines.add(texts.say(
                "cases", edits.before().cases().size(), edits.after().cases().size()));
        return lines;
    }

    private String cell(Edit.CellEdit cell) {
        String was = indented(texts.text(cell.was()));
        String is = indented(texts.text(cell.is()));
        String spots = Stream.of(cell.before(), cell.after())
                .filter(Objects::nonNull)
                .map(place -> place.spot())
                .filter(spot -> !spot.isEmpty())
                .distinct()
                .collect(Collectors.joining(" → "));
        return texts.say("cell", cell.column(), spots, was, is);
    }

    private static String indented(String text) {
        return text.contains("\n") ? "\n      " + text.replace("\n", "\n      ") + "\n    " : text;
    }

    /** Whom it touches and what it costs; {@code first} are those people of whom each is told. */
    public List<String> impact(Impact impact, List<PersonChange> first) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("impact", count(impact.compared()), count(impact.changed())));
        if (impact.onlyBefore() + impact.onlyAfter() > 0) {
            lines.add(texts.say("only", count(impact.onlyBefore()), count(impact.onlyAfter())));
        }
        lines.add("");
        TextTable totals = new TextTable();
        head(totals, "totals");
        impact.totals().forEach(total -> row(totals, texts.unit(total.unit()), total.balance()));
        lines.addAll(totals.lines());
        budgets(impact, lines);
        if (impact.changed() > 0) {
            effects(impact, lines);
            groups("department", impact.departments(), lines);
            groups("level", impact.levels(), lines);
            people(impact, first, lines);
        }
        return lines;
    }

    private void head(TextTable table, String first) {
        table.add(
                texts.say(first),
                texts.say("before"),
                texts.say("after"),
                texts.say("difference"),
                texts.say("gainers"),
                texts.say("gain"),
                texts.say("losers"),
                texts.say("loss"),
                "");
    }

    private void row(TextTable table, String name, Balance balance) {
        table.add(
                name,
                texts.number(balance.before()),
                texts.number(balance.after()),
                texts.signed(balance.difference()),
                count(balance.gainers()),
                texts.signed(balance.gain()),
                count(balance.losers()),
                texts.signed(balance.loss()),
                "");
    }

    private void budgets(Impact impact, List<String> lines) {
        for (Impact.Budgeted budget : impact.budgets()) {
            lines.add("");
            lines.add(texts.say(
                    budget.isExceeded() ? "budget.over" : "budget.under",
                    texts.number(budget.budget()),
                    budget.currency(),
                    texts.number(budget.after()),
                    texts.number(budget.left().abs()),
                    texts.number(budget.before())));
        }
    }

    private void effects(Impact impact, List<String> lines) {
        lines.add("");
        TextTable table = new TextTable();
        table.add(texts.say("effects"), texts.say("people"), texts.say("difference"), "");
        impact.effects()
                .forEach(effect -> table.add(
                        texts.effect(effect.edits(), effect.sort()),
                        count(effect.people()),
                        texts.signed(effect.amount()),
                        texts.unit(effect.unit())));
        lines.addAll(table.lines());
    }

    /** Only those in which anything changes. */
    private void groups(String heading, List<Impact.GroupTotal> groups, List<String> lines) {
        lines.add("");
        TextTable table = new TextTable();
        head(table, heading);
        groups.stream()
                .filter(group -> group.balance().gainers() + group.balance().losers() > 0)
                .forEach(group ->
                        row(table, texts.group(group.name()) + "  " + texts.unit(group.unit()), group.balance()));
        lines.addAll(table.lines());
    }

    private void people(Impact impact, List<PersonChange> first, List<String> lines) {
        lines.add("");
        lines.add(texts.say("changed", count(impact.changed())));
        for (PersonChange person : first) {
            lines.add("  " + person.employee() + " " + person.name() + "  " + sums(person));
            for (PersonChange.Change change : person.changes()) {
                String effects = change.effects().stream()
                        .map(effect ->
                                texts.effect(effect.edits(), effect.sort()) + ": " + texts.signed(effect.amount()))
                        .collect(Collectors.joining("; "));
                lines.add("    "
                        + texts.say(
                                "change",
                                change.label(),
                                change.text().isEmpty() ? "" : " (" + change.text() + ")",
                                texts.number(change.before()),
                                texts.number(change.after()),
                                texts.unit(change.unit()),
                                effects));
            }
        }
        if (impact.changed() > first.size()) {
            lines.add("  " + texts.say("more", count(impact.changed() - first.size())));
        }
    }

    private String sums(PersonChange person) {
        return person.sums().entrySet().stream()
                .map((Map.Entry<Unit, BigDecimal> sum) -> texts.signed(sum.getValue()) + " " + texts.unit(sum.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String count(long number) {
        return texts.number(BigDecimal.valueOf(number));
    }
}
