package laurel.api.cycle;

import laurel.problem.Label;

/** How far a cycle has come. */
public enum CycleState {
    /** Facts come in. */
    OPEN("open", "未关闭"),
    /** Its packages are calculated and wait for a second person's look. */
    CLOSED("closed", "已关闭"),
    APPROVED("approved", "已批准"),
    /** Payroll has it: it never changes again. */
    RELEASED("released", "已发放");

    private final Label label;

    CycleState(String english, String chinese) {
        this.label = new Label(english, chinese);
    }

    Label label() {
        return label;
    }
}
