package laurel.api.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import laurel.api.Application;
import laurel.api.Postgres;
import laurel.api.WrittenBook;
import laurel.api.policy.Books;
import laurel.api.policy.CurrentBook;
import laurel.table.BookZip;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that ends and starts again on the same database. */
class ReleaseRestartTest {

    @TempDir
    Path folder;

    static List<String> databases() {
        return List.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Postgres.newDatabase());
    }

    private static ConfigurableApplicationContext start(String database, Path book) {
        return new SpringApplicationBuilder(Application.class)
                .run("--server.port=0", "--spring.datasource.url=" + database, "--laurel.book=" + book);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsAllAgainWithoutTheFolder(String database) throws Exception {
        BookZip released = BookZip.of(WrittenBook.write(folder, "45%"));
        WrittenBook.write(folder, "30%");
        List<Release> before;
        String first;
        try (ConfigurableApplicationContext service = start(database, folder)) {
            first = service.getBean(CurrentBook.class).get().book().digest();
            Releases releases = service.getBean(Releases.class);
            Release draft = releases.upload(released, "Better", null, null, "lin");
            releases.submit(draft.number(), null, "lin");
            releases.approve(draft.number(), null, LocalDate.of(2026, 1, 1), "wei");
            releases.upload(released, "Once more", null, null, "mei");
            before = releases.list();
        }
        try (ConfigurableApplicationContext service = start(database, folder.resolve("gone"))) {
            assertThat(service.getBean(Releases.class).list()).isEqualTo(before).hasSize(3);
            assertThat(service.getBean(CurrentBook.class).get().book().digest()).isEqualTo(released.digest());
            Books books = service.getBean(Books.class);
            assertThat(books.inForce(LocalDate.of(2025, 12, 31)).book().digest())
                    .isEqualTo(first);
        }
    }
}
