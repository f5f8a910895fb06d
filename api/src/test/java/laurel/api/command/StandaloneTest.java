package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.api.access.Actor;
import laurel.api.access.Role;
import laurel.api.policy.CurrentBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;
import tools.jackson.databind.json.JsonMapper;

/** Commands on the database that the service uses. */
class StandaloneTest extends CommandTest {

    /** What a command is written like that acts as a user. */
    @Command(name = "act")
    static final class Act implements Callable<Integer> {

        @Mixin
        private final Output output = new Output();

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Mixin
        private final ActingUser user = new ActingUser();

        @Parameters
        private Role needed = Role.ADMIN;

        @Override
        public Integer call() {
            return Standalone.run(settings, output, beans -> {
                user.logIn(beans, output);
                if (!Actor.is(needed)) {
                    throw new AccessDeniedException("");
                }
                output.result(Actor.name(), List.of(Actor.name()));
                return 0;
            });
        }
    }

    /** What needs the book. */
    @Command(name = "read")
    static final class Read implements Callable<Integer> {

        @Mixin
        private final Output output = new Output();

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return Standalone.run(settings, output, beans -> {
                output.result(
                        "",
                        List.of(beans.getBean(CurrentBook.class).get().book().digest()));
                return 0;
            });
        }
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("laurel");
    }

    private Said on(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang=en", "--spring.datasource.url=" + url()));
        return laurel(all.toArray());
    }

    private Said run(Callable<Integer> command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang=en", "--spring.datasource.url=" + url(), "--laurel.book=" + book));
        int exit = new CommandLine(command)
                .registerConverter(Language.class, CommandTexts::toLanguage)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Said(
                exit, out.toString().lines().toList(), err.toString().lines().toList());
    }

    private String password(Said said) {
        assertThat(said.err()).isEmpty();
        return said.out().get(0).replaceFirst(".* with the password (\\S+), .*", "$1");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url())) {
            connection.createStatement().execute(sql);
        }
    }

    @Test
    void addsUsersAndGivesNewPasswordsWithoutABook() {
        Said added = on("user", "add", "lin", "--roles", "ANALYST,APPROVER", "--laurel.book=" + folder.resolve("none"));
        assertThat(added.exit()).isZero();
        assertThat(added.out())
                .singleElement()
                .asString()
                .matches("lin logs in with the password [a-z2-9-]{23}, which works for 72 hours and only to .*");
        String second = password(on("user", "password", "lin"));
        assertThat(second).isNotEqualTo(password(added));
        Said json = laurel("user", "password", "lin", "--json", "--spring.datasource.url=" + url());
        assertThat(JsonMapper.shared()
                        .readTree(json.out().get(0))
                        .path("password")
                        .stringValue())
                .matches("[a-z2-9-]{23}");
        assertThat(on("audit", "verify").out())
                .singleElement()
                .asString()
                .matches(
                        "Audit log: all 3 entries are as they were written\\. Keep 3:[0-9a-f]{64} elsewhere: with --since"
                                + " it proves that they still are\\.");
    }

    @Test
    void refusesUsersThatCannotBe() {
        assertThat(on("user", "add", "lin", "--roles", "EMPLOYEE").err())
                .singleElement()
                .asString()
                .contains("The role EMPLOYEE needs the employee's id");
        assertThat(on("user", "add", "lin", "--roles", "EMPLOYEE", "--employee", "E1")
                        .exit())
                .isZero();
        Said twice = on("user", "add", "lin", "--roles", "ADMIN");
        assertThat(twice.exit()).isEqualTo(1);
        assertThat(twice.err()).singleElement().asString().contains("There is a user \"lin\" already.");
        assertThat(on("user", "password", "wu").err())
                .singleElement()
                .asString()
                .contains("There is no user \"wu\".");
        assertThat(on("user", "add", "wu", "--roles", "KING").exit()).isEqualTo(2);
        assertThat(on("user", "add", "wu", "--roles", "ADMIN", "--employe", "E1")
                        .exit())
                .isEqualTo(2);
        assertThat(on("user", "password", "wu", "lin").exit()).isEqualTo(2);
        assertThat(on("user").exit()).isEqualTo(2);
        assertThat(on("audit").exit()).isEqualTo(2);
    }

    @Test
    void namesTheFirstBrokenEntryInBothLanguages() throws Exception {
        on("user", "add", "lin", "--roles", "ANALYST");
        on("user", "password", "lin");
        execute("update audit_entry set actor = 'eve' where number = 2");
        Said english = on("audit", "verify");
        assertThat(english.exit()).isEqualTo(1);
        assertThat(english.out())
                .containsExactly("Audit log: entry 2 is not as it was written. Entries before it that hold: 1");
        assertThat(on("audit", "verify", "--since", "2").exit()).isEqualTo(2);
        Said chinese = laurel("audit", "verify", "--lang", "zh", "--spring.datasource.url=" + url());
        assertThat(chinese.exit()).isEqualTo(1);
        assertThat(chinese.out()).containsExactly("审计日志：第 2 条记录与写入时不同。其前相符的记录：1");
        Said json = on("audit", "verify", "--json");
        assertThat(json.out()).containsExactly("{\"entries\":1,\"digest\":\"\",\"broken\":2,\"fault\":\"altered\"}");
    }

    @Test
    void showsByAKeptEntryThatTheEndWasCutOff() throws Exception {
        on("user", "add", "lin", "--roles", "ANALYST");
        on("user", "password", "lin");
        String kept = on("audit", "verify").out().get(0).replaceFirst(".* Keep (\\S+) elsewhere.*", "$1");
        assertThat(on("audit", "verify", "--since", kept).exit()).isZero();
        execute("delete from audit_entry where number = 2");
        execute("update audit_head set number = 1, digest = (select digest from audit_entry)");
        assertThat(on("audit", "verify").exit()).isZero();
        Said cut = on("audit", "verify", "--since", kept);
        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.out()).containsExactly("Audit log: entry 2 is missing. Entries before it that hold: 1");
    }

    @Test
    void actsAsAUserWhoHasTheRole() throws Exception {
        String once = password(on("user", "add", "lin", "--roles", "ANALYST"));
        Said mustChange = run(new Act(), "ANALYST", "--user", "lin", "--laurel.password=" + once);
        assertThat(mustChange.exit()).isEqualTo(1);
        assertThat(mustChange.err()).singleElement().asString().contains("must be changed before anything else");
        execute("update laurel_user set one_time = false");
        Said acted = run(new Act(), "ANALYST", "--user", "lin", "--laurel.password=" + once);
        assertThat(acted.err()).isEmpty();
        assertThat(acted.out()).containsExactly("lin");
        assertThat(Actor.name()).isEqualTo("laurel");
        Said denied = run(new Act(), "APPROVER", "--user", "lin", "--laurel.password=" + once);
        assertThat(denied.exit()).isEqualTo(1);
        assertThat(denied.err()).singleElement().asString().contains("lin has no role that may do this.");
        for (int i = 0; i < 5; i++) {
            Said wrong = run(new Act(), "ANALYST", "--user", "lin", "--laurel.password=wrong");
            assertThat(wrong.exit()).isEqualTo(1);
            assertThat(wrong.err()).singleElement().asString().contains("The name or the password is wrong.");
        }
        assertThat(run(new Act(), "ANALYST", "--user", "lin", "--laurel.password=" + once)
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void saysInOneLineWhyItCannotWork() throws Exception {
        assertThat(run(new Read()).out()).singleElement().asString().matches("[0-9a-f]{64}");
        Files.writeString(book.resolve("notes.txt"), "not a part of a book");
        Said bad = run(new Read());
        assertThat(bad.exit()).isEqualTo(1);
        assertThat(bad.err())
                .singleElement()
                .asString()
                .startsWith("The policy book in " + book + " cannot be used. Maybe correct it");
        Said unreachable =
                laurel("audit", "verify", "--lang", "en", "--spring.datasource.url=jdbc:h2:tcp://localhost:1/laurel");
        assertThat(unreachable.exit()).isEqualTo(1);
        assertThat(unreachable.err())
                .containsExactly("The database jdbc:h2:tcp://localhost:1/laurel cannot be reached."
                        + " Maybe it does not run, or spring.datasource.url is mistyped.");
    }
}
