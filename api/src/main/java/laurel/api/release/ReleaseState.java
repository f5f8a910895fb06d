package laurel.api.release;

import laurel.problem.Label;

/** How far a release has come. */
enum ReleaseState {
    DRAFT("a draft", "草稿"),
    SUBMITTED("submitted", "已提交"),
    APPROVED("approved", "已批准"),
    REJECTED("rejected", "已驳回"),
    ROLLED_BACK("rolled back", "已回滚");

    private final Label label;

    ReleaseState(String english, String chinese) {
        this.label = new Label(english, chinese);
    }

    Label label() {
        return label;
    }
}
