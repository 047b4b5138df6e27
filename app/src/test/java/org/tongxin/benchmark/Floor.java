package org.tongxin.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that a page can cost: fifty neighbouring rows by their primary key, in plain JDBC on a connection that is kept, each column read. */
final class Floor implements AutoCloseable {

    private static final String SQL =
            "select task_id, case_number, process_key, step, step_name, unit, assignee, due, paused_until, urgency, created from supervised_task where task_id >= ? order by task_id limit 50";

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<String> starts;
    private final Random random = new Random(1);

    Floor(DataSource pool, JdbcClient jdbc) throws SQLException {
        starts = jdbc.sql(
                        "select task_id from supervised_task where hashtext(task_id) % 50 = 0 order by task_id limit 1000")
                .query(String.class)
                .list();
        connection = pool.getConnection();
        statement = connection.prepareStatement(SQL);
    }

    int read() throws SQLException {
        statement.setString(1, starts.get(random.nextInt(starts.size())));
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Object[] values = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        }
        return rows.size();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
