package laurel.api;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test of a class, its service's database holds no cycles. */
public final class EmptyDatabase implements BeforeEachCallback {

    private static final List<String> TABLES = List.of(
            "payment",
            "handover_total",
            "handover",
            "correction",
            "run_flag",
            "run_reject",
            "run_package",
            "run_part",
            "run_file",
            "fact_file",
            "fact_piece",
            "run_lock",
            "run",
            "cycle");

    @Override
    public void beforeEach(ExtensionContext context) {
        JdbcClient database = SpringExtension.getApplicationContext(context).getBean(JdbcClient.class);
        TABLES.forEach(table -> database.sql("delete from " + table).update());
    }
}
