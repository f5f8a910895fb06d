package laurel.award;

import java.util.Optional;
import laurel.fact.ValueType;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** What kind of thing an award is, and so what stands in a table's cell that gives it. */
public enum Kind {
    /** Money: the cell is the amount. */
    AMOUNT("amount", "金额", ValueType.MONEY),
    /** Money: the cell is a rate of a term. */
    RATE("rate", "比例", ValueType.PERCENT),
    /** Money: the cell is how many months of a term, usually the monthly salary. */
    MONTHS("months", "月数", ValueType.NUMBER),
    /** Paid leave: the cell is the days. */
    LEAVE_DAYS("leave days", "假期天数", ValueType.NUMBER),
    /** The right to be reviewed for promotion: yes. */
    PROMOTION_REVIEW("promotion review", "晋升答辩", null),
    /** A badge: yes. */
    BADGE("badge", "徽章", null),
    /** A certificate: yes. */
    CERTIFICATE("certificate", "证书", null),
    /** A place on a course: the cell is the course's id. */
    COURSE("course", "课程", ValueType.TEXT),
    /** Something that is neither pay nor leave: yes, or a text that says more. */
    PERK("perk", "福利", null),
    /** A suggestion to the employee or the manager: yes, or a text that says more. */
    ADVICE("advice", "建议", null),
    /** Something that the manager should know: yes, or a text that says more. */
    ALERT("alert", "提醒", null);

    private final String english;
    private final String chinese;
    private final @Nullable ValueType quantity;

    Kind(String english, String chinese, @Nullable ValueType quantity) {
        this.english = english;
        this.chinese = chinese;
        this.quantity = quantity;
    }

    public Label label() {
        return new Label(english, chinese);
    }

    public static Optional<Kind> named(String name) {
        for (Kind kind : values()) {
            if (kind.english.equalsIgnoreCase(name) || kind.chinese.equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The type of the cell that gives it, or null if it is simply given. */
    public @Nullable ValueType quantity() {
        return quantity;
    }

    /** Whether a text may stand beside it instead of yes. */
    public boolean takesText() {
        return this == PERK || this == ADVICE || this == ALERT;
    }

    public boolean isMoney() {
        return this == AMOUNT || needsBase();
    }

    /** Whether the amount is a multiple of a term. */
    public boolean needsBase() {
        return this == RATE || this == MONTHS;
    }
}
