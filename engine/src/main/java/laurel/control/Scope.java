package laurel.control;

/** Whose pay a change is of; a book's cells name it so. */
public enum Scope {
    PERSON("person"),
    TEAM("team"),
    TOTAL("total");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As a cell says it. */
    public String word() {
        return word;
    }
}
