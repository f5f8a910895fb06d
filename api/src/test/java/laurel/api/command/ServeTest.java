package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The service up to its start, which a database keeps it from here. */
class ServeTest extends CommandTest {

    private static final String DATABASE = "jdbc:h2:tcp://localhost:1/laurel";

    private Said serve(String language) {
        return laurel(
                "serve",
                "--lang",
                language,
                "--laurel.book=" + book,
                "--logging.level.root=off",
                "--spring.datasource.url=" + DATABASE + ";PASSWORD=abracadabra");
    }

    @Test
    void endsWithWhyItsDatabaseRefuses() {
        Said said = serve("en");
        assertThat(said.err())
                .containsExactly("The database " + DATABASE
                        + " cannot be reached. Maybe it does not run, or spring.datasource.url is mistyped.");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void saysSoInChineseToo() {
        Said said = serve("zh");
        assertThat(said.err()).containsExactly("无法连接数据库 " + DATABASE + "。也许数据库没有运行，或者 spring.datasource.url 有误。");
        assertThat(said.exit()).isEqualTo(1);
    }
}
