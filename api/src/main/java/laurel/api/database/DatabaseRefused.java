package laurel.api.database;

import java.sql.SQLException;
import java.util.Locale;
import laurel.problem.Language;
import laurel.problem.Texts;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The service cannot start, because its database lets nobody in. Spring tells it in the machine's language. */
public final class DatabaseRefused extends FailureAnalyzedException {

    private static final long serialVersionUID = 1L;

    private static final Texts TEXTS = new Texts(DatabaseRefused.class, "database");

    private final String database;
    private final String reason;
    private final String driver;

    DatabaseRefused(String url, SQLException why) {
        this(withoutSecrets(url), reason(why), String.valueOf(why.getMessage()).replace(url, withoutSecrets(url)));
    }

    private DatabaseRefused(String database, String reason, String driver) {
        super(line(Language.of(Locale.getDefault()), database, reason, driver) + "\n\n" + driver, "");
        this.database = database;
        this.reason = reason;
        this.driver = driver;
    }

    /** In one line, with what may help. */
    public String in(Language language) {
        return line(language, database, reason, driver);
    }

    private static String line(Language language, String database, String reason, String driver) {
        return TEXTS.say(language, reason, database, driver.lines().findFirst().orElse(""));
    }

    /** The URL without its parameters, of which one may be a password, and without a user before the host. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/]*@", "//");
    }

    /** By the standard's SQL states, where the databases keep to them; H2 has some of its own. */
    private static String reason(SQLException why) {
        String state = String.valueOf(why.getSQLState());
        return switch (state) {
            // PostgreSQL's driver says it of a password that is missing, and of much else.
            case "08004" -> "unusable";
            case "3D000" -> "missing";
            // A server of H2 that does not answer; a file that another process has open.
            case "90067" -> "unreachable";
            case "90020" -> "taken";
            default -> state.startsWith("08") ? "unreachable" : state.startsWith("28") ? "login" : "unusable";
        };
    }
}
