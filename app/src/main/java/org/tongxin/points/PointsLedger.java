package org.tongxin.points;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;

/** The ledger: lines are added and never changed, and each account's balance is kept beside it. */
@Service
@Transactional
public class PointsLedger {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PointsLedger(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Credits points for what was done in a case: once for each case and reason, however often and from wherever it is asked for. The ledger itself
     * decides who was first; whoever comes second at the same instant waits for the first and then changes nothing.
     *
     * @param points more than zero
     * @param reason a key of the message files under {@code points.reason.}
     * @return whether this call credited them
     */
    public boolean credit(String account, int points, String reason, CaseNumber number) {
        if (points <= 0) {
            throw new IllegalArgumentException("Not a credit: " + points);
        }
        int added = jdbc.sql("""
                        insert into points_entry (account, points, reason, case_number, at) values (:account, :points, :reason, :number, :at)
                        on conflict (case_number, reason) do nothing
                        """)
                .param("account", account)
                .param("points", points)
                .param("reason", reason)
                .param("number", number.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return false;
        }
        jdbc.sql("""
                        insert into points_balance (account, points) values (:account, :points)
                        on conflict (account) do update set points = points_balance.points + excluded.points
                        """).param("account", account).param("points", points).update();
        events.publishEvent(new PointsChanged(account));
        return true;
    }

    @Transactional(readOnly = true)
    public long balance(Person person) {
        return jdbc.sql("select points from points_balance where account = ?")
                .param(person.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The person's own lines, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> entries(Person person, int limit) {
        return jdbc.sql("select * from points_entry where account = ? order by id desc limit ?")
                .params(person.name(), limit)
                .query((row, index) -> new Entry(
                        row.getLong("id"),
                        row.getString("account"),
                        row.getInt("points"),
                        row.getString("reason"),
                        new CaseNumber(row.getString("case_number")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
