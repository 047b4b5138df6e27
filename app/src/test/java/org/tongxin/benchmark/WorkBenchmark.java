package org.tongxin.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Filing cases and completing tasks, beside the same rows by plain inserts and the same work without the derived lists. */
final class WorkBenchmark {

    private static final int THREADS = 4;

    private final ConfigurableApplicationContext application;
    private final JdbcClient jdbc;
    private final Work work;

    WorkBenchmark(ConfigurableApplicationContext application) {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.work = new Work(application, new Random(7));
    }

    void run(int iterations) throws Exception {
        completing(iterations);
        filing(iterations);
    }

    private void completing(int iterations) throws Exception {
        List<Callable<?>> tasks = new ArrayList<>();
        for (int i = 0; i < 2 * (iterations + 5); i++) {
            tasks.add(work.completion());
        }
        var next = new AtomicInteger();
        Race race = new Race()
                .add("with", () -> tasks.get(next.getAndIncrement()).call())
                .add("without", () -> Quiet.ly(tasks.get(next.getAndIncrement())))
                .run(5, iterations);
        Report.ratio("completing a task without ÷ with our lists", race, "without", "with");
    }

    private void filing(int iterations) throws Exception {
        PlainRows rows = PlainRows.of(application, work::intake);
        Report.number("rows of a filed case", rows.count());
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            Race race = new Race()
                    .add("intake", () -> together(people, work::intake))
                    .add("plain", () -> together(people, rows::insert))
                    .run(5, iterations);
            Report.ratio("plain inserts of the same rows ÷ filing a case, 4 threads", race, "plain", "intake");
        } finally {
            people.shutdownNow();
        }
    }

    private static Object together(ExecutorService people, Callable<?> one) throws Exception {
        List<Callable<Object>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            calls.add(one::call);
        }
        for (var done : people.invokeAll(calls)) {
            done.get();
        }
        return calls;
    }

    /** The rows that one transaction wrote, to be written again under other ids: one statement a table, one commit. */
    static final class PlainRows {

        private record Table(String sql, List<List<String>> rows, boolean[] own) {}

        private final DataSource pool;
        private final List<Table> tables = new ArrayList<>();
        private final AtomicInteger next = new AtomicInteger((int) (System.nanoTime() & 0x3fffffff));
        private String number = "";
        private String node = "";

        private PlainRows(DataSource pool) {
            this.pool = pool;
        }

        static PlainRows of(ConfigurableApplicationContext application, Callable<org.tongxin.intake.Receipt> intake)
                throws Exception {
            JdbcClient jdbc = application.getBean(JdbcClient.class);
            PlainRows plain = new PlainRows(application.getBean(DataSource.class));
            var transaction = application.getBean(TransactionTemplate.class);
            Map<String, String> found = new LinkedHashMap<>();
            transaction.executeWithoutResult(status -> {
                try {
                    plain.number = intake.call().number().value();
                    found.put(
                            "xid",
                            jdbc.sql("select cast(pg_current_xact_id() as text)")
                                    .query(String.class)
                                    .single());
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            plain.node = jdbc.sql("select right(id_, 12) from act_hi_procinst where business_key_ = ?")
                    .param(plain.number)
                    .query(String.class)
                    .single();
            long xid = Long.parseLong(java.util.Objects.requireNonNull(found.get("xid")));
            for (String table : jdbc.sql("""
                            select table_schema || '.' || table_name from information_schema.tables
                            where table_type = 'BASE TABLE' and (table_schema = 'tongxin' or table_schema = 'public' and table_name like 'act_%') order by 1
                            """).query(String.class).list()) {
                plain.add(jdbc, table, xid);
            }
            return plain;
        }

        private void add(JdbcClient jdbc, String table, long xid) {
            List<String> columns = new ArrayList<>();
            List<String> types = new ArrayList<>();
            jdbc.sql("""
                            select column_name, udt_name from information_schema.columns
                            where table_schema || '.' || table_name = ? and is_generated <> 'ALWAYS' and is_identity = 'NO' order by ordinal_position
                            """).param(table).query(row -> {
                columns.add('"' + row.getString(1) + '"');
                types.add(row.getString(2));
            });
            String texts = String.join(
                    ", ",
                    columns.stream()
                            .map(column -> "cast(" + column + " as text)")
                            .toList());
            List<List<String>> rows = jdbc.sql(
                            "select " + texts + " from " + table + " where xmin = cast(cast(? as text) as xid)")
                    .param(String.valueOf(xid))
                    .query((row, index) -> {
                        List<String> values = new ArrayList<>();
                        for (int i = 1; i <= columns.size(); i++) {
                            values.add(row.getString(i));
                        }
                        return values;
                    })
                    .list();
            if (!rows.isEmpty() && !table.endsWith("supervised_tally")) {
                String one = "("
                        + String.join(
                                ", ",
                                types.stream()
                                        .map(type -> "cast(? as " + type + ")")
                                        .toList()) + ")";
                tables.add(new Table(
                        "insert into " + table + " (" + String.join(", ", columns) + ") values "
                                + String.join(", ", java.util.Collections.nCopies(rows.size(), one)),
                        rows,
                        new boolean[0]));
            }
        }

        int count() {
            return tables.stream().mapToInt(table -> table.rows().size()).sum();
        }

        Object insert() throws Exception {
            String id = "%012x".formatted(next.incrementAndGet());
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    // references are checked at the end, as the order of the tables is not theirs
                    statement.execute("set session_replication_role = replica");
                }
                for (Table table : tables) {
                    try (PreparedStatement statement = connection.prepareStatement(table.sql())) {
                        int at = 1;
                        for (List<String> row : table.rows()) {
                            for (String value : row) {
                                statement.setString(
                                        at++,
                                        value == null
                                                ? null
                                                : value.replace(node, id)
                                                        .replace(number, "p" + id)
                                                        .replaceAll("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", id));
                            }
                        }
                        statement.executeUpdate();
                    }
                }
                connection.commit();
                try (var statement = connection.createStatement()) {
                    statement.execute("set session_replication_role = origin");
                }
                connection.setAutoCommit(true);
            }
            return id;
        }
    }
}
