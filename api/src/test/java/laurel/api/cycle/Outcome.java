package laurel.api.cycle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All that runs left in a database, to the last byte, but for when that was. */
final class Outcome {

    private static final List<String> QUERIES = List.of(
            "select period, state, version from cycle order by id",
            "select number, kind, state, book_digest, facts_digest, started_by, packages, summary, compared from run"
                    + " order by id",
            "select layer, name, digest, bytes from run_file order by run_id, layer, name",
            "select run_id, part, digest, given from run_part order by run_id, part",
            "select run_id, employee, team, own_lines, body from run_package order by run_id, employee_utf8",
            "select run_id, part, number, employee, file, sheet, spot, code, what, fix, what_zh, fix_zh from run_reject"
                    + " order by run_id, part, number",
            "select run_id, number, body from run_flag order by run_id, number",
            "select action, actor, subject, details from audit_entry where action like 'cycle%' order by number");

    private Outcome() {}

    static List<String> of(String url) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String query : QUERIES) {
                lines.add(query);
                try (ResultSet rows = connection.createStatement().executeQuery(query)) {
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                }
            }
        }
        return lines;
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            // One says TRUE and the other t.
            line.append(
                            row.getMetaData().getColumnType(i) == java.sql.Types.BOOLEAN || "t".equals(value)
                                    ? Boolean.toString(row.getBoolean(i))
                                    : value)
                    .append('\t');
        }
        return line.toString();
    }
}
