package laurel.problem;

/** A name in English and in Chinese; where only one was written, it stands for both. */
public record Label(String english, String chinese) {

    public static final Label NONE = new Label("", "");

    /** Of two texts of which either may be blank. */
    public static Label of(String english, String chinese) {
        return new Label(english.isBlank() ? chinese : english, chinese.isBlank() ? english : chinese);
    }

    public String in(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    public boolean isBlank() {
        return english.isBlank() && chinese.isBlank();
    }
}
