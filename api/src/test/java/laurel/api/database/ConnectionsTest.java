package laurel.api.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

@ServiceTest
class ConnectionsTest {

    /** Else a run on a large machine leaves none to those who ask meanwhile, and has too few itself. */
    @Test
    void areOneForEachProcessorMoreThanRequestsHave(@Autowired HikariDataSource pool) {
        assertThat(pool.getMaximumPoolSize())
                .isEqualTo(10 + Runtime.getRuntime().availableProcessors());
    }

    @Test
    void areAsManyAsSomebodySays() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("said", Map.of("spring.datasource.hikari.maximum-pool-size", "3")));
        new Connections().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("spring.datasource.hikari.maximum-pool-size"))
                .isEqualTo("3");
    }
}
