package laurel.workbook;

import java.util.List;
import java.util.stream.Stream;
import laurel.fact.ValueType;
import laurel.problem.Language;

/** The sheet in which new terms can be defined. */
final class TermsTemplate {

    private static final int HEADINGS = 1;
    private static final List<String> COLUMNS = List.of(
            "id",
            "english",
            "chinese",
            "type",
            "source",
            "allowed",
            "if-missing",
            "unit",
            "better",
            "influence",
            "ties",
            "smallest-group",
            "note");

    /** What looks like a number or a date there must stay as it is typed. */
    private static final List<String> AS_TYPED = List.of("id", "english", "chinese", "source", "allowed", "unit");

    private final Guarded guarded;
    private final Lists lists;
    private final Language language;

    TermsTemplate(Guarded guarded, Lists lists, Language language) {
        this.guarded = guarded;
        this.lists = lists;
        this.language = language;
    }

    void write() {
        guarded.locked(0, 0, guarded.say("sheet.terms"), guarded.look().heading);
        for (int column = 0; column < COLUMNS.size(); column++) {
            String name = COLUMNS.get(column);
            guarded.comment(
                    guarded.locked(HEADINGS, column, guarded.say("heading." + name), guarded.look().heading),
                    "hint.term." + name);
            guarded.openColumn(HEADINGS + 1, column, AS_TYPED.contains(name) ? Guarded.AS_TYPED : Guarded.GENERAL);
        }
        Choices choices = new Choices(guarded);
        List<String> types = Stream.of(ValueType.values())
                .map(type -> type.label().in(language))
                .toList();
        choices.below(HEADINGS + 1, COLUMNS.indexOf("type"), types, Choices.Guard.REFUSE);
        choices.below(HEADINGS + 1, COLUMNS.indexOf("source"), lists.sources(), Choices.Guard.OFFER);
        choices.below(
                HEADINGS + 1,
                COLUMNS.indexOf("better"),
                List.of(guarded.say("better.higher"), guarded.say("better.lower")),
                Choices.Guard.REFUSE);
        choices.below(HEADINGS + 1, COLUMNS.indexOf("influence"), List.of(guarded.say("yes")), Choices.Guard.OFFER);
        List<String> ties = List.of(guarded.say("ties").split(","));
        choices.below(HEADINGS + 1, COLUMNS.indexOf("ties"), ties, Choices.Guard.REFUSE);
        Look.widths(guarded.sheet(), 18, 22, 18, 12, 30, 26, 14, 10, 12, 12, 12, 16, 30);
        guarded.sheet().createFreezePane(0, HEADINGS + 1);
        guarded.protect();
    }
}
