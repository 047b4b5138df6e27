package org.tongxin.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Secondary indexes are made faster after a table is filled than kept while it is. */
final class Indexes {

    private final JdbcTemplate jdbc;

    Indexes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops those that no constraint needs; returns how to make them again. */
    List<String> drop(List<String> tables) {
        List<String> definitions = new ArrayList<>();
        for (String table : tables) {
            jdbc.query(
                    """
                    select i.schemaname, i.indexname, i.indexdef from pg_indexes i
                    where i.schemaname in ('public', 'tongxin') and i.tablename = ?
                      and not exists (select from pg_constraint c where c.conname = i.indexname)
                    """,
                    row -> {
                        definitions.add(row.getString(3));
                        jdbc.execute("drop index " + row.getString(1) + "." + row.getString(2));
                    },
                    table);
        }
        return definitions;
    }
}
