package com.sample;

/** What testrule asks about and changes. */
@SuppressWarnings("UnicodeInCode")
public final class FactData {

    private final int 値;
    private String エラーメッセージ = "";

    public FactData(int 値) {
        this.値 = 値;
    }

    public int get値() {
        return 値;
    }

    public String getエラーメッセージ() {
        return エラーメッセージ;
    }

    public void setエラーメッセージ(String エラーメッセージ) {
        this.エラーメッセージ = エラーメッセージ;
    }
}
