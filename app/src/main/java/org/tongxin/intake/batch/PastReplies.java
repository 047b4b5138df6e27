package org.tongxin.intake.batch;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.common.UnitCode;

/** Measures what was imported with its replies, from the cases themselves. */
@Component
class PastReplies {

    private final JdbcClient jdbc;

    PastReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Over all cases of the unit and the channels that came with a reply; empty when there is none. */
    Optional<ReplyTimes> times(UnitCode unit, Collection<String> channels) {
        return jdbc.sql("""
                        select count(*) as cases, percentile_cont(0.5) within group (order by days) as median,
                            avg(case when days <= 7 then 1.0 else 0 end) as seven, avg(case when days <= 15 then 1.0 else 0 end) as fifteen
                        from (select extract(epoch from closed_at - received_at) / 86400 as days from case_file
                              where unit = :unit and result = 'replied' and channel = any (cast(:channels as text[]))) replied
                        """)
                .param("unit", unit.value())
                .param("channels", channels.toArray(String[]::new))
                .query((row, index) -> new ReplyTimes(
                        row.getLong("cases"),
                        row.getDouble("median"),
                        row.getDouble("seven"),
                        row.getDouble("fifteen")))
                .optional()
                .filter(times -> times.cases() > 0);
    }
}
