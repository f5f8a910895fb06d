package laurel.api.idempotency;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that has something else done before one of its connections is opened, or after it is closed. */
final class Interrupted extends DelegatingDataSource {

    private final Map<Integer, Runnable> before = new HashMap<>();
    private final Map<Integer, Runnable> after = new HashMap<>();
    private int count;

    Interrupted(DataSource database) {
        super(database);
    }

    /** The connections are counted from now on, from 1. */
    void before(int connection, Runnable other) {
        count = 0;
        before.put(connection, other);
    }

    /** The same. */
    void after(int connection, Runnable other) {
        count = 0;
        after.put(connection, other);
    }

    @Override
    public Connection getConnection() throws SQLException {
        int number = ++count;
        doOnce(before, number);
        Connection opened = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Interrupted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    Object answer = method.invoke(opened, values);
                    if (method.getName().equals("close")) {
                        doOnce(after, number);
                    }
                    return answer;
                });
    }

    private static void doOnce(Map<Integer, Runnable> all, int number) {
        Runnable other = all.remove(number);
        if (other != null) {
            other.run();
        }
    }
}
