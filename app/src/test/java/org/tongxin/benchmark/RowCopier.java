package org.tongxin.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies the prototypes' rows in every table of the engine and of ours, as {@code city_copy} says: in texts, ids, numbers and codes of units are replaced,
 * and times are moved. Which columns hold what is read from the rows themselves, so that a new table needs nothing here.
 */
final class RowCopier {

    private static final int CHUNK = 50_000;

    /** Places that a row's id has in the copies. */
    private static final long STEP = 100_000;

    /** Reckoned anew from the copies. */
    static final String FOUND = "case_found";

    /** What is no part of a case, or says to whom mail is sent. */
    private static final List<String> LEFT_OUT = List.of("outgoing_line", "supervised_tally", "case_day", FOUND);

    /** The engine's history beyond cases and steps: most of its rows, and read by no list. */
    private static final List<String> FULL_HISTORY = List.of(
            "act_hi_actinst",
            "act_hi_dec_in",
            "act_hi_dec_out",
            "act_hi_decinst",
            "act_hi_detail",
            "act_hi_job_log",
            "act_hi_varinst",
            "case_private");

    private static final List<String> OF_PROCESS =
            List.of("proc_inst_id_", "process_instance_id_", "root_proc_inst_id_");

    /** A table, and how a row {@code p} of it belongs to a prototype {@code o}. */
    record Table(String name, String link) {

        /** Whether it is found by the rows of another table. */
        boolean found() {
            return link.contains("select");
        }
    }

    record Column(String name, String type, boolean generated, boolean identity) {}

    private final JdbcTemplate jdbc;
    private final String node;
    private final boolean lean;

    /** @param lean without the full history and private values: for measuring lists, not for working on */
    RowCopier(JdbcTemplate jdbc, boolean lean) {
        this.jdbc = jdbc;
        this.lean = lean;
        // Ids of one engine end alike: that end becomes the copy's number
        this.node = jdbc.queryForObject("select right(id_, 12) from act_hi_procinst limit 1", String.class);
    }

    List<Table> tables() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        jdbc.query("""
                select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and (c.table_schema = 'tongxin' or c.table_schema = 'public' and c.table_name ~ '^act_(ru|hi)_')
                order by c.table_name
                """, row -> {
            columns.computeIfAbsent(row.getString(1), name -> new ArrayList<>()).add(row.getString(2));
        });
        return columns.entrySet().stream()
                .filter(table -> !LEFT_OUT.contains(table.getKey()) && !(lean && FULL_HISTORY.contains(table.getKey())))
                .flatMap(table ->
                        link(table.getKey(), table.getValue()).stream().map(link -> new Table(table.getKey(), link)))
                .filter(table -> jdbc.queryForObject(
                        "select exists (select from " + table.name + " p, city_prototype o where " + table.link + ")",
                        Boolean.class))
                .toList();
    }

    private static Optional<String> link(String table, List<String> columns) {
        if (table.equals("act_ru_identitylink")) {
            return Optional.of(
                    "p.task_id_ in (select t.id_ from act_ru_task t where t.proc_inst_id_ = any (o.processes))");
        }
        if (table.equals("case_file")) {
            return Optional.of("p.number = o.number");
        }
        if (columns.contains("case_number")) {
            return Optional.of("p.case_number = o.number");
        }
        if (table.equals("supervised_scope") || table.equals("overdue_chain")) {
            return Optional.of("p.task_id in (select t.task_id from supervised_task t where t.case_number = o.number)");
        }
        if (table.equals("notice_recipient")) {
            return Optional.of("p.event in (select e.id from notice_event e where e.case_number = o.number)");
        }
        return OF_PROCESS.stream()
                .filter(columns::contains)
                .findFirst()
                .map(column -> "p." + column + " = any (o.processes)");
    }

    /** @param last number of the last copy */
    void copy(Table table, int last, java.util.function.IntConsumer progress) {
        List<Column> columns = columns(table.name);
        String names = columns.stream().map(column -> '"' + column.name + '"').collect(Collectors.joining(", "));
        jdbc.execute("drop table if exists city_row");
        jdbc.execute(
                "create unlogged table city_row as select o.n as prototype, o.number as prototype_number, p.* from "
                        + table.name + " p join city_prototype o on " + table.link);
        jdbc.execute("analyze city_row");
        String values =
                columns.stream().map(column -> value(table.name, column)).collect(Collectors.joining(",\n  "));
        boolean reckoned = values.contains("v.");
        String sql = "insert into " + table.name + " (" + names + ") overriding system value\nselect " + values
                + "\nfrom city_copy c join city_row p on p.prototype = c.prototype"
                + (reckoned
                        ? " left join city_time v on v.n = c.n and v.id = p."
                                + (table.name.equals("statistics_case") ? "case_number" : "task_id")
                        : "")
                + "\nwhere c.n > ? and c.n <= ?";
        for (int from = 0; from < last; from += CHUNK) {
            progress.accept(jdbc.update(sql, from, Math.min(from + CHUNK, last)));
        }
    }

    private List<Column> columns(String table) {
        return jdbc
                .query(
                        "select column_name, udt_name, is_generated = 'ALWAYS', is_identity = 'YES' from information_schema.columns where table_schema in ('public', 'tongxin') and table_name = ? order by ordinal_position",
                        (row, index) ->
                                new Column(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)),
                        table)
                .stream()
                .filter(column -> !column.generated)
                .toList();
    }

    private String value(String table, Column column) {
        String own = "p.\"" + column.name + '"';
        return switch (table + "." + column.name) {
            case "case_file.tracking_code" -> "c.tracking";
            case "case_private.content" -> "c.sealed";
            case "mediation_party.fingerprint" ->
                "left(" + own + ", length(" + own + ") - 12) || lpad(to_hex(c.n), 12, '0')";
            case "supervised_task.claim_by" -> "v.at";
            case "supervised_scope.claim_by" -> "case when " + own + " is not null then v.at end";
            case "statistics_case.response_due" -> "v.at";
            case "statistics_step.worked_minutes" -> "v.minutes";
            case "notice_recipient.event" -> own + " + c.n * cast(" + STEP + " as bigint)";
            default -> column.identity ? own + " + c.n * cast(" + STEP + " as bigint)" : moved(table, column, own);
        };
    }

    private String moved(String table, Column column, String own) {
        return switch (column.type) {
            case "timestamp", "timestamptz" -> own + " + c.shift";
            case "date" -> "cast(" + own + " + c.shift as date)";
            case "int8" -> column.name.equals("long_") ? number(table, own) : own;
            case "text", "varchar" ->
                column.name.matches(".*(deployment_id|_def_id)_$") ? own : replaced(table, column, own, "");
            case "_text" -> replaced(table, column, "cast(" + own + " as text)", "text[]");
            case "jsonb" -> replaced(table, column, "cast(" + own + " as text)", "jsonb");
            default -> own;
        };
    }

    /** A variable that is a date, or the id of a row. */
    private static String number(String table, String own) {
        String type = table.equals("act_ru_variable") ? "p.type_" : "p.var_type_";
        String id = table.startsWith("act_hi_dec_")
                ? ""
                : " when p.name_ in ('orderId', 'request') then " + own + " + c.n * cast(" + STEP + " as bigint)";
        return "case when " + type + " = 'date' then " + own + " + cast(extract(epoch from c.shift) * 1000 as bigint)"
                + id + " else " + own + " end";
    }

    private String replaced(String table, Column column, String text, String type) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("'" + node + "'", "lpad(to_hex(c.n), 12, '0')");
        words.put("p.prototype_number", "c.number");
        CityUnits.PROTOTYPE.forEach(code -> words.put("'" + code + "'", "c." + code.substring(code.indexOf('-') + 1)));
        words.put("'proto-title'", "c.title");
        words.put("'proto-text'", "c.body");
        words.put("'proto-place'", "c.place");
        String made = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (jdbc.queryForObject(
                    "select exists (select from city_row p where position(" + word.getKey() + " in " + text + ") > 0)",
                    Boolean.class)) {
                made = "replace(" + made + ", " + word.getKey() + ", " + word.getValue() + ")";
            }
        }
        return type.isEmpty() ? made : "cast(" + made + " as " + type + ")";
    }

    void removePrototype(Table table) {
        jdbc.update("delete from " + table.name + " p using city_prototype o where " + table.link);
    }
}
