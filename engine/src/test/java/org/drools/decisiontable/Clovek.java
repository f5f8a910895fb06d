package org.drools.decisiontable;

/** What the sheet "unicode" asks about; a class file cannot bear its Czech name on every machine. */
@SuppressWarnings("UnicodeInCode")
public final class Clovek {

    private final int věk;

    public Clovek(int věk) {
        this.věk = věk;
    }

    public int getVěk() {
        return věk;
    }
}
