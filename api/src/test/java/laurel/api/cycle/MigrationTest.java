package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import laurel.api.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an older Laurel kept is found by the newer one. */
class MigrationTest {

    static List<String> databases() {
        return List.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Postgres.newDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void putsPackagesOfTheFirstVersionInOrder(String url) {
        DriverManagerDataSource database = new DriverManagerDataSource(url);
        Flyway.configure().dataSource(database).target("1").load().migrate();
        JdbcClient client = JdbcClient.create(database);
        client.sql(
                        "insert into cycle (period, book_digest, closed_at, packages) values ('2025', 'ab', current_timestamp, 4)")
                .update();
        for (String employee : List.of("𠮷", "张", "a", "B")) {
            client.sql("insert into package (cycle_id, employee, body) values (1, ?, '{}')")
                    .param(employee)
                    .update();
        }
        Flyway.configure().dataSource(database).load().migrate();
        PackageRows rows = new PackageRows(client, new JdbcTemplate(database));
        long run = client.sql("select run_id from cycle where period = '2025'")
                .query(Long.class)
                .single();
        assertThat(rows.page(run, "", 9))
                .extracting(PackageRows.PackageRow::employee)
                .containsExactly("B", "a", "张", "𠮷");
        assertThat(rows.find(run, "张")).contains("{}");
    }
}
