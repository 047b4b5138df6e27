package org.tongxin.points;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the balances say what the ledger adds up to, and the repair when they do not (after a restore, or a change behind the application's back). */
@Service
@Transactional
public class PointsCheck {

    private static final String SUMS = "select account, sum(points) as points from points_entry group by account";

    private final JdbcClient jdbc;

    PointsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An account whose balance is wrong.
     *
     * @param kept what the balance says
     * @param summed what the entries add up to
     */
    public record Difference(String account, long kept, long summed) {}

    @Transactional(readOnly = true)
    public List<Difference> differences() {
        return jdbc.sql("select coalesce(s.account, b.account) as account, coalesce(b.points, 0) as kept,"
                        + " coalesce(s.points, 0) as summed from (" + SUMS
                        + ") s full join points_balance b on b.account = s.account"
                        + " where coalesce(b.points, 0) <> coalesce(s.points, 0) order by 1")
                .query(Difference.class)
                .list();
    }

    /** Adds every account's entries up anew; nobody credits in the meantime. */
    public void recompute() {
        jdbc.sql("lock table points_entry, points_balance in share row exclusive mode")
                .update();
        jdbc.sql("delete from points_balance").update();
        jdbc.sql("insert into points_balance (account, points) " + SUMS).update();
    }
}
